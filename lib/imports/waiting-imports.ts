import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'

/** Imports of the queue that nobody works on at this moment. */
export async function waitingImports(tx: TenantTx): Promise<{ id: number; bytes: number }[]> {
  return tx.db
    .select({ id: imports.id, bytes: imports.bytes })
    .from(imports)
    .where(
      sql`${inOrg(imports, tx.orgId)} and (${imports.status} = 'waiting' or (${imports.status} = 'running' and ${imports.leaseUntil} < now()))`,
    )
}

/** Imports of a command that was killed: it worked in its own process, and nobody can take them over. */
export async function strandedImports(tx: TenantTx): Promise<{ id: number }[]> {
  return tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(
      sql`${inOrg(imports, tx.orgId)} and ${imports.status} = 'running' and ${imports.uploadId} is null and ${imports.createdAt} < now() - interval '1 hour'`,
    )
}
