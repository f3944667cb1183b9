import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import type { secondFactorRule } from '../answers/account'
import { refuseInDemo } from '../auth/demo/demo-rules'
import { requiresSecondFactor, setSecondFactorRequired } from '../auth/people/organization-rows'
import { authorize, type Ctx, requireProof } from '../context'

type SecondFactorRule = z.infer<typeof secondFactorRule>

export const secondFactorInput = z.object({ required: z.boolean('required is true or false.') })

export async function getSecondFactorRule(ctx: Ctx): Promise<SecondFactorRule> {
  authorize(ctx, 'settings:read')
  return { required: await requiresSecondFactor(ctx.db.control, ctx.orgId) }
}

/**
 * Whether members with a password here need a second factor; from the next request on. Who comes from a provider is
 * asked there.
 * @throws LaurelError forbidden, proof_required
 */
export async function setSecondFactorRule(
  ctx: Ctx,
  { required }: SecondFactorRule,
): Promise<SecondFactorRule> {
  authorize(ctx, 'settings:write')
  requireProof(ctx)
  refuseInDemo(ctx, 'its accounts are shared and have no second factor')
  return ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    const before = await setSecondFactorRequired(control, ctx.orgId, required)
    if (before === required) return { required }
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    const detail = { before: { required: before }, after: { required } }
    await writeAudit({ db: control, orgId: ctx.orgId }, ctx, 'second-factor.require', detail)
    return { required }
  })
}
