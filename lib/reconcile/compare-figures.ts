import type { z } from 'zod'
import type { FigureRow, StateRow } from '@/lib/reconcile/sql/reconciliations'
import type { reconciliation } from '../answers/reconciliations'
import type { PlainDate } from '../dates'
import { criteriaOf, findCriterion, idAt } from '../scoring/criteria'
import { metricIn, type Programme } from '../scoring/programme'
import type { Qualification } from '../scoring/qualification'
import { cut, fromDecimal } from '../scoring/rational'
import { excess, type LocatedBasis, partScore } from './model/part-score'

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

/** Ours by the same scope, in the order of the page. */
export function compareFigures(
  basis: LocatedBasis,
  { asOf, figures, states, meanings }: Compared,
): FigureDifference[] {
  const { programme } = basis.rules
  const parts = new Map<string, Qualification>()
  const partOf = (month: string, location: string): Qualification => {
    const key = `${month} ${location}`
    const known = parts.get(key)
    if (known) return known
    const locationIds = location === '' ? null : [meanings.get(location) ?? 0]
    const made = partScore(basis, asOf, { month: month || null, locationIds })
    parts.set(key, made)
    return made
  }
  return [...figures].sort(inPageOrder(programme)).map((figure) => {
    const { metric, month, location } = figure
    const theirs = shownAs(programme, metric, figure.value)
    const [key, area] = [figureKey(figure), figure.area || null]
    const criterion = findCriterion(partOf(month, location), idAt({ metric, area }))
    // The rules of that day may not have the criterion.
    const ours = criterion?.display ?? metricIn(programme, metric).unit.show(null)
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
export const shownAs = (programme: Programme, metric: string, value: string): string =>
  metricIn(programme, metric).unit.whole || /\.\d{3}/.test(value) ? value : cut(fromDecimal(value))

/** The whole of a criterion before its months and locations. */
function inPageOrder(programme: Programme): (a: FigureRow, b: FigureRow) => number {
  const ranks = new Map(criteriaOf(programme).map(({ id }, rank) => [id, rank]))
  const rank = ({ metric, area }: FigureRow) => ranks.get(idAt({ metric, area: area || null })) ?? 0
  const text = ({ month, location }: FigureRow) => `${month} ${location}`
  return (a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1)
}
