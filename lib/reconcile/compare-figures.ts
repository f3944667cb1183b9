import type { z } from 'zod'
import type { FigureRow, StateRow } from '@/lib/reconcile/sql/reconciliations'
import type { reconciliation } from '../answers/reconciliations'
import { idAt } from '../scoring/criteria'
import type { ComparedFigures } from './model/compared-figures'
import type { Ours } from './reconciling'

export type FigureDifference = z.infer<typeof reconciliation>['figures'][number]

export const figureKey = ({ metric, area, month, location }: Omit<FigureRow, 'value'>): string =>
  `figure ${metric} ${area} ${month} ${location}`

/** What Partner Center showed, and what was said of it. */
export type Entered = {
  figures: readonly FigureRow[]
  states: ReadonlyMap<string, StateRow>
  /** Location ID → the location it means; others have no rows. */
  meanings: ReadonlyMap<string, number>
}

/** Ours by the same scope, in the order of the page. */
export function compareFigures(
  names: ComparedFigures,
  ours: Ours,
  { figures, states, meanings }: Entered,
): FigureDifference[] {
  return [...figures].sort(inPageOrder(names)).map((figure) => {
    const { metric, month, location } = figure
    const theirs = names.shownAs(metric, figure.value)
    const [key, area] = [figureKey(figure), figure.area || null]
    const place = { metric, area, month: month || null }
    const own = ours(place, location === '' ? null : [meanings.get(location) ?? 0])
    const { state = 'open', note = '' } = states.get(key) ?? {}
    const difference = names.excess(theirs, own)
    return { key, ...place, location: location || null, theirs, ours: own, difference, state, note }
  })
}

/** The whole of a criterion before its months and locations. */
function inPageOrder({ places }: ComparedFigures): (a: FigureRow, b: FigureRow) => number {
  const ranks = new Map(places.map((place, rank) => [idAt(place), rank]))
  const rank = ({ metric, area }: FigureRow) => ranks.get(idAt({ metric, area: area || null })) ?? 0
  const text = ({ month, location }: FigureRow) => `${month} ${location}`
  return (a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1)
}
