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
