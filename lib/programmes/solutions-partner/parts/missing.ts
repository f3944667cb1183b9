import type { SelfScored } from '../../registered'
import { getCapability } from '../entry'
import { hasRecords } from '../sql/any-records'
import { missingFiles } from '../words/missing-files'

/** The same sentences as on the overview of today, in the same order. */
export const missing: NonNullable<SelfScored['missing']> = async (ctx) => {
  if (!(await ctx.db.inTenant(ctx.orgId, 'batch', hasRecords))) return null
  const capability = await getCapability(ctx)
  return missingFiles(capability, capability.score.areas)
}
