import type { Database } from '@/db/client'
import { forgetUpload, isInUse } from './upload'
import { removeUploadFile } from './upload-files'

/** The file has been published: it goes, unless another import still reads it. */
export async function releaseUpload(db: Database, orgId: number, id: number): Promise<void> {
  const free = await db.inTenant(orgId, 'write', async (tx) => {
    if (await isInUse(tx, id)) return false
    await forgetUpload(tx, id)
    return true
  })
  if (free) await removeUploadFile(orgId, id)
}
