import type { DifferenceState, FigureRow, StateRow } from '@/db/tenant/reconciliations'
import type { PlainDate } from '../../dates'
import type { AreaId, Metric } from '../../kinds'
import type { Qualification } from '../../scoring/qualification'
import { criterionOf } from '../../scoring/reconcile/problem'
import { excess, type LocatedBasis, qualificationOf } from '../../scoring/reconcile/scope'

/** One number of Partner Center beside ours; null of area, month or location means all of them. */
export type FigureDifference = {
  key: string
  metric: Metric
  area: AreaId | null
  month: string | null
  location: string | null
  theirs: string
  ours: string
  /** Theirs less ours, as shown: `-41.0`; null where they are the same. */
  difference: string | null
  state: DifferenceState
  note: string
}

export const figureKey = ({ metric, area, month, location }: Omit<FigureRow, 'value'>): string =>
  `figure ${metric} ${area} ${month} ${location}`

export type Compared = {
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
  return figures.map((figure) => {
    const { metric, month, location, value: theirs } = figure
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
