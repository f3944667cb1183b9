import { readFigures } from '@/lib/reconcile/sql/reconciliations'
import { authorize, type Ctx } from '../context'
import { windowBefore } from '../dates'
import { LaurelError } from '../errors'
import { readHistory } from '../insight/history'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type CriterionPlace, criteriaOf, idAt } from '../scoring/criteria'
import { groupWord, type Programme } from '../scoring/programme'
import { shownAs } from './compare-figures'
import { found } from './find'
import type { FigureSolution } from './model/search'

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
  registered: Registered = FIRST_PROGRAMME,
  signal?: AbortSignal,
): Promise<FigureSolution> {
  authorize(ctx, 'reconcile:read')
  const { programme, reconcile } = registered
  checkFigure(programme, figure)
  const { state, places, ...basis } = await readHistory(ctx, registered)
  const { metric, area } = figure
  const { asOf, theirs, search } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const { asOf } = await found(tx, id, programme)
    const theirs = (await readFigures(tx, id)).find(
      (one) => one.metric === metric && one.area === (area ?? '') && one.month === '' && one.location === '',
    )?.value
    if (theirs === undefined)
      throw new LaurelError(
        'invalid_request',
        'Partner Center’s number for this criterion is not entered. Enter it first.',
      )
    const search = await reconcile?.causes?.(tx, { basis, figure, asOf, places, timeZone: state.timeZone })
    return { asOf, theirs, search }
  })
  if (!search)
    throw new LaurelError(
      'invalid_request',
      `Causes of ${programme.name} cannot be searched. Compare by hand.`,
    )
  return {
    metric,
    area,
    asOf,
    window: windowBefore(asOf, basis.rules.at(asOf).windowMonths.value),
    theirs: shownAs(programme, metric, theirs),
    ...(await search(theirs, { orgId: ctx.orgId, signal })),
  }
}

/** @throws LaurelError invalid_request where there is no such criterion */
function checkFigure(programme: Programme, figure: CriterionPlace): void {
  if (criteriaOf(programme).some(({ id }) => id === idAt(figure))) return
  const group = groupWord(programme)
  const message = figure.area === null ? `Name a ${group}.` : `This criterion has no ${group}.`
  throw new LaurelError('invalid_request', message, [{ path: 'area', message }])
}
