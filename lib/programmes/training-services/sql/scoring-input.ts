import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { coursewareCompletions, examUnitPurchases, surveyResponses } from '../../../../db/schema/line-items'
import { catalogue, orgState } from '../../../../db/schema/organization'
import { totals } from '../../../../db/schema/totals'
import { inOrg } from '../../../../db/tenancy'
import { FACT_COLUMNS, FACT_SUMS, factsOf } from '../../../line-items/model/facts'
import type { Kind } from '../../../line-items/model/kinds'
import type { OrgState } from '../../../organizations/sql/state'
import type { CatalogueEntry } from '../catalogue'
import type { LocatedTotal, Total } from '../tallies'

export type DataThrough = Record<Kind, string | null>
export type StateAndReach = { state: OrgState; dataThrough: DataThrough }

/** Settings, and the latest date of any line item per kind: one probe of an index each. */
export async function readStateAndReach(tx: TenantStatements): Promise<StateAndReach> {
  const latest = (table: typeof coursewareCompletions | typeof examUnitPurchases | typeof surveyResponses) =>
    sql<string | null>`(select max(${table.occurredOn}) from ${table} where ${inOrg(table, tx.orgId)})`
  const [row] = await tx.db
    .select({
      state: orgState,
      courseware: latest(coursewareCompletions),
      exams: latest(examUnitPurchases),
      surveys: latest(surveyResponses),
    })
    .from(orgState)
    .where(inOrg(orgState, tx.orgId))
  if (!row) throw new Error(`organization ${tx.orgId} has no state`)
  const { state, courseware, exams, surveys } = row
  const dataThrough = {
    'courseware-completions': courseware,
    'exam-unit-purchases': exams,
    'survey-responses': surveys,
  }
  return { state, dataThrough }
}

export type TotalLine = { kind: Kind; month: string; item: string; eligibility: string } & Record<
  string,
  number | string
>

/** Monthly totals over all locations from a month on (`YYYY-MM`): what scores are made from, at any data size. */
export async function readTotals(tx: TenantStatements, fromMonth: string): Promise<Total[]> {
  const lines = await tx.db.execute<TotalLine>(sql`
    select kind, month, item, eligibility, ${sql.raw(FACT_SUMS)}
    from ${totals} where ${inOrg(totals, tx.orgId)} and month >= ${`${fromMonth}-01`}::date
    group by kind, month, item, eligibility`)
  return lines.map(totalOf)
}

/** Every total there is, location by location. */
export async function readCells(tx: TenantStatements): Promise<LocatedTotal[]> {
  const lines = await tx.db.execute<TotalLine & { location_id: string }>(sql`
    select kind, month, location_id, item, eligibility, ${sql.raw(FACT_COLUMNS.join(', '))}
    from ${totals} where ${inOrg(totals, tx.orgId)}`)
  return lines.map((line) => ({ ...totalOf(line), locationId: Number(line.location_id) }))
}

/** The courses or exams that the organization has rows of. */
export async function readItems(tx: TenantStatements, kind: Kind): Promise<string[]> {
  const lines = await tx.db.execute<{ item: string }>(sql`
    select distinct item from ${totals} where ${inOrg(totals, tx.orgId)} and kind = ${kind}`)
  return lines.map(({ item }) => item)
}

export function totalOf(line: TotalLine): Total {
  return {
    kind: line.kind,
    month: line.month.slice(0, 7),
    item: line.item,
    eligibility: line.eligibility,
    ...factsOf(line),
  }
}

export type OwnEntry = CatalogueEntry & { id: number }

/** The organization's own courses and exams. */
export async function readOwnCatalogue(tx: TenantStatements): Promise<OwnEntry[]> {
  const rows = await tx.db.select().from(catalogue).where(inOrg(catalogue, tx.orgId))
  return rows.map(ownEntry)
}

export type OwnEntryRow = Omit<typeof catalogue.$inferSelect, 'orgId'>

export const ownEntry = (row: OwnEntryRow): OwnEntry => ({
  id: row.id,
  type: row.type,
  number: row.number,
  title: row.title,
  days: row.days,
  area: row.area as CatalogueEntry['area'],
  level: row.level as CatalogueEntry['level'],
  assumed: row.assumed,
  from: row.validFrom === '0001-01-01' ? null : row.validFrom,
  to: row.validTo,
  update: row.isUpdate,
  source: 'own',
})
