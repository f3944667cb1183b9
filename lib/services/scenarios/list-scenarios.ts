import { scenarios } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'
import { type SavedScenario, savedScenarioOf } from './scenario'

/** The organization's saved scenarios by name. */
export async function listScenarios(ctx: Ctx): Promise<SavedScenario[]> {
  authorize(ctx, 'qualification:read')
  const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db.select().from(scenarios).where(inOrg(scenarios, tx.orgId)).orderBy(scenarios.name),
  )
  return rows.map((row) => savedScenarioOf(row, ctx))
}
