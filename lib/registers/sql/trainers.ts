import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { surveyResponses } from '../../../db/schema/line-items'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import type { DateRange } from '../../dates'
import { textArray } from '../../line-items/sql/fact-tables'
import { meaningsOf } from '../../locations/sql/locations'
import type { AdvancedMonth } from '../../programmes/training-services/advanced-months'
import { judgedRows } from './eligibility'

const { orgId: _, ...STORED } = getTableColumns(trainers)
export type StoredTrainer = Omit<typeof trainers.$inferSelect, 'orgId'>
/** Surveys of a window; of some locations where the reader is limited to them. */
type SurveyScope = { window: DateRange; locationIds: number[] | null }

/** By name, then MCT ID; `after` is the MCT ID of the last one before. */
export async function readTrainers(
  tx: TenantStatements,
  { after, limit }: { after: string | null; limit: number },
): Promise<StoredTrainer[]> {
  const { mctId, name } = trainers
  const behind =
    after === null
      ? sql``
      : sql` and (name, mct_id) > (select name, mct_id from ${trainers} where ${inOrg(trainers, tx.orgId)} and ${mctId} = ${after})`
  return tx.db
    .select(STORED)
    .from(trainers)
    .where(sql`${inOrg(trainers, tx.orgId)}${behind}`)
    .orderBy(name, mctId)
    .limit(limit)
}

export async function findTrainer(tx: TenantStatements, id: string): Promise<StoredTrainer | null> {
  const { mctId } = trainers
  const [row] = await tx.db
    .select(STORED)
    .from(trainers)
    .where(sql`${inOrg(trainers, tx.orgId)} and ${mctId} = ${id}`)
  return row ?? null
}

export async function countTrainers(tx: TenantStatements): Promise<number> {
  const [row] = await tx.db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${trainers} where ${inOrg(trainers, tx.orgId)}`,
  )
  return Number(row?.count ?? 0)
}

/** How many surveys of the scope name these trainers. */
export async function countSurveys(
  tx: TenantStatements,
  scope: SurveyScope,
  mctIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.db.execute<{ mct_id: string; surveys: number }>(sql`
    select mct_id, count(*)::int as surveys from ${surveyResponses}
    where ${within(tx.orgId, scope)} and mct_id = any(${textArray([...mctIds])}) group by mct_id`)
  return new Map(rows.map((row) => [row.mct_id, Number(row.surveys)]))
}

export type MissingTrainer = {
  mctId: string
  /** Surveys of the scope that do not count, or would not, by this trainer. */
  surveys: number
  /** In the register, but not active on those days, or without what the course asks. */
  known: boolean
}

/**
 * MCT ids in surveys that would count, were it not that checking finds them not eligible, most surveys first: only
 * surveys of the courses and months given, with an answer. `surveys`: of all of them, also beyond the limit.
 */
export async function readMissingTrainers(
  tx: TenantStatements,
  scope: SurveyScope & { advanced: readonly AdvancedMonth[] },
  limit: number,
): Promise<{ missing: MissingTrainer[]; surveys: number }> {
  const table = surveyResponses
  const items = textArray(scope.advanced.map(({ item }) => item))
  const months = textArray(scope.advanced.map(({ month }) => month))
  const rows = sql`(
    select identity, mct_id, class_id, item, occurred_on from ${table}
    where ${within(tx.orgId, scope)} and mct_id is not null and answered > 0
      and (item, date_trunc('month', occurred_on)::date) in (select * from unnest(${items}, ${months}::date[])))`
  const missing = await tx.db.execute<{ mct_id: string; surveys: number; known: boolean; total: number }>(sql`
    select missing.mct_id, missing.surveys, (sum(missing.surveys) over ())::int as total, exists (
      select 1 from ${trainers} where ${inOrg(trainers, tx.orgId)} and ${trainers.mctId} = missing.mct_id) as known
    from (
      select mct_id, count(*)::int as surveys from (${judgedRows(tx.orgId, rows, true)}) j
      where judged = 'mct_not_eligible' group by mct_id
    ) missing order by missing.surveys desc, missing.mct_id limit ${limit}`)
  return {
    missing: missing.map((row) => ({ mctId: row.mct_id, surveys: Number(row.surveys), known: row.known })),
    surveys: Number(missing[0]?.total ?? 0),
  }
}

function within(orgId: number, { window, locationIds }: SurveyScope): SQL {
  const table = surveyResponses
  const places = locationIds ? sql` and ${table.locationId} = any(${meaningsOf(orgId, locationIds)})` : sql``
  return sql`${inOrg(table, orgId)} and ${table.occurredOn} between ${window.from}::date and ${window.to}::date${places}`
}
