import { addDays, nextAnniversary, type PlainDate } from '../../dates'
import { monthsFrom } from '../../programmes/solutions-partner/window/windows'
import { type DesignationId, TRAINING_DESIGNATION } from './designations'
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
  const shownUntil = isToCome ? null : record.validUntil
  const bought = lifecycleOn(record.designation, from)
  const ruled = renewalAt(record.designation, ruledBy(record, by, on, from))
  const renewal = ruled && shownUntil && shownUntil > ruled.closes ? shownAt(record, shownUntil) : ruled
  if (!bought || !renewal) return null
  const { anniversary } = renewal
  const valid = bought.renewal.holdsUntilClosed ? renewal.closes : anniversary
  const closes = shownUntil ?? renewal.closes
  return {
    ...{ from, anniversary, shownUntil },
    validUntil: shownUntil ?? valid,
    renewal: { ...renewal, closes },
  }
}

/** Its anniversary by the rules, whatever Partner Center shows. */
function ruledBy(
  { designation, renewedOn }: DesignationRecord,
  shared: PlainDate,
  on: PlainDate,
  from: PlainDate,
): PlainDate {
  if (renewedOn === null) return nextAnniversary(shared, addDays(from, 1))
  const next = nextAnniversary(shared, addDays(on, 1))
  const made = renewalOf(designation, renewedOn, shared)
  // What was renewed later had not ended before: it was renewed at each anniversary up to that one.
  if (renewedOn > on) return made.for ? earlier(made.for, next) : next
  return made.until
}

/**
 * The anniversary of which the last day that Partner Center shows is the last to renew. A day after the one that all
 * designations share says that this one has an anniversary of its own, whose days then count.
 */
function shownAt({ designation }: DesignationRecord, until: PlainDate): RenewalAt | null {
  const monthBefore = monthsFrom(until, -1)
  const holds = lifecycleOn(designation, monthBefore)?.renewal.holdsUntilClosed
  return renewalAt(designation, holds ? monthBefore : until)
}

/** The months before an anniversary in which a renewal is one for it; 13 months later its term is over. */
const EARLY_MONTHS = 1

/**
 * The anniversary for which it was renewed: the one to come from a month before on, else the last one, up to the last day
 * to renew. A renewal on any other day is for none (`for` null), and holds like what is attained mid-year: up to the
 * anniversary to come (seed 002, "If I attain an additional designation mid-year").
 */
export function renewalOf(
  designation: DesignationId,
  on: PlainDate,
  shared: PlainDate,
): { for: PlainDate | null; until: PlainDate } {
  const next = nextAnniversary(shared, on)
  if (on >= monthsFrom(next, -EARLY_MONTHS))
    return { for: next, until: nextAnniversary(shared, addDays(next, 1)) }
  const before = nextAnniversary(shared, addDays(monthsFrom(on, -12), 1))
  if (on > (renewalAt(designation, before)?.closes ?? before)) return { for: null, until: next }
  const late = lifecycleOn(designation, on)?.renewal.lateDays ?? null
  return { for: before, until: late === null ? next : addDays(on, late) }
}
