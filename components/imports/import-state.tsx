import { showTime } from '../ui/show-time'
import type { ImportSummary } from './incoming/contract'
import { shareRead, showShare } from './incoming/step-words'

/** `Waiting`, `Reading 43 %`, `Writing`, `Published`, `Refused`, `Withdrawn`, with the moment or the reason below. */
export function ImportState({ summary, timeZone }: { summary: ImportSummary; timeZone: string }) {
  const { status, withdrawnAt, problem, progress } = summary
  const share = shareRead(summary)
  if (status === 'waiting') return 'Waiting'
  if (status === 'running' && progress?.phase !== 'reading') return progress ? 'Writing' : 'Reading'
  if (status === 'running') return share === null ? 'Reading' : `Reading ${showShare(share)}`
  if (status === 'refused')
    return (
      <>
        Refused
        <span className="id">{problem?.message}</span>
      </>
    )
  if (status === 'withdrawn')
    return (
      <>
        Withdrawn
        {withdrawnAt && <span className="id">{showTime(withdrawnAt, timeZone)}</span>}
      </>
    )
  return 'Published'
}
