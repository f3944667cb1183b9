import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import type { Spooled } from '../imports/reading/spool'
import { placeAttachment } from './attachment-files'
import { type AttachmentJson, attachmentJson } from './attachment-json'
import { fileType } from './file-type'
import { FILE_TYPES, typeProblem } from './model/file-types'
import { inMib, MAX_KEPT_BYTES, MAX_PER_SUBJECT } from './model/limits'
import type { Subject } from './model/subject'
import { scanFile } from './scan-file'
import { addRow, keptBytes, lockFiles, readAttachments } from './sql/attachments'
import { isThere } from './sql/subjects'

type Given = { subject: Subject; fileName: string; file: Spooled }

/**
 * Keeps a file that has arrived with its subject. What it may be is told by its content, its name has to agree. The same
 * file of the same subject is kept once.
 * @throws LaurelError not_found | invalid_file | conflict | unavailable | forbidden
 */
export async function addAttachment(ctx: Ctx, { subject, fileName, file }: Given): Promise<AttachmentJson> {
  authorize(ctx, 'attachments:write')
  await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    if (!(await isThere(tx, ctx, subject))) throw noSuchSubject(subject)
  })
  const found = await fileType(file.path)
  const problem = typeProblem(fileName, found)
  if (found === null || problem !== null) throw new LaurelError('invalid_file', problem ?? '')
  await scanFile(file.path)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockFiles(tx)
    if (!(await isThere(tx, ctx, subject))) throw noSuchSubject(subject)
    const there = await readAttachments(tx, subject)
    const same = there.find((one) => one.sha256 === file.sha256 && one.fileName === fileName)
    if (same) return attachmentJson(same)
    if (there.length >= MAX_PER_SUBJECT)
      throw new LaurelError('conflict', `${MAX_PER_SUBJECT} files are attached already. Remove one first.`)
    if ((await keptBytes(tx)) + file.bytes > MAX_KEPT_BYTES)
      throw new LaurelError(
        'conflict',
        `All attached files together may have ${inMib(MAX_KEPT_BYTES) / 1024} GiB. Remove some that are no longer needed first.`,
      )
    const { mediaType } = FILE_TYPES[found]
    const { bytes, sha256 } = file
    const row = { subjectKind: subject.kind, subjectId: subject.id, sha256, fileName, mediaType, bytes }
    const added = await addRow(tx, { ...row, addedBy: ctx.actor, addedByName: ctx.actorName })
    // A name may name a learner: it stays out of the trail.
    await writeAudit(tx, ctx, 'attachment.add', { id: added.id, subject, mediaType, bytes })
    await placeAttachment(file.path, ctx.orgId, sha256)
    return attachmentJson(added)
  })
}

export const noSuchSubject = ({ kind }: Subject): LaurelError =>
  notFound(kind === 'class' ? 'This class' : 'This record')
