import type { NoRuleSetError } from '@/lib/rules/model'
import { Note } from '../ui/note'

type Props = { error: NoRuleSetError /** Where the official view of today is. */; today: string }

/** In place of a page for a date that no rule set scores. */
export function NoRuleSet({ error, today }: Props) {
  return (
    <div className="stack">
      <h1>
        <b>Membership</b> | Training Services Partner
      </h1>
      <Note tone="bad">{error.message}</Note>
      <p>
        <a href={today}>Show the official view of today</a>
      </p>
    </div>
  )
}
