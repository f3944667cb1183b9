import type { Month } from '../../../dates'
import type { Criterion } from '../../../scoring/criterion'

export const BREAKDOWNS = ['location', 'area', 'course'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** A location, area or course by its id, and what its rows alone bring in each month of a trend. */
export type TrendPart = {
  /** A location's number, an area's id, a course's or exam's number. */
  key: string
  /** As long as the trend; null where the trend has a gap. */
  months: (Criterion | null)[]
  /** The last full window, and the one a year before it; null before the first rule set. */
  window: Criterion | null
  before: Criterion | null
}
export type Windows = { now: Span; before: Span }
/** Whole months, both inclusive. */
export type Span = { first: Month; last: Month; asOf: string }
