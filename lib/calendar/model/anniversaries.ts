import { type DateRange, nextAnniversary, type PlainDate } from '../../dates'

/** Every year's anniversary within a range: 29 February is the 28th where there is none. @param given of whatever year */
export function anniversariesIn(given: PlainDate | null, { from, to }: DateRange): PlainDate[] {
  if (given === null) return []
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1
  return Array.from({ length: Math.max(0, years) }, (_, at) =>
    nextAnniversary(given, `${String(Number(from.slice(0, 4)) + at).padStart(4, '0')}-01-01`),
  ).filter((on) => on >= from && on <= to)
}
