import type { Month } from '../../../dates'
import type { Rational } from '../../../scoring/rational'

/** What an item brought in a month that leaves the window; only what counts. */
export type LeavingItem = {
  month: Month
  kind: string
  item: string
  area: string
  level: string
  /** Redemptions, exam units, or surveys. */
  count: number
  /** Weighted, before any limit; of surveys the sum of the answers. */
  points: Rational
  /** Of surveys only, else 0. */
  answers: number
}
