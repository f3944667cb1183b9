import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { imports } from '../../../db/schema/imports'
import { inOrg } from '../../../db/tenancy'

type ImportRow = Pick<typeof imports.$inferSelect, 'id' | 'kind' | 'sha256'>

/** The first import, not withdrawn, of the same bytes and kind. */
export async function firstOfSameBytes(tx: TenantStatements, row: ImportRow): Promise<number | null> {
  const [same] = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(
      sql`${inOrg(imports, tx.orgId)} and sha256 = ${row.sha256} and kind = ${row.kind} and status = 'published' and id <> ${row.id}`,
    )
    .orderBy(imports.seq)
    .limit(1)
  return same?.id ?? null
}
