import { aside } from '../aside/aside'
import { authorize, type Ctx } from '../context'
import type { ComparedFigures } from './model/compared-figures'
import type { FigureLine } from './read-figures'
import { FIRST_RECONCILES } from './reconciles-of'
import { figureInput } from './reconciliation-input'
import type { Reconciles } from './reconciling'
import { refuseFigures } from './refuse-figures'
import { type FiguresSet, setFigures } from './set-figures'

const MOST_ISSUES = 20

/**
 * Figures from a file of any form that imports read, with the columns metric, area, month, location_id, value; area,
 * month and location_id may be left out. All of it is taken, or nothing.
 * @throws LaurelError invalid_file | not_found | forbidden
 */
export async function importFigures(
  ctx: Ctx,
  id: number,
  path: string,
  reconciles: Reconciles = FIRST_RECONCILES,
  signal?: AbortSignal,
): Promise<FiguresSet> {
  authorize(ctx, 'reconcile:write')
  const lines = await aside.run('figures', { path }, { orgId: ctx.orgId, signal })
  const issues = wrongIn(lines, reconciles.figures)
  if (issues.length > 0) refuseFigures(issues.slice(0, MOST_ISSUES))
  return setFigures(ctx, id, lines, reconciles)
}

/** What is wrong, each with its line and by the name of its column. */
function wrongIn(
  lines: readonly FigureLine[],
  figures: ComparedFigures,
): { path: string; message: string }[] {
  const input = figureInput(figures)
  return lines.flatMap(({ line, ...figure }) =>
    (input.safeParse(figure).error?.issues ?? []).map(({ path, message }) => {
      const column = path[0] === 'location' ? 'location_id' : String(path[0])
      return { path: column, message: `Line ${line}, ${column}: ${message}` }
    }),
  )
}
