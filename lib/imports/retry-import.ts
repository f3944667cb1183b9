import { sql } from 'drizzle-orm'
import { sendImport } from '@/db/queue'
import { imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { hasUploadFile } from '../uploads/upload-files'
import { type ImportSummary, summarize } from './import-summary'
import { findImport } from './list-imports'

/** Begins a refused import anew with the file it had. @throws LaurelError not_found | conflict | forbidden */
export async function retryImport(ctx: Ctx, id: number): Promise<ImportSummary> {
  authorize(ctx, 'imports:write')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { status, uploadId } = await findImport(tx, id)
    if (status !== 'refused')
      throw new LaurelError('conflict', 'This import was not refused: there is nothing to try again.')
    if (uploadId === null || !(await hasUploadFile(ctx.orgId, uploadId)))
      throw new LaurelError('conflict', 'The file of this import is no longer kept. Send it again.')
    const [row] = await tx.db
      .update(imports)
      .set({ status: 'waiting', problem: null, attempts: 0 })
      .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id} and ${imports.status} = 'refused'`)
      .returning()
    if (!row) throw new LaurelError('conflict', 'Somebody else has just started this import again.')
    await sendImport(tx.sql, { orgId: ctx.orgId, importId: id, ip: ctx.ip }, { bytes: row.bytes })
    return summarize(row, ctx)
  })
}
