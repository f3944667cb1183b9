import { inArray, sql } from 'drizzle-orm'
import { imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'

/** The files that imports came in, by the id of the import; empty names are left out. */
export async function fileNamesOf(ctx: Ctx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  authorize(ctx, 'imports:read')
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db
      .select({ id: imports.id, fileName: imports.fileName })
      .from(imports)
      .where(sql`${inOrg(imports, tx.orgId)} and ${inArray(imports.id, [...ids])}`),
  )
  return new Map(rows.flatMap(({ id, fileName }) => (fileName ? [[id, fileName] as const] : [])))
}
