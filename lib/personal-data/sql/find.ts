import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'
import type { Held } from '../model/held'
import { TENANT_TABLES } from './tables'

/** Shorter ones stand in every other sentence. */
const LEAST_WITHIN = 3

/** Whether a column names one of these; null where it cannot be looked for. */
function names(column: Held, values: readonly string[]): SQL | null {
  const cell = sql.identifier(column.column)
  const long = values.filter((value) => value.length >= LEAST_WITHIN)
  const within = (text: SQL, of: (value: string) => SQL) =>
    long.length === 0
      ? null
      : sql`(${sql.join(
          long.map((value) => sql`position(${of(value)} in ${text}) > 0`),
          sql` or `,
        )})`
  switch (column.as) {
    case 'id':
    case 'name':
      return sql`lower(${cell}) = any(${textArray(values.map((value) => value.toLowerCase()))})`
    case 'ids':
      return sql`${cell} && ${textArray([...values])}`
    case 'texts':
      return sql`exists (select from jsonb_path_query(${cell}, 'strict $.**') one where one #>> '{}' = any(${textArray([...values])}))`
    case 'line':
      return within(sql`${cell}`, (value) => sql`convert_to(${value}::text, 'UTF8')`)
    case 'said':
      return within(sql`lower(${cell}::text)`, (value) => sql`lower(${value}::text)`)
    case 'sealed':
      return null
  }
}

export type Asked = { table: string; columns: readonly Held[]; values: readonly string[] }

function where(tx: TenantStatements, { table, columns, values }: Asked): { from: SQL; own: SQL } | null {
  const found = TENANT_TABLES.get(table)
  const any = columns.map((column) => names(column, values)).filter((one) => one !== null)
  if (!found || any.length === 0) return null
  return { from: sql`${found}`, own: sql`${inOrg(found, tx.orgId)} and (${sql.join(any, sql` or `)})` }
}

/** How many rows of a table name one of these in one of the columns. */
export async function countNaming(tx: TenantStatements, asked: Asked): Promise<number> {
  const rows = where(tx, asked)
  if (!rows) return 0
  const [found] = await tx.db.execute<{ count: number }>(
    sql`select count(*)::bigint as count from ${rows.from} where ${rows.own}`,
  )
  return Number(found?.count ?? 0)
}

/** These rows as they are, without the organization's number. */
export async function rowsNaming(
  tx: TenantStatements,
  asked: Asked,
  limit: number,
): Promise<Record<string, unknown>[]> {
  const rows = where(tx, asked)
  if (!rows) return []
  const found = await tx.db.execute<{ row: Record<string, unknown> }>(sql`
    select to_jsonb(t) - 'org_id' as row from (select * from ${rows.from} where ${rows.own} limit ${limit}) t`)
  return found.map(({ row }) => row)
}

/** How many rows of a table say something in a column. */
export async function countFilled(
  tx: TenantStatements,
  table: string,
  columns: readonly Held[],
): Promise<Map<string, number>> {
  const found = TENANT_TABLES.get(table)
  if (!found) return new Map()
  const texts = Object.values(getTableColumns(found)).filter((one) =>
    /^text(?!.*\[\])/.test(one.getSQLType()),
  )
  const counts = columns.map(({ column }) => {
    const cell = sql.identifier(column)
    // Documents and lines are long, and never empty.
    const filled = texts.some(({ name }) => name === column) ? sql`<> ''` : sql`is not null`
    return sql`count(*) filter (where ${cell} ${filled})::bigint as ${cell}`
  })
  const [row] = await tx.db.execute<Record<string, number>>(
    sql`select ${sql.join(counts, sql`, `)} from ${found} where ${inOrg(found, tx.orgId)}`,
  )
  return new Map(columns.map(({ column }) => [column, Number(row?.[column] ?? 0)]))
}

/** MCT IDs of trainers who are called so. */
export async function mctIdsOf(tx: TenantStatements, name: string): Promise<string[]> {
  const trainers = TENANT_TABLES.get('trainers')
  if (!trainers) return []
  const rows = await tx.db.execute<{ id: string }>(sql`
    select mct_id as id from ${trainers} where ${inOrg(trainers, tx.orgId)} and lower(name) = lower(${name}::text)`)
  return rows.map(({ id }) => id)
}
