import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { inOrg } from '../../../db/tenancy'
import { factsOf } from '../../line-items/model/facts'
import type { Kind } from '../../line-items/model/kinds'
import type { TotalDelta } from '../../line-items/model/total-delta'
import { FACT_TABLES } from '../../line-items/sql/fact-tables'
import type { Deltas } from './totals'

type Line = Record<string, string | number>

/** Deletes the rows an import still owns and takes them out of the totals; only the sums leave the database. */
export async function deleteOwned(
  tx: TenantStatements,
  kind: Kind,
  importId: number,
  deltas: Deltas,
): Promise<void> {
  const table = FACT_TABLES[kind]
  const lines = await tx.db.execute<Line>(sql`
    with gone as (delete from ${table} where ${inOrg(table, tx.orgId)} and import_id = ${importId} returning *)
    ${aggregate(kind, sql`gone`)}`)
  for (const line of lines) {
    const { key, facts } = readLine(kind, line)
    deltas.add(key, facts, -1)
  }
}

/** Puts the rows of one location under another, and their totals with them. Returns how many rows moved. */
export async function moveItems(
  tx: TenantStatements,
  kind: Kind,
  { from, into }: { from: number; into: number },
  deltas: Deltas,
): Promise<number> {
  const table = FACT_TABLES[kind]
  const lines = await tx.db.execute<Line>(sql`
    with moved as (
      update ${table} set location_id = ${into} where ${inOrg(table, tx.orgId)} and location_id = ${from} returning *
    )
    ${aggregate(kind, sql`moved`)}`)
  let rows = 0
  for (const line of lines) {
    const { key, facts } = readLine(kind, line)
    deltas.add({ ...key, locationId: from }, facts, -1)
    deltas.add(key, facts, 1)
    rows += facts.rows
  }
  return rows
}

/** What rows with the columns of a fact table add up to, per total they belong to. */
export async function sumOf(tx: TenantStatements, kind: Kind, from: SQL): Promise<TotalDelta[]> {
  const lines = await tx.db.execute<Line>(aggregate(kind, from))
  return lines.map((line) => {
    const { key, facts } = readLine(kind, line)
    return { ...key, ...facts }
  })
}

/** What the line items of a kind add up to, from the rows themselves: the truth that totals must equal. */
export function sumItems(tx: TenantStatements, kind: Kind): Promise<TotalDelta[]> {
  const table = FACT_TABLES[kind]
  return sumOf(tx, kind, sql`(select * from ${table} where ${inOrg(table, tx.orgId)}) own`)
}

const SUMS: Record<Kind, string> = {
  'courseware-completions': `'-' as eligibility, 0 as units, 0 as answered_rows, 0 as answers, 0 as answer_points`,
  'exam-unit-purchases': `'-' as eligibility, sum(units) as units, 0 as answered_rows, 0 as answers, 0 as answer_points`,
  'survey-responses': `eligibility, 0 as units, count(*) filter (where answered > 0) as answered_rows, sum(answered) as answers, sum(answer_points) as answer_points`,
}

const aggregate = (kind: Kind, from: SQL): SQL => sql`
  select date_trunc('month', occurred_on)::date as month, location_id, item, count(*) as rows, ${sql.raw(SUMS[kind])}
  from ${from} group by 1, 2, 3${sql.raw(kind === 'survey-responses' ? ', eligibility' : '')}`

function readLine(kind: Kind, line: Line) {
  return {
    key: {
      kind,
      month: String(line.month),
      locationId: Number(line.location_id),
      item: String(line.item),
      eligibility: String(line.eligibility),
    },
    facts: factsOf(line),
  }
}
