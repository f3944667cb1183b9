import { authorize, type Ctx } from '../context'
import { noSuchSubject } from './add-attachment'
import { type AttachmentJson, attachmentJson } from './attachment-json'
import type { Subject } from './model/subject'
import { readAttachments } from './sql/attachments'
import { isThere } from './sql/subjects'

/** The files of a subject, the oldest first. @throws LaurelError not_found, also where it is at a location of others */
export async function listAttachments(ctx: Ctx, subject: Subject): Promise<AttachmentJson[]> {
  authorize(ctx, 'attachments:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await readAttachments(tx, subject)
    // What a file came by may have been withdrawn: the files stay in reach of who sees all locations.
    if ((ctx.locationIds !== null || rows.length === 0) && !(await isThere(tx, ctx, subject)))
      throw noSuchSubject(subject)
    return rows.map(attachmentJson)
  })
}
