import { variationOf } from './silence'

/** Line items month by month, from the first month that has any; a month is its position. */
export type Counts = readonly number[]
/** What the months before a stretch say of it. `perMonth`: the level, without seasons. */
export type Usual = { in(month: number): number; perMonth: number; variation: number }

/** The level is the lowest of the means over so many months: where less came lately, less is expected. */
const LEVELS = [3, 6, 12]
/** Winding down: the last three months brought less than this share of what the nine before did. */
const WINDING_DOWN = 0.5
const YEAR = 12

/**
 * What would be usual from the month `start` on, by the months before it alone. null where they do not say: less
 * than a year since the first line item, fewer than half of the last twelve months with any, or winding down.
 */
export function usualFrom(counts: Counts, start: number): Usual | null {
  if (start < YEAR) return null
  const active = counts.slice(start - YEAR, start).filter((rows) => rows > 0).length
  if (active * 2 < YEAR) return null
  const quiet = Array.from({ length: start }, (_, month) => quietness(counts, month))
  const level = (from: number, to: number) => sumOf(counts, from, to) / sumOf(quiet, from, to)
  if (level(start - 3, start) < WINDING_DOWN * level(start - YEAR, start - 3)) return null
  const perMonth = Math.min(...LEVELS.map((months) => level(start - months, start)))
  const before = quiet.map((share, month) => ({
    usual: yearAround(counts, month, start) * share,
    rows: counts[month] ?? 0,
  }))
  return {
    perMonth,
    in: (month) => perMonth * quietness(counts, month),
    variation: variationOf(before),
  }
}

/**
 * What part of a usual month came in this month of the year in the years before, at most all of it: a quiet August
 * that is always quiet is as usual. 1 in the first year, in which nobody knows.
 */
function quietness(counts: Counts, month: number): number {
  let [rows, usual] = [0.5, 0.5]
  for (let same = month - YEAR; same >= 0; same -= YEAR) {
    rows += counts[same] ?? 0
    usual += yearAround(counts, same, month)
  }
  return Math.min(1, rows / usual)
}

/** The mean of the year around a month, of the months before `end`. */
function yearAround(counts: Counts, month: number, end: number): number {
  const from = Math.max(0, Math.min(month - 6, end - YEAR))
  const to = Math.min(end, from + YEAR)
  return sumOf(counts, from, to) / (to - from)
}

function sumOf(list: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let index = Math.max(0, from); index < to; index++) sum += list[index] ?? 0
  return sum
}
