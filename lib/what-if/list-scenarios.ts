import { sql } from 'drizzle-orm'
import { scenarios } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'
import { TRAINING_SERVICES } from '../programmes/training-services/programme'
import { type SavedScenario, savedScenarioOf } from './scenario'

/** The organization's saved scenarios by name. */
export async function listScenarios(ctx: Ctx): Promise<SavedScenario[]> {
  authorize(ctx, 'qualification:read')
  const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db
      .select()
      .from(scenarios)
      .where(sql`${inOrg(scenarios, tx.orgId)} and ${scenarios.programme} = ${TRAINING_SERVICES.id}`)
      .orderBy(scenarios.name),
  )
  return rows.map((row) => savedScenarioOf(row, ctx))
}
