import { readOverrideRecords } from '@/lib/rules/sql/override-records'
import { authorize, type Ctx } from '../context'
import { type ShownRecord, shownRecords } from '../people/personal-data'

/** Every override there ever was, in the order in which they were set. */
export async function listOverrides(ctx: Ctx): Promise<ShownRecord[]> {
  authorize(ctx, 'qualification:read')
  return shownRecords(ctx, await ctx.db.inTenant(ctx.orgId, 'read', readOverrideRecords))
}
