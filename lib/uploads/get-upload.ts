import { authorize, type Ctx } from '../context'
import { findUpload, type Upload, uploadOf } from './upload'

/** How much of a file has arrived. @throws LaurelError not_found | forbidden */
export async function getUpload(ctx: Ctx, id: number): Promise<Upload> {
  authorize(ctx, 'imports:write')
  return uploadOf(await ctx.db.inTenant(ctx.orgId, 'read', (tx) => findUpload(tx, id)))
}
