import { authorize } from '../../../context'
import type { Lines } from '../../../membership/lines'
import { getCapability } from '../entry'
import { areaLines } from '../lines/area-lines'
import { hasRecords } from '../sql/any-records'
import { lineAddresses } from './line-addresses'

/** The six designations as of today, by what their overview keeps. */
export const lines: Lines = async (ctx) => {
  authorize(ctx, 'qualification:read')
  if (!(await ctx.db.inTenant(ctx.orgId, 'batch', hasRecords))) return null
  return areaLines(await getCapability(ctx), lineAddresses(ctx.slug))
}
