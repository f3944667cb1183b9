import { sql } from 'drizzle-orm'
import { writeAudit } from '@/lib/audit/sql/audit'
import { removeFeed } from '../auth/feeds/feeds'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'

/** Acts on the next look of whoever has the address. @throws LaurelError forbidden, not_found */
export async function revokeFeed(ctx: Ctx): Promise<void> {
  authorize(ctx, 'calendar:write')
  await ctx.db.inControlOf(ctx.orgId, 'write', async (control) => {
    const { orgId } = ctx
    if (!(await removeFeed(control, orgId))) throw notFound('The address of the calendar')
    await control.execute(sql`select laurel_enter_org(${orgId})`)
    await writeAudit({ db: control, orgId }, ctx, 'calendar.revoke', {})
  })
}
