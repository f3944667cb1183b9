import type { z } from 'zod'
import type { FigureRow, StateRow } from '@/lib/reconcile/sql/reconciliations'
import type { reconciliation } from '../answers/reconciliations'
import type { PlainDate } from '../dates'
import { AREA_IDS, METRICS, type Metric } from '../programmes/training-services/kinds'
import { METRIC } from '../programmes/training-services/metrics'
import { criterionOf } from '../programmes/training-services/reconcile/problem'
import { excess, type LocatedBasis, qualificationOf } from '../programmes/training-services/reconcile/scope'
import type { Qualification } from '../scoring/qualification'
import { cut, fromDecimal } from '../scoring/rational'

export type FigureDifference = z.infer<typeof reconciliation>['figures'][number]

export const figureKey = ({ metric, area, month, location }: Omit<FigureRow, 'value'>): string =>
  `figure ${metric} ${area} ${month} ${location}`

type Compared = {
  asOf: PlainDate
  figures: readonly FigureRow[]
  states: ReadonlyMap<string, StateRow>
  /** Location ID → the location it means; others have no rows. */
  meanings: ReadonlyMap<string, number>
}

/** Ours by the same scope, from the stored totals. */
export function compareFigures(
  history: LocatedBasis,
  { asOf, figures, states, meanings }: Compared,
): FigureDifference[] {
  const parts = new Map<string, Qualification>()
  const partOf = (month: string, location: string): Qualification => {
    const key = `${month} ${location}`
    const known = parts.get(key)
    if (known) return known
    const locationIds = location === '' ? null : [meanings.get(location) ?? 0]
    const made = qualificationOf(history, asOf, { month: month || null, locationIds })
    parts.set(key, made)
    return made
  }
  return [...figures].sort(inPageOrder).map((figure) => {
    const { metric, month, location } = figure
    const theirs = shownAs(metric, figure.value)
    const [key, area] = [figureKey(figure), figure.area || null]
    const ours = criterionOf(partOf(month, location), { metric, area }).display
    const { state = 'open', note = '' } = states.get(key) ?? {}
    const difference = excess(theirs, ours)
    return {
      key,
      metric,
      area,
      month: month || null,
      location: location || null,
      theirs,
      ours,
      difference,
      state,
      note,
    }
  })
}

/** `770` as `770.0`, as the page writes it; more decimals than it has stay as they were entered. */
export const shownAs = (metric: Metric, value: string): string =>
  METRIC[metric].unit.whole || /\.\d{3}/.test(value) ? value : cut(fromDecimal(value))

/** Base criteria, then area by area; the whole before its months and locations. */
function inPageOrder(a: FigureRow, b: FigureRow): number {
  const rank = ({ metric, area }: FigureRow) =>
    (area === '' ? 0 : 10 * (1 + AREA_IDS.indexOf(area))) + METRICS.indexOf(metric) * (area === '' ? 1 : -1)
  const text = ({ month, location }: FigureRow) => `${month} ${location}`
  return rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1)
}
