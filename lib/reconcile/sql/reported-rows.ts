import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { reportedRows } from '../../../db/schema/insight'
import { inOrg } from '../../../db/tenancy'
import { CONTENT } from '../../imports/reading/line-item'
import type { Kind } from '../../line-items/model/kinds'

/** What a reported row says in a column, from a staged row; a constant where the kind has no such column. */
const staged = (kind: Kind, name: string, otherwise: string) =>
  sql.raw(CONTENT[kind].some((column) => column.name === name) ? `staged.${name}` : otherwise)

/**
 * Keeps the staged rows (lib/imports/sql/staged.ts) as what Partner Center reported; they are no line items of ours. Of rows
 * with the same id the first of the file stands. @returns how many were kept
 */
export async function keepReportedRows(tx: TenantStatements, id: number, kind: Kind): Promise<number> {
  const [row] = await tx.db.execute<{ count: number }>(sql`
    with kept as (
      insert into ${reportedRows} (org_id, reconciliation_id, kind, identity, occurred_on, item, location, mct_id, units,
        answered, answer_points)
      select distinct on (identity) ${tx.orgId}, ${id}, ${kind}, identity, occurred_on, item, places.external_id,
        ${staged(kind, 'mct_id', 'null::text')}, ${staged(kind, 'units', '1')}, ${staged(kind, 'answered', '0')},
        ${staged(kind, 'answer_points', '0')}
      from staged join places on places.location_id = staged.location_id
      order by identity, line
      on conflict do nothing
      returning 1
    ) select count(*)::int as count from kept`)
  return Number(row?.count ?? 0)
}

/** @returns how many there were */
export async function dropReportedRows(tx: TenantStatements, id: number, kind: Kind): Promise<number> {
  const [row] = await tx.db.execute<{ count: number }>(sql`
    with gone as (
      delete from ${reportedRows}
      where ${inOrg(reportedRows, tx.orgId)} and reconciliation_id = ${id} and kind = ${kind} returning 1
    ) select count(*)::int as count from gone`)
  return Number(row?.count ?? 0)
}

/** How many rows of each kind there are; kinds without rows are left out. */
export async function countReportedRows(tx: TenantStatements, id: number): Promise<Map<Kind, number>> {
  const rows = await tx.db.execute<{ kind: Kind; count: number }>(sql`
    select kind, count(*)::int as count from ${reportedRows}
    where ${inOrg(reportedRows, tx.orgId)} and reconciliation_id = ${id} group by kind`)
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]))
}
