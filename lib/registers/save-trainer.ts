import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { payloadOf } from './read-trainer'
import type { Outcome } from './say-by-hand'
import { sayOne } from './say-one'
import { type TrainerInput, trainerInput } from './trainer-input'

/**
 * Adds a trainer, or replaces the one with this MCT ID. With checking on, the surveys of the trainer and their totals
 * follow at once.
 */
export async function saveTrainer(
  ctx: Ctx,
  input: TrainerInput,
): Promise<{ mctId: string; outcome: Outcome }> {
  authorize(ctx, 'trainers:write')
  const values = trainerInput.parse(input)
  const { mctId } = values
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { outcome } = await sayOne(tx, 'trainers', mctId, () => payloadOf(values))
    await writeAudit(tx, ctx, 'trainer.save', values)
    return { mctId, outcome }
  })
}

/** @throws LaurelError not_found */
export async function removeTrainer(ctx: Ctx, mctId: string): Promise<void> {
  authorize(ctx, 'trainers:write')
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { before } = await sayOne(tx, 'trainers', mctId, () => null)
    if (!before) throw notFound('This trainer')
    await writeAudit(tx, ctx, 'trainer.remove', { mctId, ...before })
  })
}
