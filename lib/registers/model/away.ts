import { type DateRange, isPlainDate, type PlainDate } from '../../dates'

/** How several stand in one text. */
const BETWEEN = '; '
/** `2026-12-20/2027-01-06`, as ISO 8601 writes it; typed with `to`, dots or a dash as well. */
const RANGE = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:\/|to|\.\.|–|—)\s*(\d{4}-\d{2}-\d{2}))?$/i

/** The days on which a trainer cannot teach, as the register keeps them; null for what is no list of days. */
export function readAway(text: string): string | null {
  const parts = text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const read: string[] = []
  for (const part of parts) {
    const [, from = '', to = from] = RANGE.exec(part) ?? []
    if (!isPlainDate(from) || !isPlainDate(to) || from > to) return null
    read.push(from === to ? from : `${from}/${to}`)
  }
  return read.sort().join(BETWEEN)
}

const rangesOf = (away: string): DateRange[] =>
  away
    .split(BETWEEN)
    .filter(Boolean)
    .map((part) => {
      const [from = '', to = from] = part.split('/')
      return { from, to }
    })

/** The first of these days that falls on a class; null: none does. */
export const awayDuring = (
  away: string,
  { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate },
): DateRange | null => rangesOf(away).find(({ from, to }) => from <= endsOn && to >= startsOn) ?? null
