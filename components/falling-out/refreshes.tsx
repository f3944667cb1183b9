import { showDate } from '@/lib/dates'
import type { FallingOutAnswer } from '@/lib/insight/get-falling-out'
import type { FallingOutAddress } from '@/lib/paths/training-services'
import { criterionKey } from '@/lib/programmes/training-services/criterion-id'
import { criterionTitle } from '@/lib/programmes/training-services/criterion-words'
import { DownloadLinks } from '../tables/download-links'
import { RefreshesTable } from './refreshes-table'

type Props = { address: FallingOutAddress; answer: FallingOutAnswer }

/** The next twelve refreshes in one table. */
export function Refreshes({ address, answer }: Props) {
  return (
    <section className="panel" aria-labelledby="refreshes">
      <h2 id="refreshes">The next twelve refreshes, if nothing new comes in</h2>
      <p>{nextSentence(address, answer)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className="sideways" aria-label="Scores at each refresh" tabIndex={0}>
        <RefreshesTable address={address} answer={answer} />
      </section>
      <DownloadLinks
        href={`/api/v1/orgs/${address.slug}/training-services/falling-out`}
        of="The next twelve refreshes"
      />
    </section>
  )
}

/** The criterion a reader came from, or the first: now, and at the next refresh. */
function nextSentence({ criterion }: FallingOutAddress, { now, refreshes: [next] }: FallingOutAnswer) {
  const asked = now.find((one) => criterion && one.id === criterionKey(criterion)) ?? now[0]
  const after = asked && next?.criteria.find((one) => one.id === asked.id)?.after
  if (!asked || !after || !next) return ''
  return `${criterionTitle(asked)}: ${asked.display} today, ${after.display} on ${showDate(next.on)}.`
}
