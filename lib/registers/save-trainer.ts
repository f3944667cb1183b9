import type { TenantTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { applyDeltas } from '@/lib/imports/sql/totals'
import { lockState, nextEvent } from '@/lib/organizations/sql/state'
import { readEntries } from '@/lib/registers/sql/register-tables'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import type { Payload } from './model/entries'
import { payloadOf } from './read-trainer'
import { type Outcome, sayByHand } from './say-by-hand'
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
    const { outcome } = await say(tx, mctId, payloadOf(values))
    await writeAudit(tx, ctx, 'trainer.save', values)
    return { mctId, outcome }
  })
}

/** @throws LaurelError not_found */
export async function removeTrainer(ctx: Ctx, mctId: string): Promise<void> {
  authorize(ctx, 'trainers:write')
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { before } = await say(tx, mctId, null)
    if (!before) throw notFound('This trainer')
    await writeAudit(tx, ctx, 'trainer.remove', { mctId, ...before })
  })
}

async function say(tx: TenantTx, mctId: string, payload: Payload | null) {
  const state = await lockState(tx)
  const before = (await readEntries(tx, 'trainers', [mctId])).get(mctId) ?? null
  const { outcomes, deltas } = await sayByHand(tx, 'trainers', [{ key: mctId, payload }])
  if (deltas.all().length > 0)
    await applyDeltas(
      tx,
      await nextEvent(tx, state, { event: 'derive', importId: null, figures: null }),
      deltas,
    )
  return { before, outcome: outcomes[0] ?? 'unchanged' }
}
