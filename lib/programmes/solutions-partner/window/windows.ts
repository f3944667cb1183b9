import { addMonths, daysInMonth, firstOf, type Month, monthOf, type PlainDate, parts } from '../../../dates'
import type { Citation } from '../rules/cited'

/** Within which days it is enough to be qualified on one, for who is not enrolled (capability-score.md §2.3). */
export type WindowRule = Citation & {
  from: PlainDate
  /** In a sentence. */
  says: string
  /** What holds for who is enrolled, in a sentence. */
  enrolled: string
  /** It begins with the day itself, or with the same day or the first of a month so many months before. */
  begins: { with: 'day' } | { with: 'same-day' | 'first-of-month'; months: number }
}

const UNTIL_ANNIVERSARY =
  'Who is enrolled stays so until the anniversary: then the month of renewal and the five before it count.'

/** Oldest first. */
export const WINDOWS: readonly WindowRule[] = [
  {
    from: '2022-10-03',
    says: 'Only the day itself counts.',
    enrolled: 'Who is enrolled renews by being qualified on one of the 30 days before the anniversary.',
    begins: { with: 'day' },
    source: {
      document: 'Partner Center documentation: Renew offers of the partner program',
      place: 'Renewal',
      date: '2023-10-23',
    },
    standing: 'stated',
  },
  {
    from: '2023-09-19',
    says: 'One qualified day from the same day five months before on is enough, with 30 days to enrol.',
    enrolled: UNTIL_ANNIVERSARY,
    begins: { with: 'same-day', months: 5 },
    source: {
      document: 'Partner Center announcements and documentation of 2023',
      place: 'Qualification window, example 15 March to 15 August 2023',
      date: '2023-09-19',
    },
    standing: 'uncertain',
    note: 'The same text calls it 180 days; its example, which is shorter, is followed.',
  },
  {
    from: '2024-01-01',
    says: 'One qualified day in the current month or the five calendar months before is enough.',
    enrolled: UNTIL_ANNIVERSARY,
    begins: { with: 'first-of-month', months: 5 },
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
    enrolled: 'To enrol is to purchase, which holds for 13 months with one month to renew.',
    begins: { with: 'same-day', months: 6 },
    source: {
      document: 'Digest of changes to the partner program, August 2026',
      place: 'Rolling window of six months',
      date: '2026-08-31',
    },
    standing: 'uncertain',
    note: 'Second-hand: the page of Microsoft itself is not available.',
  },
]

/** The window that ends on a day, both days among it. */
export type Window = { rule: WindowRule; from: PlainDate; to: PlainDate }

/** null: no designation could be attained yet. */
export function windowOn(to: PlainDate): Window | null {
  const rule = WINDOWS.findLast(({ from }) => from <= to)
  const first = WINDOWS[0]?.from
  if (!rule || first === undefined) return null
  const from = beginning(rule, to)
  return { rule, from: from > first ? from : first, to }
}

function beginning({ begins }: WindowRule, day: PlainDate): PlainDate {
  if (begins.with === 'day') return day
  const month = addMonths(monthOf(day), -begins.months)
  return begins.with === 'first-of-month' ? firstOf(month) : sameDay(month, parts(day).day)
}

/** The day of a month, or its last one. */
function sameDay(month: Month, day: number): PlainDate {
  const { year, month: number } = parts(firstOf(month))
  return `${month}-${String(Math.min(day, daysInMonth(year, number))).padStart(2, '0')}`
}
