import { type PlainDate, showDate } from '@/lib/dates'
import type { FallingOutAnswer } from '@/lib/insight/get-falling-out'
import { DownloadLinks } from '../tables/download-links'
import { RefreshesTable } from './refreshes-table'

type Props = {
  slug: string
  answer: FallingOutAnswer
  /** The criterion a reader came from. */
  from: string | null
  hrefOf(refresh: PlainDate): string
}

/** The next twelve refreshes in one table. */
export function Refreshes({ slug, answer, from, hrefOf }: Props) {
  return (
    <section className="panel" aria-labelledby="refreshes">
      <h2 id="refreshes">The next twelve refreshes, if nothing new comes in</h2>
      <p>{nextSentence(from, answer)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className="sideways" aria-label="Scores at each refresh" tabIndex={0}>
        <RefreshesTable answer={answer} hrefOf={hrefOf} />
      </section>
      <DownloadLinks
        href={`/api/v1/orgs/${slug}/${answer.programme.id}/falling-out`}
        of="The next twelve refreshes"
      />
    </section>
  )
}

/** The criterion a reader came from, or the first: now, and at the next refresh. */
function nextSentence(from: string | null, { now, refreshes: [next] }: FallingOutAnswer) {
  const asked = now.find(({ id }) => id === from) ?? now[0]
  const after = asked && next?.criteria.find((one) => one.id === asked.id)?.after
  if (!asked || !after || !next) return ''
  return `${asked.words.title}${asked.words.where(asked.group)}: ${asked.display} today, ${after.display} on ${showDate(next.on)}.`
}
