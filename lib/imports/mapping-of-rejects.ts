import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { ofThisFile } from '../import-mappings/saved-mapping'
import type { ImportKind } from './model/import-kinds'
import { type FileFormat, headersUsed, type Mapping } from './reading/mapping'
import { ownNames, rejectColumns } from './reading/reject-columns'

export type RejectsOf = { importId: number; mapping: Mapping }

/** Of so many imports with rejected rows it is looked whose they are. */
const LOOKED_AT = 100

/**
 * Where a file is the rejected rows of an import, brought in again: that import, the last one with these headers, and
 * how its file was read.
 */
export async function mappingOfRejects(
  tx: TenantTx,
  names: readonly string[],
  format: FileFormat,
  kind: ImportKind | null,
): Promise<RejectsOf | null> {
  if (rejectColumns(names) === 0) return null
  const rows = await tx.db
    .select({ id: imports.id, mapping: imports.mapping, notes: imports.notes })
    .from(imports)
    .where(
      sql`${inOrg(imports, tx.orgId)} and status = 'published' and rows_rejected > 0 and ${imports.mapping} is not null`,
    )
    .orderBy(sql`${imports.id} desc`)
    .limit(LOOKED_AT)
  const own = ownNames(names)
  for (const { id, mapping, notes } of rows) {
    if (!mapping || (kind !== null && mapping.kind !== kind)) continue
    const headers = [...headersUsed(mapping), ...notes.ignoredColumns]
    if (sameNames(ownNames(headers), own)) return { importId: id, mapping: ofThisFile(mapping, format) }
  }
  return null
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  const [a, b] = [some, others].map((names) => new Set(names.filter((name) => name !== '')))
  return a?.size === b?.size && [...(a ?? [])].every((name) => b?.has(name))
}
