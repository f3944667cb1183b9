import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import type { AreaStatus } from '@/lib/programmes/solutions-partner/areas'
import type { RuleSet } from '@/lib/programmes/solutions-partner/rules/shape'
import type { TrackScore } from '@/lib/programmes/solutions-partner/score'
import { isUnknown } from '@/lib/programmes/solutions-partner/words/missing-words'
import { STATUS_WORDS } from '@/lib/programmes/solutions-partner/words/names'
import { ZERO } from '@/lib/scoring/rational'
import { ProgressBar } from '../ui/progress-bar'
import { StatusPill } from '../ui/status'

/** Points that an area can have. */
export const WHOLE = 100

const statusOf = (status: AreaStatus) => (status === 'qualified' ? 'completed' : status)

type Props = { track: TrackScore; status: AreaStatus; rules: RuleSet }

/** What an area or a track has of 100 points, with the mark at 70. What nobody knows is never a 0. */
export function Points({ track, status, rules }: Props) {
  const unknown = isUnknown(track)
  const some = track.metrics.some(({ value }) => value === null)
  const nothing = unknown && track.score.n === 0n
  return (
    <>
      <p className="num">
        {some && !nothing && <span className="least">at least </span>}
        <b>{nothing ? 'unknown' : showPoints(track.score)}</b>
        {` / ${WHOLE} points`}
      </p>
      <ProgressBar
        criterion={{
          status: statusOf(status),
          score: nothing ? ZERO : track.score,
          threshold: rules.qualifiedFrom,
        }}
        whole={WHOLE}
      />
    </>
  )
}

/** The word of the original, unless nobody knows enough to say it. */
export function AreaPill({ status, track }: Omit<Props, 'rules'>) {
  const unknown = isUnknown(track) && track.score.n === 0n
  return <StatusPill status={statusOf(status)} word={unknown ? 'Unknown' : STATUS_WORDS[status]} />
}
