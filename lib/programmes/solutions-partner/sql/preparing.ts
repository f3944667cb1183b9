import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { imports } from '../../../../db/schema/imports'
import { inOrg } from '../../../../db/tenancy'

const LOCK = 0x1a_0e5

/** Whether no other process works the organization's outcomes out; until the end of the transaction none does. */
export async function isMine(tx: TenantStatements): Promise<boolean> {
  const [line] = await tx.db.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${LOCK}, hashint8(${tx.orgId}::bigint)) as mine`,
  )
  return line?.mine ?? false
}

/** Whether figures are about to change. */
export async function isImporting(tx: TenantStatements): Promise<boolean> {
  const found = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(
      sql`${inOrg(imports, tx.orgId)} and ${imports.status} in ('waiting', 'running') and ${imports.mode} = 'publish'`,
    )
    .limit(1)
  return found.length > 0
}
