import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { scenarios } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import type { scenario } from '../answers/plan'
import type { Ctx } from '../context'
import { notFound } from '../errors'
import { shownName } from '../people/personal-data'
import type { ProgrammeName } from '../programmes/registered'

export type SavedScenario = z.infer<typeof scenario>

type ScenarioRow = typeof scenarios.$inferSelect

export const savedScenarioOf = (row: ScenarioRow, ctx: Ctx): SavedScenario => ({
  id: row.id,
  name: row.name,
  query: row.query,
  savedAt: row.createdAt.toISOString(),
  savedByName: shownName(ctx, row.createdByName),
})

/** @throws LaurelError not_found */
export async function findScenario(
  tx: TenantTx,
  { id: programme }: Pick<ProgrammeName, 'id'>,
  id: number,
): Promise<ScenarioRow> {
  const [row] = await tx.db
    .select()
    .from(scenarios)
    .where(
      sql`${inOrg(scenarios, tx.orgId)} and ${scenarios.programme} = ${programme} and ${scenarios.id} = ${id}`,
    )
  if (!row) throw notFound('This scenario')
  return row
}
