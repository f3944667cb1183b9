import { type PlainDate, showDate, showMonth } from '@/lib/dates'
import type { FallingOutAnswer } from '@/lib/insight/get-falling-out'
import { Note } from '../ui/note'

type Props = {
  answer: FallingOutAnswer
  /** What leaves with a refresh. */
  hrefOf(refresh: PlainDate): string
}

/** What would stop being completed, a sentence each, and what the sentences rest on. */
export function Losses({ answer, hrefOf }: Props) {
  const { losses, refreshes, now, today } = answer
  const completed = now.some(({ status }) => status === 'completed')
  const changes = refreshes.filter(({ rulesChange }) => rulesChange)
  return (
    <section className="panel" aria-labelledby="losses">
      <h2 id="losses">What would be lost</h2>
      {losses.length > 0 ? (
        <ul className="list losses">
          {losses.map(({ id, on, text }) => (
            <li key={id}>
              {text} <a href={hrefOf(on)}>See what leaves</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {completed
            ? 'Nothing that is completed now is lost in the next twelve refreshes, even if nothing new comes in.'
            : 'No criterion is completed now, so none can be lost.'}
        </p>
      )}
      {changes.map(({ on, ruleSet }) => (
        <Note key={on} tone="unsure">
          From {showDate(on)} other rules apply: {ruleSet.title} ({ruleSet.id}).
        </Note>
      ))}
      <p className="muted small">
        Worked out on {showDate(today)} from the line items known then; what comes in later is added.{' '}
        {entering(answer)}
      </p>
    </section>
  )
}

/** The month that runs enters the window with the next refresh: what is known of it is in the numbers already. */
function entering({ refreshes, dataThrough, today }: FallingOutAnswer): string {
  const month = refreshes[0]?.enters.at(-1)
  if (!month || dataThrough === null) return ''
  return dataThrough.slice(0, 7) === today.slice(0, 7)
    ? `Rows of ${showMonth(month)} known so far, through ${showDate(dataThrough)}, are counted from ${showDate(refreshes[0]?.on ?? today)} on.`
    : `No row of ${showMonth(month)} is known yet.`
}
