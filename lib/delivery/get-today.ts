import { readState } from '@/lib/organizations/sql/state'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'

/** Today in the organization's time zone, which its calendar begins with. */
export async function getToday(ctx: Ctx): Promise<PlainDate> {
  authorize(ctx, 'line-items:read')
  return todayIn((await ctx.db.inTenant(ctx.orgId, 'read', readState)).timeZone)
}
