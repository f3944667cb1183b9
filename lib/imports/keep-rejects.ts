import { sql } from 'drizzle-orm'
import type { TenantStatements } from '@/db/client'
import { importRejects } from '@/db/schema/imports'
import type { Reject } from './reject'

const AT_ONCE = 500

/** Rejected rows, byte for byte, with where and why. */
export async function keepRejects(
  tx: TenantStatements,
  importId: number,
  rejects: readonly Reject[],
): Promise<void> {
  for (let start = 0; start < rejects.length; start += AT_ONCE) {
    const rows = rejects.slice(start, start + AT_ONCE)
    await tx.db
      .insert(importRejects)
      .values(rows.map(({ rows: _, ...row }) => ({ ...row, orgId: tx.orgId, importId })))
      // Where a line is several rows, some of them may be refused for what they say and others for what is known.
      .onConflictDoUpdate({
        target: [importRejects.orgId, importRejects.importId, importRejects.line],
        set: { message: sql`${importRejects.message} || ' ' || excluded.message` },
      })
  }
}
