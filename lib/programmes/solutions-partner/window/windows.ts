import { addMonths, daysInMonth, firstOf, type Month, monthOf, type PlainDate, parts } from '../../../dates'
import type { Citation } from '../rules/cited'
import { sourceIn } from '../rules/documents'

/** What the rules of a day say of a designation that is held, when its anniversary comes. */
export type Renewal = {
  /** Whichever day is a qualified one: from so many days before the anniversary on, or from the first or the same day of a month. */
  counts: { with: 'days'; days: number } | { with: 'same-day' | 'first-of-month'; months: number }
  /** The last day that counts: the anniversary, the end of its month, or the last on which it may be renewed. */
  countsTo: 'anniversary' | 'end-of-month' | 'last-day'
  /** It may be renewed from the anniversary on, up to that many days or months later. */
  closes: { days: number } | { months: number }
  /** Whether it is valid up to that day; else up to the anniversary, and its benefits go on until then. */
  holdsUntilClosed: boolean
  /** Renewed late, it has its next anniversary so many days after that; null: the anniversary stays. */
  lateDays: number | null
}

/**
 * Within which days it is enough to be qualified on one, for who is not enrolled, and what holds for who is
 * (capability-score.md §2.3).
 */
export type WindowRule = Citation & {
  from: PlainDate
  /** In a sentence. */
  says: string
  /** What holds for who is enrolled, in a sentence. */
  enrolled: string
  /** It begins with the day itself, or with the same day or the first of a month so many months before. */
  begins: { with: 'day' } | { with: 'same-day' | 'first-of-month'; months: number }
  /** Days to enrol in from the first qualified one on; null: as long as one is in the window. */
  enrolDays: number | null
  renewal: Renewal
}

const UNTIL_ANNIVERSARY =
  'Who is enrolled stays so until the anniversary: one qualified day of its month and the five before is enough to renew, within 30 days after it.'

/** As the page on renewing has it, from the anniversary on; which days count is the rule's own. */
const MONTH_OF_RENEWAL = {
  counts: { with: 'first-of-month', months: 5 },
  countsTo: 'end-of-month',
  closes: { days: 30 },
  holdsUntilClosed: false,
  lateDays: 365,
} as const satisfies Renewal

/** Oldest first. */
export const WINDOWS: readonly WindowRule[] = [
  {
    from: '2022-10-03',
    says: 'Only the day itself counts.',
    enrolled:
      'Who is enrolled stays so until the anniversary: one qualified day of the 30 before it is enough to renew, within 30 days after it.',
    begins: { with: 'day' },
    enrolDays: null,
    renewal: { ...MONTH_OF_RENEWAL, counts: { with: 'days', days: 30 }, countsTo: 'anniversary' },
    source: sourceIn('D23-renew', 'Renewal'),
    standing: 'uncertain',
    note: 'The FAQ of 16 September 2022 checks "on your anniversary date, not beforehand" and names no 30 days, neither before it nor after. The page, of 25 October 2022 and read as it stood a year later, does, and is followed; by the FAQ alone it has to be qualified on the anniversary itself.',
  },
  {
    from: '2023-09-19',
    says: 'One qualified day from the same day five months before on is enough, with 30 days to enrol.',
    enrolled: UNTIL_ANNIVERSARY,
    begins: { with: 'same-day', months: 5 },
    enrolDays: 30,
    renewal: MONTH_OF_RENEWAL,
    source: sourceIn(
      'D23-sept',
      'Expansion of the qualification window, and the example 15 March to 15 August 2023',
    ),
    standing: 'uncertain',
    note: 'The same text calls it 180 days; its example, which is shorter, is followed.',
  },
  {
    from: '2024-01-01',
    says: 'One qualified day in the current month or the five calendar months before is enough.',
    enrolled: UNTIL_ANNIVERSARY,
    begins: { with: 'first-of-month', months: 5 },
    enrolDays: null,
    renewal: MONTH_OF_RENEWAL,
    source: {
      document: 'Public page of the Solutions Partner designations, 2024',
      place: 'Qualification window, example 1 March to 15 August 2024',
      date: '2024-08-15',
    },
    standing: 'inferred',
    note: 'The page is of 2024; from which day on it held is not known.',
  },
  {
    from: '2026-05-11',
    says: 'One qualified day within six months is enough.',
    enrolled:
      'A purchase holds for 13 months, the last of them to renew in; what is enrolled without one shares the anniversary of the others.',
    begins: { with: 'same-day', months: 6 },
    enrolDays: null,
    renewal: {
      counts: { with: 'same-day', months: 6 },
      countsTo: 'last-day',
      closes: { months: 1 },
      holdsUntilClosed: true,
      lateDays: null,
    },
    source: sourceIn('DIGEST26', 'Rolling window of six months'),
    standing: 'uncertain',
    note: 'Second-hand: the page of Microsoft itself is not available. Where designations have an anniversary already, it is followed (FAQ of 2022, "valid until the anniversary date of when the first designation was attained"), with the month to renew after it; counted from the purchase alone it would be 13 months.',
  },
]

/** The window that ends on a day, both days among it. */
export type Window = { rule: WindowRule; from: PlainDate; to: PlainDate }

/** null: no designation could be attained yet. */
export function windowOn(to: PlainDate): Window | null {
  const rule = WINDOWS.findLast(({ from }) => from <= to)
  return rule ? { rule, from: beginning(rule, to), to } : null
}

function beginning({ begins }: WindowRule, day: PlainDate): PlainDate {
  if (begins.with === 'day') return day
  return monthsFrom(day, -begins.months, begins.with)
}

/** So many months later, or earlier below 0: the first of that month, or its same day. */
export function monthsFrom(
  day: PlainDate,
  months: number,
  to: 'same-day' | 'first-of-month' = 'same-day',
): PlainDate {
  const month = addMonths(monthOf(day), months)
  return to === 'first-of-month' ? firstOf(month) : sameDay(month, parts(day).day)
}

/** The day of a month, or its last one. */
function sameDay(month: Month, day: number): PlainDate {
  const { year, month: number } = parts(firstOf(month))
  return `${month}-${String(Math.min(day, daysInMonth(year, number))).padStart(2, '0')}`
}
