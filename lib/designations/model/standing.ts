import { addDays, type PlainDate } from '../../dates'
import { windowOn } from '../../programmes/solutions-partner/window/windows'
import { type DesignationId, TRAINING_DESIGNATION } from './designations'
import { earlier, type Judged, type QualifiedWithin, qualifiedWithin } from './judged'
import { type LifecycleRule, lifecycleOn, renewalAt } from './lifecycle'
import { type NextDate, nextDates } from './next-dates'
import type { DesignationRecord } from './record'
import type { DesignationStatus, Origin } from './statuses'
import { type RenewalStanding, type Term, termOf } from './term'

/** Where a designation stands on a day: what was recorded of it, judged by the rules of the day. */
export type Standing = {
  designation: DesignationId
  status: DesignationStatus
  /** null: it was never recorded as attained. */
  attainedOn: PlainDate | null
  attainedBy: { snapshot: number } | 'typed' | null
  enrolledOn: PlainDate | null
  renewedOn: PlainDate | null
  /** The last day for which it is valid; null: it is not held, or nobody said it. */
  validUntil: PlainDate | null
  /** At which it has to be qualified again; null: it is not held, or nobody said it. */
  anniversary: PlainDate | null
  /** The latest day that an anniversary which nobody said can have, see isUnsaid; null: it was said, or there is none. */
  latest: PlainDate | null
  origin: Origin | null
  /** As recorded; else ''. */
  note: string
  /** The first day on which it was no longer held; null: it is, or never was. */
  lapsedOn: PlainDate | null
  /** From the day asked for on, the next one first. */
  nextDates: readonly NextDate[]
  /** The rule in force; null before the first. */
  rule: LifecycleRule | null
  /** Qualified days in the window that ends on the day asked for. */
  window: QualifiedWithin
  /** Whether it is qualified for the anniversary by the days known so far; null: it is not held, or nobody said which. */
  renewal: RenewalStanding | null
  /** Whether it would be qualified if the day were the anniversary, and from which day on; null before the first rule. */
  ifAnniversary: (QualifiedWithin & { from: PlainDate }) | null
}

/**
 * @param record null: nothing was recorded
 * @param judged how it counts, over the window of the day and over the days that count for the anniversary
 * @param shared the anniversary that all designations share, see sharedAnniversary
 * @param unsaid whether that is the latest day that it can have only, see isUnsaid
 */
export function standing(
  designation: DesignationId,
  record: DesignationRecord | null,
  judged: Judged,
  { shared, today, unsaid = false }: { shared: PlainDate | null; today: PlainDate; unsaid?: boolean },
): Standing {
  const rule = lifecycleOn(designation, today)
  const range = windowOf(designation, today)
  const window = qualifiedWithin(judged.spans, range ?? { from: today, to: today })
  const known = record && record.attainedOn <= today ? record : null
  const term = known && termOf(known, (unsaid && past(known.renewedOn, today)) || shared, today)
  const renewal = term && { ...renewable(term, judged, today), term }
  const lapses = renewal && (unsaid ? addDays(renewal.term.renewal.closes, 1) : lapseDay(renewal))
  const isHeldNow = lapses !== null && today < lapses
  const held = isHeldNow && !unsaid ? renewal : null
  const shownUntil = (isHeldNow && term?.shownUntil) || null
  const counted = range !== null && known !== null && known.attainedOn >= range.from && lapses === null
  const isDue = held !== null && today >= held.term.anniversary
  const status = isHeldNow ? (isDue ? 'renewal_due' : 'enrolled') : unheld(judged, window, counted)
  return {
    designation,
    status,
    attainedOn: known?.attainedOn ?? null,
    attainedBy: known && (known.snapshot === null ? 'typed' : { snapshot: known.snapshot }),
    enrolledOn: past(known?.enrolledOn, today),
    renewedOn: past(known?.renewedOn, today),
    validUntil: held?.term.validUntil ?? shownUntil,
    anniversary: held?.term.anniversary ?? null,
    latest: unsaid ? (term?.anniversary ?? null) : null,
    origin: known?.origin ?? null,
    note: known?.note ?? '',
    lapsedOn: isHeldNow ? null : lapses,
    nextDates: nextDates({
      ...{ designation, status, rule, window, held, today },
      lapses: held || shownUntil ? lapses : null,
    }),
    rule,
    window,
    renewal: held,
    ifAnniversary: onTheDay(designation, judged, today),
  }
}

/** What came later had not happened yet. */
const past = (on: PlainDate | null | undefined, today: PlainDate): PlainDate | null =>
  on && on <= today ? on : null

/** The days of which one qualified one is enough for who is not enrolled; null: it cannot be attained yet. */
function windowOf(designation: DesignationId, today: PlainDate) {
  if (designation === TRAINING_DESIGNATION) return { from: today, to: today }
  return windowOn(today)
}

function renewable(
  { renewal: { counts } }: Term,
  judged: Judged,
  today: PlainDate,
): Omit<RenewalStanding, 'term'> {
  if (counts.from > today) return { answer: 'unknown', soFar: null, first: null, last: null }
  const known = qualifiedWithin(judged.spans, { from: counts.from, to: earlier(counts.to, today) })
  // A day to come may still be one.
  const answer = known.answer === 'no' && today < counts.to ? 'unknown' : known.answer
  return { ...known, answer, soFar: known.answer }
}

/** The first day on which it is no longer held, unless it is renewed: an anniversary without a qualified day ends it. */
function lapseDay({ answer, term }: QualifiedWithin & { term: Term }): PlainDate {
  const { renewal, shownUntil } = term
  if (shownUntil) return addDays(shownUntil, 1)
  return addDays(answer === 'no' ? renewal.counts.to : renewal.closes, 1)
}

function onTheDay(
  designation: DesignationId,
  { spans }: Judged,
  today: PlainDate,
): Standing['ifAnniversary'] {
  const at = renewalAt(designation, today)
  return at && { from: at.counts.from, ...qualifiedWithin(spans, { from: at.counts.from, to: today }) }
}

function unheld(judged: Judged, { answer }: QualifiedWithin, counted: boolean): DesignationStatus {
  if (answer === 'yes' || counted) return 'qualified'
  return judged.now
}
