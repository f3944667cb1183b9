import { z } from 'zod'
import { writeAudit } from '../audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { lockState } from '../organizations/sql/state'
import { LIMITS, type LimitId, type Limits } from './model/limits'
import { putLimit, readLimits } from './sql/settled'

const limitOf = ({ least, most }: (typeof LIMITS)[number]) => {
  const message = `A whole number from ${least} to ${most}, or null for the usual one.`
  return z.int(message).min(least, message).max(most, message).nullish()
}

/** What is left out stays; null: the usual one again. */
export const limitsInput = z.object(
  Object.fromEntries(LIMITS.map((limit) => [limit.id, limitOf(limit)])) as Record<
    LimitId,
    ReturnType<typeof limitOf>
  >,
)
export type LimitsInput = z.input<typeof limitsInput>

export async function getLimits(ctx: Ctx): Promise<Limits> {
  authorize(ctx, 'line-items:read')
  return ctx.db.inTenant(ctx.orgId, 'read', readLimits)
}

/** @throws ZodError | LaurelError forbidden */
export async function changeLimits(ctx: Ctx, input: LimitsInput): Promise<Limits> {
  authorize(ctx, 'checks:write')
  const given = limitsInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const before = await readLimits(tx)
    for (const { id } of LIMITS) if (given[id] !== undefined) await putLimit(tx, id, given[id] ?? null)
    const after = await readLimits(tx)
    await writeAudit(tx, ctx, 'check.limits', { before, after })
    return after
  })
}
