import { sql } from 'drizzle-orm'
import { scenarios } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import type { AnyProgramme } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { findScenario, type SavedScenario, savedScenarioOf } from './scenario'

/** @throws LaurelError not_found | forbidden */
export async function removeScenario(
  ctx: Ctx,
  id: number,
  { programme }: Pick<AnyProgramme, 'programme'> = FIRST_PROGRAMME,
): Promise<SavedScenario> {
  authorize(ctx, 'scenarios:write')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const row = await findScenario(tx, programme, id)
    await tx.db.delete(scenarios).where(sql`${inOrg(scenarios, tx.orgId)} and ${scenarios.id} = ${id}`)
    const { name, query } = row
    await writeAudit(tx, ctx, 'scenario.remove', { id, name, query })
    return savedScenarioOf(row, ctx)
  })
}
