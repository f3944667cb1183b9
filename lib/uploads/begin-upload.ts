import { z } from 'zod'
import { uploads } from '@/db/schema/imports'
import { aside } from '../aside/aside'
import { authorize, type Ctx } from '../context'
import { makeRoom } from './make-room'
import { type Upload, uploadOf } from './upload'
import { makeUploadFile, removeUploadFile } from './upload-files'

/** `bytes` is the length of the whole file, which is compared with what arrives. */
export const uploadInput = z.strictObject({
  fileName: z.string().min(1).max(255),
  bytes: z.number().int().min(0),
})
type UploadInput = z.infer<typeof uploadInput>

/** Opens an upload, whose bytes then come in pieces. @throws LaurelError too_large | too_many_requests | forbidden */
export async function beginUpload(ctx: Ctx, { fileName, bytes }: UploadInput): Promise<Upload> {
  authorize(ctx, 'imports:write')
  // It will be looked into next.
  aside.keepReady()
  const { row, gone } = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const gone = await makeRoom(tx, bytes)
    const [row] = await tx.db
      .insert(uploads)
      .values({ orgId: tx.orgId, fileName, bytes, createdBy: ctx.actor })
      .returning()
    if (!row) throw new Error('the upload was not written')
    await makeUploadFile(tx.orgId, row.id)
    return { row, gone }
  })
  for (const id of gone) await removeUploadFile(ctx.orgId, id)
  return uploadOf(row)
}
