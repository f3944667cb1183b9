import { type PlainDate, showDate } from '@/lib/dates'
import type { ShownLeaving } from '@/lib/insight/model/falling-out/shown'
import { Note } from '../ui/note'

type Props = {
  leaving: ShownLeaving
  /** What leaves with a refresh. */
  hrefOf(refresh: PlainDate): string
}

/** What would be lost, a sentence each, and what the sentences rest on. */
export function Losses({ leaving, hrefOf }: Props) {
  const { losses, nothingLost, rules, restsOn } = leaving
  return (
    <section className="panel" aria-labelledby="losses">
      <h2 id="losses">What would be lost</h2>
      {losses.length > 0 ? (
        <ul className="list losses">
          {losses.map(({ id, text, refresh, little }) => (
            <li key={id} className={little ? 'little' : undefined}>
              {text} <a href={hrefOf(refresh)}>See what leaves</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{nothingLost}</p>
      )}
      {rules.map(({ on, ruleSet }) => (
        <Note key={on} tone="unsure">
          From {showDate(on)} other rules apply: {ruleSet.title} ({ruleSet.id}).
        </Note>
      ))}
      <p className="muted small">{restsOn}</p>
    </section>
  )
}
