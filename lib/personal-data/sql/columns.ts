import { getTableColumns, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'
import { type OrgTable, TENANT_TABLES } from './tables'

const PAGE = 1_000

function tableOf(name: string): OrgTable {
  const found = TENANT_TABLES.get(name)
  if (!found) throw new Error(`${name} is no table of organizations`)
  return found
}

/** What a column says, each once. */
export async function valuesOf(tx: TenantStatements, table: string, column: string): Promise<string[]> {
  const [from, cell] = [tableOf(table), sql.identifier(column)]
  const rows = await tx.db.execute<{ value: string }>(
    sql`select distinct ${cell} as value from ${from} where ${inOrg(from, tx.orgId)} and ${cell} is not null`,
  )
  return rows.map(({ value }) => value)
}

/** @returns how many rows said one of these */
export async function emptyColumn(
  tx: TenantStatements,
  table: string,
  column: string,
  values: readonly string[],
): Promise<number> {
  const [from, cell] = [tableOf(table), sql.identifier(column)]
  const filled = Object.values(getTableColumns(from)).some((one) => one.name === column && one.notNull)
  const rows = await tx.db.execute(sql`
    update ${from} set ${cell} = ${filled ? '' : null}
    where ${inOrg(from, tx.orgId)} and ${cell} = any(${textArray([...values])}) returning 1 as one`)
  return rows.length
}

type Document = { place: string; value: unknown }

/** Columns of JSON, some rows at a time; `place` is good for this transaction, while the row is not changed. */
export async function* documents(
  tx: TenantStatements,
  table: string,
  column: string,
): AsyncGenerator<Document[]> {
  const [from, cell] = [tableOf(table), sql.identifier(column)]
  for (let after = '(0,0)'; ; ) {
    const rows = await tx.db.execute<Document>(sql`
      select ctid::text as place, ${cell} as value from ${from}
      where ${inOrg(from, tx.orgId)} and ctid > ${after}::tid and ${cell} is not null order by ctid limit ${PAGE}`)
    const last = rows.at(-1)
    if (!last) return
    yield [...rows]
    after = last.place
  }
}

export async function rewriteDocument(
  tx: TenantStatements,
  table: string,
  column: string,
  { place, value }: Document,
): Promise<void> {
  const [from, cell] = [tableOf(table), sql.identifier(column)]
  await tx.db.execute(sql`
    update ${from} set ${cell} = ${JSON.stringify(value)}::jsonb
    where ${inOrg(from, tx.orgId)} and ctid = ${place}::tid`)
}
