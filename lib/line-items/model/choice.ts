import type { PlainDate } from '../../dates'
import type { AreaId, Level, Reason } from '../../programmes/training-services/kinds'

/** In what order pages follow each other; within a course or a location newest first. */
export const SORTS = ['newest', 'oldest', 'course', 'location'] as const
export type Sort = (typeof SORTS)[number]

export const COUNTED = ['all', 'counted', 'not_counted'] as const
export type Counted = (typeof COUNTED)[number]

/** Which line items are wanted; what is left out, or null, is left open. */
export type Wanted = {
  counted: Counted
  area: AreaId | null
  level?: Level | null
  reason?: Reason | null
  /** Both days inclusive. */
  from?: PlainDate | null
  to?: PlainDate | null
  /** Location ID. */
  location?: string | null
  /** Courses or exams, as totals know them: without the ending of a language. */
  items?: readonly string[] | null
  /** MCT ID. */
  trainer?: string | null
  /** What an id of the row begins with. */
  search?: string | null
}

/** The orders in which pages stay quick: a trainer's rows stand by date. */
export const sortsFor = ({ trainer }: Pick<Wanted, 'trainer'>): readonly Sort[] =>
  trainer ? ['newest', 'oldest'] : SORTS

/** Whether rows that end this way are wanted; `reason` null: the row counts. */
export const wantsReason = ({ counted, reason: only }: Wanted, reason: Reason | null): boolean =>
  (counted === 'all' || (counted === 'counted') === (reason === null)) && (!only || only === reason)

/** Where one page ends and the next goes on. */
export type Place = {
  /** What the row is sorted under before its date: the course, the Location ID; '' where dates come first. */
  group: string
  on: PlainDate
  identity: string
}
