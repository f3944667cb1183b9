import { aside } from '../aside/aside'
import { authorize, type Ctx } from '../context'
import { type FiguresSet, setFigures } from './set-figures'

/**
 * Figures from a file of any form that imports read, with the columns metric, area, month, location_id, value; area,
 * month and location_id may be left out. All of it is taken, or nothing.
 * @throws LaurelError invalid_file | not_found | forbidden
 */
export async function importFigures(
  ctx: Ctx,
  id: number,
  path: string,
  signal?: AbortSignal,
): Promise<FiguresSet> {
  authorize(ctx, 'reconcile:write')
  const figures = await aside.run('figures', { path }, { orgId: ctx.orgId, signal })
  return setFigures(ctx, id, figures)
}
