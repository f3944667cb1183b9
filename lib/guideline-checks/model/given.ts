import type { PlainDate } from '../../dates'
import type { DesignationId } from '../../designations/model/designations'
import type { Limits } from './limits'

/** What a check reads besides the organization's rows. */
export type Given = {
  orgId: number
  /** Its short name. */
  org: string
  asOf: PlainDate
  limits: Limits
  courses: readonly CheckedCourse[]
  /** Designations that are held on the day. */
  held: readonly DesignationId[]
  /** The classes that are looked at; null: all. */
  classes: readonly string[] | null
}
/** A course of the catalogue: from its first day (null: ever) to the day on which it is retired (null: it is not). */
export type CheckedCourse = {
  item: string
  area: string
  advanced: boolean
  from: PlainDate | null
  to: PlainDate | null
}
