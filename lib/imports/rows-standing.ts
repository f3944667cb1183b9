import { sql } from 'drizzle-orm'
import type { TenantStatements } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { countStanding } from '@/lib/imports/sql/standing-records'
import { FACT_TABLES } from '@/lib/line-items/sql/fact-tables'
import { isLineItemKind } from './model/import-kinds'
import { isRecordKind } from './model/record-shapes'

/**
 * How many rows stand by this import now, where that may be others than it brought: what it repeated, or what was kept
 * aside because it contradicted, stands by it once the import before it has been withdrawn. Rows that are added up are
 * one. null: as it was published.
 */
export async function rowsStanding(
  tx: TenantStatements,
  { id, kind, status, seq }: typeof imports.$inferSelect,
): Promise<number | null> {
  if ((!isLineItemKind(kind) && !isRecordKind(kind)) || status !== 'published') return null
  const [withdrawn] = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(
      sql`${inOrg(imports, tx.orgId)} and ${imports.kind} = ${kind} and ${imports.withdrawnSeq} > ${seq}`,
    )
    .limit(1)
  if (!withdrawn) return null
  if (isRecordKind(kind)) return countStanding(tx, kind, id)
  const table = FACT_TABLES[kind]
  const [row] = await tx.db.execute<{ count: number }>(
    sql`select count(*)::bigint as count from ${table} where ${inOrg(table, tx.orgId)} and ${table.importId} = ${id}`,
  )
  return Number(row?.count ?? 0)
}
