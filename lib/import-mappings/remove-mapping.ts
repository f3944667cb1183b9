import { sql } from 'drizzle-orm'
import { importMappings } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { findSavedMapping, type SavedMapping, savedMappingOf } from './saved-mapping'

/** Forgets a mapping: files with these headers are read anew. @throws LaurelError not_found | forbidden */
export async function removeMapping(ctx: Ctx, id: number): Promise<SavedMapping> {
  authorize(ctx, 'imports:write')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const row = await findSavedMapping(tx, id)
    await tx.db
      .delete(importMappings)
      .where(sql`${inOrg(importMappings, tx.orgId)} and ${importMappings.id} = ${id}`)
    await writeAudit(tx, ctx, 'mapping.remove', { id, mapping: row.mapping })
    return savedMappingOf(row, ctx)
  })
}
