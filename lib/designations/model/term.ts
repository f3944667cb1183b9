import { addDays, daysBetween, nextAnniversary, type PlainDate } from '../../dates'
import { monthsFrom } from '../../programmes/solutions-partner/window/windows'
import { TRAINING_DESIGNATION } from './designations'
import { earlier, type QualifiedWithin } from './judged'
import { lifecycleOn, type RenewalAt, renewalAt } from './lifecycle'
import { type DesignationRecord, heldFrom } from './record'

/** The time for which a designation is held, up to its anniversary. */
export type Term = {
  from: PlainDate
  anniversary: PlainDate
  validUntil: PlainDate
  /** Partner Center's own last day, where it shows one. */
  shownUntil: PlainDate | null
  /** What counts at its end. */
  renewal: RenewalAt
}

/** By the days known so far, `answer` no only once all of them are past; `soFar` does not wait, null: none has come. */
export type RenewalStanding = QualifiedWithin & { term: Term; soFar: QualifiedWithin['answer'] | null }

/**
 * The anniversary that all designations of an organization share: that of its settings, or else the day on which it got
 * the first of the six areas (seed 002, "If I attain an additional designation mid-year"). null: nothing says one.
 * @param on what came after this day had not happened yet
 */
export const sharedAnniversary = (
  settings: PlainDate | null,
  records: readonly DesignationRecord[],
  on?: PlainDate,
): PlainDate | null => settings ?? firstHeld(records, on)?.from ?? null

/**
 * Whether nobody said it: what began with a legacy competency keeps the anniversary that the membership page lists (seed
 * 002, "What is the fee to attain"), and the settings have none. A year after the first designation is then the latest
 * day that it can be.
 */
export const isUnsaid = (
  settings: PlainDate | null,
  records: readonly DesignationRecord[],
  on?: PlainDate,
): boolean => settings === null && firstHeld(records, on)?.record.origin === 'legacy'

/** The first of the six areas that is held. */
const firstHeld = (records: readonly DesignationRecord[], on?: PlainDate) =>
  records
    .filter(({ designation }) => designation !== TRAINING_DESIGNATION)
    .flatMap((record) => {
      const from = heldFrom(record)
      return from === null || (on !== undefined && from > on) ? [] : [{ record, from }]
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))[0]

/**
 * null: it is not held, or there is no rule yet.
 * @param on what came after this day had not happened yet; left out: all that is recorded
 */
export function termOf(
  record: DesignationRecord,
  shared: PlainDate | null,
  on: PlainDate = record.renewedOn ?? heldFrom(record) ?? '',
): Term | null {
  const held = heldFrom(record)
  if (held === null || held > on) return null
  const by = shared ?? held
  const { renewedOn } = record
  const isToCome = renewedOn !== null && renewedOn > on
  const from = isToCome ? held : (renewedOn ?? held)
  const bought = lifecycleOn(record.designation, from)
  const anniversary = renewedOn
    ? isToCome
      ? // What was renewed later had not ended before: it was renewed at each anniversary up to that one.
        earlier(renewedFor(renewedOn, by), nextAnniversary(by, addDays(on, 1)))
      : renewed(renewedOn, by, bought?.renewal.lateDays ?? null)
    : nextAnniversary(by, addDays(held, 1))
  const renewal = renewalAt(record.designation, anniversary)
  if (!bought || !renewal) return null
  const valid = bought.renewal.holdsUntilClosed ? renewal.closes : anniversary
  const shownUntil = isToCome ? null : record.validUntil
  const closes = shownUntil ?? renewal.closes
  return {
    ...{ from, anniversary, shownUntil },
    validUntil: shownUntil ?? valid,
    renewal: { ...renewal, closes },
  }
}

/** The anniversary for which it was renewed, which is the nearest. */
function renewedFor(on: PlainDate, shared: PlainDate): PlainDate {
  const next = nextAnniversary(shared, on)
  const before = nextAnniversary(shared, addDays(monthsFrom(on, -12), 1))
  return before < on && daysBetween(before, on) < daysBetween(on, next) ? before : next
}

/** The anniversary after that one. */
function renewed(on: PlainDate, shared: PlainDate, lateDays: number | null): PlainDate {
  const anniversary = renewedFor(on, shared)
  if (anniversary >= on || lateDays === null) return nextAnniversary(shared, addDays(anniversary, 1))
  return addDays(on, lateDays)
}
