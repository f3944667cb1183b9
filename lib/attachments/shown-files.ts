import { may } from '../auth/roles'
import type { Ctx } from '../context'
import { getSettings } from '../settings/get-settings'
import type { AttachmentJson } from './attachment-json'
import { listAttachments } from './list-attachments'
import type { Subject } from './model/subject'

export type ShownFiles = {
  slug: string
  subject: Subject
  files: AttachmentJson[]
  timeZone: string
  mayWrite: boolean
}

/** The files of a subject for its page; null: the reader may see none. */
export async function shownFiles(
  ctx: Ctx,
  { timeZone }: { timeZone: string | null },
  subject: Subject,
): Promise<ShownFiles | null> {
  if (!may(ctx.role, 'attachments:read')) return null
  const [files, settings] = await Promise.all([listAttachments(ctx, subject), getSettings(ctx)])
  const mayWrite = may(ctx.role, 'attachments:write')
  return { slug: ctx.slug, subject, files, timeZone: timeZone ?? settings.timeZone, mayWrite }
}
