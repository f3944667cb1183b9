import { addDays, daysBetween, nextAnniversary, type PlainDate } from '../../dates'
import { monthsFrom } from '../../programmes/solutions-partner/window/windows'
import { TRAINING_DESIGNATION } from './designations'
import { lifecycleOn, type RenewalAt, renewalAt } from './lifecycle'
import { type DesignationRecord, heldFrom } from './record'

/** The time for which a designation is held, up to its anniversary. */
export type Term = {
  from: PlainDate
  anniversary: PlainDate
  validUntil: PlainDate
  /** What counts at its end. */
  renewal: RenewalAt
}

/**
 * The anniversary that all designations of an organization share: that of its settings, or else the day on which it got
 * the first of the six areas (seed 002, "If I attain an additional designation mid-year"). null: nothing says one.
 */
export function sharedAnniversary(
  settings: PlainDate | null,
  records: readonly DesignationRecord[],
): PlainDate | null {
  if (settings) return settings
  return (
    records
      .filter(({ designation }) => designation !== TRAINING_DESIGNATION)
      .flatMap((one) => heldFrom(one) ?? [])
      .toSorted()[0] ?? null
  )
}

/** null: it is not held, or there is no rule yet. */
export function termOf(record: DesignationRecord, shared: PlainDate | null): Term | null {
  const held = heldFrom(record)
  if (held === null) return null
  const from = record.renewedOn ?? held
  const bought = lifecycleOn(record.designation, from)
  const anniversary = record.renewedOn
    ? renewed(record.renewedOn, shared ?? held, bought?.renewal.lateDays ?? null)
    : nextAnniversary(shared ?? held, addDays(held, 1))
  const renewal = renewalAt(record.designation, anniversary)
  if (!bought || !renewal) return null
  const valid = bought.renewal.holdsUntilClosed ? renewal.closes : anniversary
  // Partner Center's own day is the last one, where it shows one.
  const closes = record.validUntil ?? renewal.closes
  return { from, anniversary, validUntil: record.validUntil ?? valid, renewal: { ...renewal, closes } }
}

/** The anniversary after the one for which it was renewed, which is the nearest. */
function renewed(on: PlainDate, shared: PlainDate, lateDays: number | null): PlainDate {
  const next = nextAnniversary(shared, on)
  const before = nextAnniversary(shared, addDays(monthsFrom(on, -12), 1))
  const isLate = before < on && daysBetween(before, on) < daysBetween(on, next)
  if (!isLate) return nextAnniversary(shared, addDays(next, 1))
  return lateDays === null ? next : addDays(on, lateDays)
}
