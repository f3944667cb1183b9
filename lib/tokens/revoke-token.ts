import { sql } from 'drizzle-orm'
import { writeAudit } from '@/lib/audit/sql/audit'
import { may } from '../auth/roles'
import { revokeTokenOf } from '../auth/tokens/tokens'
import { authorize, type Ctx, personOf } from '../context'
import { notFound } from '../errors'

/** Acts on the token's next use. @throws LaurelError not_found, also for others' tokens without the right to manage */
export async function revokeApiToken(ctx: Ctx, id: number): Promise<void> {
  authorize(ctx, 'tokens:write')
  const manages = may(ctx.role, 'tokens:manage')
  const makerId = personOf(ctx)
  if (!manages && makerId === null) throw notFound('This token')
  await ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    const name = await revokeTokenOf(control, ctx.orgId, id, manages ? null : makerId)
    if (name === null) throw notFound('This token')
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    await writeAudit({ db: control, orgId: ctx.orgId }, ctx, 'token.revoke', { id, name })
  })
}
