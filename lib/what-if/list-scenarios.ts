import { sql } from 'drizzle-orm'
import { scenarios } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'
import type { AnyProgramme } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type SavedScenario, savedScenarioOf } from './scenario'

/** The organization's saved scenarios of a programme, by name. */
export async function listScenarios(
  ctx: Ctx,
  { programme }: Pick<AnyProgramme, 'programme'> = FIRST_PROGRAMME,
): Promise<SavedScenario[]> {
  authorize(ctx, 'qualification:read')
  const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db
      .select()
      .from(scenarios)
      .where(sql`${inOrg(scenarios, tx.orgId)} and ${scenarios.programme} = ${programme.id}`)
      .orderBy(scenarios.name),
  )
  return rows.map((row) => savedScenarioOf(row, ctx))
}
