import { writeAudit } from '@/lib/audit/sql/audit'
import {
  changeReconciliation as change,
  deleteReconciliation,
  insertReconciliation,
  putFigures,
} from '@/lib/reconcile/sql/reconciliations'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import { found } from './find'
import { FIRST_RECONCILES } from './reconciles-of'
import {
  type ReconciliationChange,
  type ReconciliationInput,
  reconciliationChange,
  reconciliationInput,
} from './reconciliation-input'
import type { Reconciles } from './reconciling'
import { lastOfEach } from './set-figures'

/**
 * Begins one, with the figures that are known by now; they may all come later, but an empty form is no reconciliation.
 * @throws ZodError | LaurelError invalid_request | forbidden
 */
export async function createReconciliation(
  ctx: Ctx,
  input: ReconciliationInput,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<{ id: number }> {
  authorize(ctx, 'reconcile:write')
  const { figures, ...values } = reconciliationInput(reconciles.figures).parse(input)
  const filled = lastOfEach(figures).filter(({ value }) => value !== '')
  // Where there are rows, they may be compared without a number.
  if (figures.length > 0 && filled.length === 0 && !reconciles.rows) refuseEmpty()
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const id = await insertReconciliation(tx, {
      programme: reconciles.programme.id,
      ...values,
      createdBy: ctx.actor,
      createdByName: ctx.actorName,
    })
    await putFigures(tx, id, filled)
    await writeAudit(tx, ctx, 'reconciliation.create', { id, ...values, figures: filled.length })
    return { id }
  })
}

/** @throws LaurelError invalid_request, always */
function refuseEmpty(): never {
  const message = 'Enter at least one number that Partner Center shows.'
  throw new LaurelError('invalid_request', message, [{ path: 'figures.0.value', message }])
}

/** Changes what is given and leaves the rest. @throws ZodError | LaurelError not_found | forbidden */
export async function changeReconciliation(
  ctx: Ctx,
  id: number,
  input: ReconciliationChange,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<{ id: number }> {
  authorize(ctx, 'reconcile:write')
  const values = reconciliationChange(reconciles.figures).parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { name, note, takenOn, asOf } = await found(tx, id, reconciles.programme)
    if (Object.keys(values).length === 0) return { id }
    await change(tx, id, values)
    const before = { name, note, takenOn, asOf }
    await writeAudit(tx, ctx, 'reconciliation.change', { id, before, after: { ...before, ...values } })
    return { id }
  })
}

/** With its figures, rows and what was said of the differences. @throws LaurelError not_found | forbidden */
export async function removeReconciliation(
  ctx: Ctx,
  id: number,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<void> {
  authorize(ctx, 'reconcile:write')
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { name, takenOn, asOf } = await found(tx, id, reconciles.programme)
    if (!(await deleteReconciliation(tx, id))) throw notFound('This reconciliation')
    await writeAudit(tx, ctx, 'reconciliation.remove', { id, name, takenOn, asOf })
  })
}
