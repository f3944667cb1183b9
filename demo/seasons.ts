import type { Year } from './profile'

/** How busy the twelve calendar months are, January first: spring and autumn; a quiet August, and Christmas. */
const SEASON = [7, 8, 11, 10, 10, 9, 5, 3, 9, 12, 11, 5]

const MONTHS = SEASON.length

/** The last month, from the month of loading, and how busy each of the months up to it was. */
export type Period = { last: number; weights: readonly number[] }

/** January is 1; `offset` counts from the month of loading. */
const season = (loadingMonth: number, offset: number): number =>
  SEASON[(loadingMonth - 1 + offset + 12 * MONTHS) % MONTHS] ?? 0

/** Each of the years up to the month before that of loading, oldest first. */
export function periodsOf(years: readonly Year[], loadingMonth: number): Period[] {
  return years.map(({ drift }, index) => {
    const last = -1 - (years.length - 1 - index) * MONTHS
    const weights = drift.map((factor, at) => factor * season(loadingMonth, last - (drift.length - 1) + at))
    return { last, weights }
  })
}

/** What of the last year's activity the month of loading brings, were it to end as the last month did. */
export function shareOfNow({ drift }: Year, window: Period, loadingMonth: number): number {
  const sum = window.weights.reduce((all, weight) => all + weight, 0)
  return ((drift.at(-1) ?? 1) * season(loadingMonth, 0)) / sum
}

/** Twelve factors, from the first month's to the last one's in equal steps. */
export const steady = (first: number, last: number): number[] =>
  SEASON.map((_, at) => first + ((last - first) * at) / (MONTHS - 1))
