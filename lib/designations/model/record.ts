import type { PlainDate } from '../../dates'
import type { DesignationId } from './designations'
import type { Origin } from './statuses'

/** What an organization keeps of one designation, as Partner Center shows it. */
export type DesignationRecord = {
  designation: DesignationId
  attainedOn: PlainDate
  /** The id of the snapshot that proves it; null: it was typed only. */
  snapshot: number | null
  /** null: not enrolled by a purchase or not yet. */
  enrolledOn: PlainDate | null
  /** The day of the last renewal; null: there was none. */
  renewedOn: PlainDate | null
  /** Where Partner Center shows another day than the rules give. */
  validUntil: PlainDate | null
  origin: Origin
  note: string
}

/**
 * The day from which the organization has it; null: it is qualified, and has yet to buy. Only what is bought waits for
 * its enrolment (seed 002: "you immediately attain a Solutions Partner designation and the new customer-facing badging").
 */
export const heldFrom = ({ attainedOn, enrolledOn, origin }: DesignationRecord): PlainDate | null =>
  origin === 'bought' ? enrolledOn : attainedOn
