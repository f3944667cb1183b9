import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { seenAttachment, subjectOf } from './open-attachment'
import { releaseFiles } from './release-files'
import { removeRow } from './sql/attachments'

/** The file goes with its last row. @throws LaurelError not_found | forbidden */
export async function removeAttachment(ctx: Ctx, id: number): Promise<void> {
  authorize(ctx, 'attachments:write')
  const { sha256 } = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const row = await seenAttachment(tx, ctx, id)
    await removeRow(tx, id)
    await writeAudit(tx, ctx, 'attachment.remove', { id, subject: subjectOf(row) })
    return row
  })
  await releaseFiles(ctx.db, ctx.orgId, [sha256])
}
