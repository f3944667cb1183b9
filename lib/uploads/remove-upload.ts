import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { findUpload, forgetUpload, isInUse, type Upload, uploadOf } from './upload'
import { removeUploadFile } from './upload-files'

/** Gives up an upload, with what has arrived of it. @throws LaurelError not_found | conflict | forbidden */
export async function removeUpload(ctx: Ctx, id: number): Promise<Upload> {
  authorize(ctx, 'imports:write')
  const row = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const row = await findUpload(tx, id)
    if (await isInUse(tx, id))
      throw new LaurelError('conflict', 'An import reads this file just now. Wait for its end.')
    await forgetUpload(tx, id)
    return row
  })
  await removeUploadFile(ctx.orgId, id)
  return uploadOf(row)
}
