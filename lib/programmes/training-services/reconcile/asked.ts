import { addMonths, type DateRange, firstOf, lastOf, monthOf, windowBefore } from '../../../dates'
import type { Kind } from '../../../line-items/model/kinds'
import type { Asked, Found } from '../../../reconcile/model/search'
import type { TrainingBasis } from '../basis'
import { idOf } from '../criterion-id'
import { kindOfMetric } from '../metrics'
import type { LocatedTotal } from '../tallies'
import { causeWords } from './cause-words'
import type { NamedArrival, Problem, RowGroup } from './problem'
import type { CopiedSolution } from './solve-copied'

export type TrainingAsked = Asked<TrainingBasis & { cells: readonly LocatedTotal[] }>

/** As far as the window is shifted, either way. */
const SHIFT = 2

/** The kind of line items behind the figure, and every day that some window tried reaches. */
export function reachOf({ asOf, basis, figure }: TrainingAsked): { kind: Kind; days: DateRange } {
  const { from } = windowBefore(asOf, basis.rules.at(asOf).windowMonths.value)
  const days = {
    from: firstOf(addMonths(monthOf(from), -SHIFT)),
    to: lastOf(addMonths(monthOf(asOf), SHIFT - 1)),
  }
  return { kind: kindOfMetric(figure.metric), days }
}

/** @param groups null: they are too many, and the stored totals take their place */
export function problemOf(
  asked: TrainingAsked,
  groups: readonly RowGroup[] | null,
  arrivals: readonly NamedArrival[],
): Problem {
  const { basis, figure, asOf } = asked
  const { metric, area: group } = figure
  return {
    figure: idOf({ metric, group }),
    asOf,
    groups: groups ?? coarseGroups(asked),
    arrivals,
    catalogue: basis.catalogue,
    rules: basis.rules,
  }
}

/** What rows of a month, location and item have in common. */
function coarseGroups(asked: TrainingAsked): RowGroup[] {
  const { kind: wanted, days } = reachOf(asked)
  return asked.basis.cells
    .filter(({ kind, month }) => kind === wanted && monthOf(days.from) <= month && month <= monthOf(days.to))
    .map((cell) => ({ ...cell, number: cell.item, mctId: null, registered: null, importId: 0 }))
}

/** The solution in words, where each cause is a sentence. */
export function told(
  { answers, ...solution }: CopiedSolution,
  { places }: Pick<TrainingAsked, 'places'>,
  arrivals: readonly NamedArrival[],
): Omit<Found, 'coarse'> {
  const names = {
    places: new Map(places.map((place) => [place.id, place])),
    imports: new Map(arrivals.map((one) => [one.importId, one])),
  }
  return {
    ...solution,
    answers: answers.map(({ causes, display }) => ({
      display,
      causes: causes.map(({ cause, rows }) => ({
        cause,
        rows,
        words: causeWords(cause, names),
        location: 'locationId' in cause ? (names.places.get(cause.locationId)?.externalId ?? null) : null,
      })),
    })),
  }
}
