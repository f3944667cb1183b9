import { addDays, daysBetween, type PlainDate } from '../../../dates'
import { atLeast, type Rational } from '../../../scoring/rational'
import type { AreaId, AreaStatus, TrackId } from '../areas'
import type { CapabilityScore } from '../score'
import { unknownIn } from '../words/unknown-in'
import { lastDayWith } from './last-day-with'
import type { Window } from './windows'

/** Days on which an area stood the same. `known` false: months are missing, so that it may stand higher. */
export type Span = {
  from: PlainDate
  to: PlainDate
  days: number
  score: Rational
  status: AreaStatus
  track: TrackId
  known: boolean
  ruleSet: string
}

/** An area over a window. */
export type AreaWindow = {
  area: AreaId
  window: Window
  days: number
  /** Oldest first, without a gap. */
  spans: readonly Span[]
  qualified: number
  /** Days on which it is not qualified and months are missing. */
  unknown: number
  first: PlainDate | null
  last: PlainDate | null
  /** The last day on which the last qualified one is still in the window, by the rules known today; null: none is. */
  countsUntil: PlainDate | null
  /** Where it stood highest, the first of several. */
  highest: Span
}

/**
 * @param scores of the first day and of each on which one may be another, oldest first
 * @throws Error without scores, or for an area that they do not have
 */
export function areaWindow(window: Window, area: AreaId, scores: readonly CapabilityScore[]): AreaWindow {
  const spans = spansOf(window, area, scores)
  const [first] = spans
  if (!first) throw new Error(`There is no day from ${window.from} to ${window.to}`)
  const qualified = spans.filter(({ status }) => status === 'qualified')
  const last = qualified.at(-1)?.to ?? null
  return {
    area,
    window,
    days: daysIn(spans),
    spans,
    qualified: daysIn(qualified),
    unknown: daysIn(spans.filter(isUnknown)),
    first: qualified[0]?.from ?? null,
    last,
    countsUntil: last && lastDayWith(last),
    highest: spans.reduce((best, one) => (atLeast(best.score, one.score) ? best : one), first),
  }
}

const daysIn = (spans: readonly Span[]): number => spans.reduce((sum, { days }) => sum + days, 0)

/** Whether it was qualified then nobody knows. */
export const isUnknown = ({ known, status }: Span): boolean => !known && status !== 'qualified'

/** Those next to each other that stand the same are one. */
function spansOf({ to }: Window, id: AreaId, scores: readonly CapabilityScore[]): Span[] {
  const spans: Span[] = []
  for (const [at, { asOf, areas, ruleSet }] of scores.entries()) {
    const area = areas.find((one) => one.id === id)
    if (!area) throw new Error(`${ruleSet.id} has no ${id}`)
    const next = scores[at + 1]?.asOf
    const end = next === undefined ? to : addDays(next, -1)
    const { score, status, track } = area
    const stands = { score, status, track, known: unknownIn(area).size === 0, ruleSet: ruleSet.id }
    const before = spans.at(-1)
    if (before && isSame(before, stands)) spans.splice(-1, 1, lasting({ ...before, to: end }))
    else spans.push(lasting({ ...stands, from: asOf, to: end }))
  }
  return spans
}

const lasting = (span: Omit<Span, 'days'>): Span => ({ ...span, days: daysBetween(span.from, span.to) + 1 })

const isSame = (one: Stands, other: Stands): boolean =>
  one.status === other.status &&
  one.track === other.track &&
  one.known === other.known &&
  one.ruleSet === other.ruleSet &&
  atLeast(one.score, other.score) &&
  atLeast(other.score, one.score)
type Stands = Pick<Span, 'score' | 'status' | 'track' | 'known' | 'ruleSet'>
