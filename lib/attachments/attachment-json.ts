import type { z } from 'zod'
import type { attachment } from '../answers/attachments'
import type { AttachmentRow } from './sql/attachments'

export type AttachmentJson = z.infer<typeof attachment>

export const attachmentJson = (row: AttachmentRow): AttachmentJson => ({
  id: row.id,
  subject: { kind: row.subjectKind, id: row.subjectId },
  fileName: row.fileName,
  mediaType: row.mediaType,
  bytes: row.bytes,
  sha256: row.sha256,
  addedAt: row.addedAt.toISOString(),
  addedByName: row.addedByName,
})
