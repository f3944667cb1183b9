import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { imports } from '../../../../db/schema/imports'
import { inOrg } from '../../../../db/tenancy'

/** Of its own: an import that is about to begin must not wait for it. */
const LOCK = 0x1a_0ea

/** Whether no other process works the organization's outcomes out; until the end of the transaction none does. */
export async function isMine(tx: TenantStatements): Promise<boolean> {
  const [line] = await tx.db.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${LOCK}, hashint8(${tx.orgId}::bigint)) as mine`,
  )
  return line?.mine ?? false
}

/** Whether an import is at work or about to be: it comes first, a preview too. */
export async function isImporting(tx: TenantStatements): Promise<boolean> {
  const found = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(sql`${inOrg(imports, tx.orgId)} and ${imports.status} in ('waiting', 'running')`)
    .limit(1)
  return found.length > 0
}
