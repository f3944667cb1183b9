import { addDays, type DateRange, type PlainDate } from '../../dates'

/** Days that were judged alike; `qualified` null: data is missing, so that nobody knows. */
export type JudgedSpan = DateRange & { qualified: boolean | null }

/** How a designation's own count judges it. */
export type Judged = {
  /** As of the day asked for. */
  now: 'not_started' | 'in_progress' | 'qualified'
  /** Oldest first; days that nobody asked for are in none. */
  spans: readonly JudgedSpan[]
}

export type QualifiedWithin = {
  /** `no`: on none of the days, and all are known. */
  answer: 'yes' | 'no' | 'unknown'
  first: PlainDate | null
  last: PlainDate | null
}

/** Whether it is qualified on one of these days. */
export function qualifiedWithin(spans: readonly JudgedSpan[], { from, to }: DateRange): QualifiedWithin {
  const inside = spans
    .filter((span) => span.from <= to && span.to >= from)
    .map((span) => ({ ...span, from: later(span.from, from), to: earlier(span.to, to) }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const yes = inside.filter(({ qualified }) => qualified === true)
  if (yes[0]) return { answer: 'yes', first: yes[0].from, last: yes.at(-1)?.to ?? null }
  const all = inside.every(({ qualified }) => qualified === false) && isWhole(inside, { from, to })
  return { answer: all ? 'no' : 'unknown', first: null, last: null }
}

/** Whether no day of the range is in none of them. */
function isWhole(spans: readonly DateRange[], { from, to }: DateRange): boolean {
  let next = from
  for (const span of spans) {
    if (span.from > next) return false
    next = later(next, addDays(span.to, 1))
  }
  return next > to
}

export const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)
export const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other)
