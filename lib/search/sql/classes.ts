import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { inOrg } from '../../../db/tenancy'
import type { Kind } from '../../line-items/model/kinds'
import { FACT_TABLES } from '../../line-items/sql/fact-tables'
import { beginsWith, LAST_TEXT } from '../../line-items/sql/line-item-search'
import { meaningsOf } from '../../locations/sql/locations'

export type FoundClass = { id: string; kind: Kind; rows: number; atLeast: boolean }

/** Rows of one class that are counted at most. */
const MOST_ROWS = 1000
/** Classes that are looked at for somebody who sees some locations only. */
const MOST_LOOKED_AT = 200

type Asked = { search: string; locationIds: readonly number[] | null; limit: number }

/**
 * Classes whose ID begins so, with their rows of a kind. The index is asked for the next class after each, however many
 * rows that one has.
 */
export async function findClasses(tx: TenantStatements, kind: Kind, asked: Asked): Promise<FoundClass[]> {
  const table = FACT_TABLES[kind]
  const field = sql`${table}.class_id collate "C"`
  const next = (after: SQL) =>
    sql`(select min(${field}) from ${table} where ${inOrg(table, tx.orgId)} and ${after})`
  const visible =
    asked.locationIds === null
      ? sql``
      : sql` and ${table.locationId} = any(${meaningsOf(tx.orgId, asked.locationIds)})`
  const found = await tx.db.execute<{ id: string; rows: number }>(sql`
    with recursive c as (
      select ${next(beginsWith(field, asked.search))} as id, 1 as nth
      union all
      select ${next(sql`${field} > c.id and ${field} < ${asked.search + LAST_TEXT}::text`)}, nth + 1 from c
      where c.id is not null and nth < ${MOST_LOOKED_AT}
    )
    select c.id, r.rows from c, lateral (
      select count(*)::int as rows from (
        select from ${table} where ${inOrg(table, tx.orgId)} and ${field} = c.id${visible} limit ${MOST_ROWS}
      ) one
    ) r where c.id is not null and r.rows > 0 order by c.id limit ${asked.limit}`)
  return found.map(({ id, rows }) => ({ id, kind, rows, atLeast: rows === MOST_ROWS }))
}
