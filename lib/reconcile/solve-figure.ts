import { readFigures } from '@/lib/reconcile/sql/reconciliations'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { type CriterionPlace, idAt } from '../scoring/criteria'
import { found } from './find'
import type { ComparedFigures } from './model/compared-figures'
import type { FigureSolution } from './model/search'
import { FIRST_RECONCILES } from './reconciles-of'
import type { Reconciles } from './reconciling'

/**
 * Why Partner Center shows another number: which known causes make its number out of our rows.
 * @param signal of whoever waits: the work ends with it
 * @throws LaurelError not_found | invalid_request (no number entered, or nothing is known of causes) | too_large |
 * too_many_requests | forbidden
 */
export async function solveFigure(
  ctx: Ctx,
  id: number,
  figure: CriterionPlace,
  reconciles: Reconciles = FIRST_RECONCILES,
  signal?: AbortSignal,
): Promise<FigureSolution> {
  authorize(ctx, 'reconcile:read')
  const { programme, figures } = reconciles
  checkFigure(figures, figure)
  const { metric, area } = figure
  const { asOf, theirs } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const { asOf } = await found(tx, id, programme)
    const entered = await readFigures(tx, id)
    const whole = entered.find(
      (one) => one.metric === metric && one.area === (area ?? '') && one.month === '' && one.location === '',
    )
    return { asOf, theirs: whole?.value }
  })
  if (theirs === undefined)
    throw new LaurelError(
      'invalid_request',
      'Partner Center’s number for this criterion is not entered. Enter it first.',
    )
  const held = await reconciles.read(ctx)
  const search = await held.search?.(figure, asOf)
  if (!search)
    throw new LaurelError(
      'invalid_request',
      `Causes of ${programme.name} cannot be searched. Compare by hand.`,
    )
  const { window } = held.rulesAt(asOf)
  const solution = await search(theirs, { orgId: ctx.orgId, signal })
  return { metric, area, asOf, window, theirs: figures.shownAs(metric, theirs), ...solution }
}

/** @throws LaurelError invalid_request where there is no such criterion */
function checkFigure({ places, groupWord }: ComparedFigures, figure: CriterionPlace): void {
  if (places.some((place) => idAt(place) === idAt(figure))) return
  const message = figure.area === null ? `Name a ${groupWord}.` : `This criterion has no ${groupWord}.`
  throw new LaurelError('invalid_request', message, [{ path: 'area', message }])
}
