import type { NoRuleSetError } from '@/lib/rules/model'
import { Note } from '../ui/note'

type Props = {
  error: NoRuleSetError
  /** The name of the programme. */
  of: string
  /** Where its official view of today is. */
  today: string
}

/** In place of a page for a date that no rule set scores. */
export function NoRuleSet({ error, of, today }: Props) {
  return (
    <div className="stack">
      <h1>
        <b>Membership</b> | {of}
      </h1>
      <Note tone="bad">{error.message}</Note>
      <p>
        <a href={today}>Show the official view of today</a>
      </p>
    </div>
  )
}
