import type { PlainDate } from '../../dates'

/** How long after the last day of a class its redemptions and surveys still come in. */
export const MATCH_DAYS = 30

/** A line item that names no class that is known, and fits one. */
export type Suggested = {
  kind: 'courseware-completions' | 'survey-responses'
  /** Its redemption ID or response ID. */
  id: string
  occurredOn: PlainDate
  mctId: string | null
  /** The class ID that it names, which nobody knows; null: none. */
  saidClass: string | null
  /** Other classes that it fits. */
  others: string[]
}
