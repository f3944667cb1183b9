import { z } from 'zod'
import { importMappings } from '@/db/schema/imports'
import { writeAudit } from '@/lib/audit/sql/audit'
import { instant } from '../clock'
import { authorize, type Ctx } from '../context'
import { headerFingerprint } from '../imports/reading/header-fingerprint'
import { mappingInput } from '../imports/reading/mapping-input'
import { type SavedMapping, savedMappingOf } from './saved-mapping'

/** `headers` of the file the mapping was made for, in any order. */
export const saveMappingInput = z.strictObject({
  mapping: mappingInput,
  headers: z.array(z.string().max(1000)).min(1).max(500),
})
type SaveMappingInput = z.infer<typeof saveMappingInput>

/** Keeps how files with these headers are read, in the place of what was kept before. */
export async function saveMapping(ctx: Ctx, { mapping, headers }: SaveMappingInput): Promise<SavedMapping> {
  authorize(ctx, 'imports:write')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const savedAt = instant()
    const savedByName = ctx.actorName
    const [row] = await tx.db
      .insert(importMappings)
      .values({
        orgId: tx.orgId,
        kind: mapping.kind,
        fingerprint: headerFingerprint(headers),
        mapping,
        savedAt,
        savedByName,
      })
      .onConflictDoUpdate({
        target: [importMappings.orgId, importMappings.kind, importMappings.fingerprint],
        set: { mapping, savedAt, savedByName },
      })
      .returning()
    if (!row) throw new Error('the mapping was not written')
    await writeAudit(tx, ctx, 'mapping.save', { id: row.id, mapping })
    return savedMappingOf(row, ctx)
  })
}
