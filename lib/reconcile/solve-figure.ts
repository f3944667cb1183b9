import type { z } from 'zod'
import { readFigures } from '@/lib/reconcile/sql/reconciliations'
import { type ImportArrival, readArrivals, readRowGroups } from '@/lib/reconcile/sql/row-groups'
import type { figureSolution } from '../answers/reconciliations'
import { aside } from '../aside/aside'
import { authorize, type Ctx } from '../context'
import { addMonths, type DateRange, firstOf, lastOf, monthOf, type PlainDate, windowBefore } from '../dates'
import { LaurelError } from '../errors'
import { readHistory } from '../insight/history'
import { misfit } from '../programmes/training-services/criterion-id'
import { TRAINING_ENTRY, type TrainingHistory } from '../programmes/training-services/entry'
import { kindOfMetric } from '../programmes/training-services/metrics'
import type { Figure, RowGroup } from '../programmes/training-services/reconcile/problem'
import { copied } from '../programmes/training-services/reconcile/solve-copied'
import { causeWords, type Names } from './cause-words'
import { shownAs } from './compare-figures'
import { found } from './find'

export type FigureSolution = z.infer<typeof figureSolution>
export type SolvedCause = FigureSolution['answers'][number]['causes'][number]

/**
 * Of so many sorts rows may be before trainers, language editions and imports are left out: four times as many take
 * five times as long.
 */
const MOST_GROUPS = 10_000
/** As far as the window is shifted, either way. */
const SHIFT = 2

/**
 * Why Partner Center shows another number: which known causes make its number out of our rows.
 * @param signal of whoever waits: the work ends with it
 * @throws LaurelError not_found | invalid_request (no number entered) | too_large | too_many_requests | forbidden
 */
export async function solveFigure(
  ctx: Ctx,
  id: number,
  figure: Figure,
  signal?: AbortSignal,
): Promise<FigureSolution> {
  authorize(ctx, 'reconcile:read')
  const { metric, area } = figure
  checkFigure(figure)
  const history = await readHistory(ctx, TRAINING_ENTRY)
  const { asOf, theirs, reach, groups, arrivals } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const { asOf } = await found(tx, id)
    const theirs = (await readFigures(tx, id)).find(
      (one) => one.metric === metric && one.area === (area ?? '') && one.month === '' && one.location === '',
    )?.value
    if (theirs === undefined)
      throw new LaurelError(
        'invalid_request',
        'Partner Center’s number for this criterion is not entered. Enter it first.',
      )
    const [kind, reach] = [kindOfMetric(metric), reachOf(asOf, history)]
    const [groups, arrivals] = await Promise.all([
      readRowGroups(tx, kind, reach, MOST_GROUPS),
      readArrivals(tx, kind, history.state.timeZone),
    ])
    return { asOf, theirs, reach, groups, arrivals }
  })
  const { catalogue, rules } = history
  const problem = {
    figure,
    asOf,
    groups: groups ?? coarseGroups(history, figure, reach),
    arrivals,
    catalogue,
    rules,
  }
  const { answers, ...solution } = await aside.run('solve', copied(problem, theirs), {
    orgId: ctx.orgId,
    ...(signal && { signal }),
  })
  const names = namesOf(history, arrivals)
  return {
    metric,
    area,
    asOf,
    window: windowAt(asOf, history),
    theirs: shownAs(metric, theirs),
    ...solution,
    coarse: groups === null,
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

/** @throws LaurelError invalid_request where the metric does not go with the area */
function checkFigure(figure: Figure): void {
  const wrong = misfit(figure)
  if (wrong === null) return
  const message = wrong === 'needs-area' ? 'Name a solution area.' : 'This criterion has no solution area.'
  throw new LaurelError('invalid_request', message, [{ path: 'area', message }])
}

const windowAt = (asOf: PlainDate, { rules }: Pick<TrainingHistory, 'rules'>): DateRange =>
  windowBefore(asOf, rules.at(asOf).windowMonths.value)

/** Every day that some window tried reaches. */
function reachOf(asOf: PlainDate, { rules }: Pick<TrainingHistory, 'rules'>): DateRange {
  const { from } = windowAt(asOf, { rules })
  return {
    from: firstOf(addMonths(monthOf(from), -SHIFT)),
    to: lastOf(addMonths(monthOf(asOf), SHIFT - 1)),
  }
}

/** The stored totals as groups: what rows of a month, location and item have in common. */
const coarseGroups = (
  { cells }: Pick<TrainingHistory, 'cells'>,
  { metric }: Figure,
  { from, to }: DateRange,
): RowGroup[] =>
  cells
    .filter(
      ({ kind, month }) => kind === kindOfMetric(metric) && monthOf(from) <= month && month <= monthOf(to),
    )
    .map((cell) => ({ ...cell, number: cell.item, mctId: null, registered: null, importId: 0 }))

const namesOf = ({ places }: Pick<TrainingHistory, 'places'>, arrivals: readonly ImportArrival[]): Names => ({
  places: new Map(places.map((place) => [place.id, place])),
  imports: new Map(arrivals.map((one) => [one.importId, one])),
})
