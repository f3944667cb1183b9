import { type OverrideRecord, readOverrideRecords } from '@/db/tenant/override-records'
import { authorize, type Ctx } from '../context'

/** Every override there ever was, in the order in which they were set. */
export async function listOverrides(ctx: Ctx): Promise<OverrideRecord[]> {
  authorize(ctx, 'qualification:read')
  return ctx.db.inTenant(ctx.orgId, 'read', readOverrideRecords)
}
