import type { TenantStatements } from '@/db/client'
import { importRejects } from '@/db/schema/imports'
import type { Reject } from './read-line-items'

const AT_ONCE = 500

/** Rejected rows, byte for byte, with where and why. */
export async function keepRejects(
  tx: TenantStatements,
  importId: number,
  rejects: readonly Reject[],
): Promise<void> {
  for (let start = 0; start < rejects.length; start += AT_ONCE) {
    const rows = rejects.slice(start, start + AT_ONCE)
    await tx.db.insert(importRejects).values(rows.map((row) => ({ ...row, orgId: tx.orgId, importId })))
  }
}
