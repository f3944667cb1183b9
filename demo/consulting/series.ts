import { FIRST_MONTH } from '../calendar'
import { spread } from '../spread'

/** The month before that of loading, whose figures count, and the same month of the year before. */
const LAST = -1
const YEAR_AGO = LAST - 12

/** What is there three years ago, a year ago and now. */
export type Course = readonly [number, number, number]

/** The months in which there is something, from the month of loading; without them: all. */
export type Span = { from?: number; until?: number }

export const monthsOf = ({ from = FIRST_MONTH, until = LAST }: Span): number[] =>
  Array.from({ length: until - from + 1 }, (_, index) => from + index)

/** In equal steps from one to the next, in whole numbers; for what begins later, from its first month on. */
export function valueAt([first, before, now]: Course, { from = FIRST_MONTH }: Span, month: number): number {
  if (from > YEAR_AGO) return between(from, first, LAST, now, month)
  return month <= YEAR_AGO
    ? between(from, first, YEAR_AGO, before, month)
    : between(YEAR_AGO, before, LAST, now, month)
}

function between(start: number, first: number, end: number, last: number, month: number): number {
  return Math.round(first + ((last - first) * (month - start)) / Math.max(1, end - start))
}

/** Cents of each month, which add up to whole dollars in each of the three years. */
export function centsByMonth(dollars: Course, span: Span): Map<number, number> {
  const cents = new Map<number, number>()
  for (const [year, total] of dollars.entries()) {
    const first = FIRST_MONTH + 12 * year
    const months = monthsOf(span).filter((month) => month >= first && month < first + 12)
    if (months.length === 0) continue
    const parts = spread(
      total * 100,
      months.map((month) => 20 + ((month + 36) % 5)),
    )
    for (const [index, month] of months.entries()) cents.set(month, parts[index] ?? 0)
  }
  return cents
}
