import type { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { dropFigures, putFigures } from '@/lib/reconcile/sql/reconciliations'
import type { figuresSet } from '../answers/reconciliations'
import { authorize, type Ctx } from '../context'
import { figureKey } from './compare-figures'
import { found } from './find'
import { FIRST_RECONCILES } from './reconciles-of'
import { type FigureInput, figuresInput } from './reconciliation-input'
import type { Reconciles } from './reconciling'

export type FiguresSet = z.infer<typeof figuresSet>

/**
 * Sets the figures given and leaves the others; one without a value is taken away.
 * @throws ZodError | LaurelError not_found | forbidden
 */
export async function setFigures(
  ctx: Ctx,
  id: number,
  input: unknown,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<FiguresSet> {
  authorize(ctx, 'reconcile:write')
  const figures = lastOfEach(figuresInput(reconciles.figures).parse(input))
  const [filled, empty] = [
    figures.filter(({ value }) => value !== ''),
    figures.filter(({ value }) => value === ''),
  ]
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await found(tx, id, reconciles.programme)
    await putFigures(tx, id, filled)
    await dropFigures(tx, id, empty)
    const counts = { set: filled.length, removed: empty.length }
    await writeAudit(tx, ctx, 'reconciliation.figures', { id, ...counts })
    return counts
  })
}

/** Of several figures of one scope the last holds. */
export const lastOfEach = (figures: readonly FigureInput[]): FigureInput[] => [
  ...new Map(figures.map((figure) => [figureKey(figure), figure])).values(),
]
