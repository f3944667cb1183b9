import type { FileHandle } from 'node:fs/promises'
import type { TenantStatements } from '@/db/client'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import { openAttachmentFile } from './attachment-files'
import { type AttachmentRow, findAttachment } from './sql/attachments'
import { isThere } from './sql/subjects'

type Opened = { row: AttachmentRow; file: FileHandle }

/** A file to be sent, which is closed by whoever sends it. @throws LaurelError not_found, also where it is missing */
export async function openAttachment(ctx: Ctx, id: number): Promise<Opened> {
  authorize(ctx, 'attachments:read')
  const row = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => seenAttachment(tx, ctx, id))
  const file = await openAttachmentFile(ctx.orgId, row.sha256)
  if (file) return { row, file }
  throw new LaurelError(
    'not_found',
    'The file is not in the data folder any more. The person who runs Laurel can bring it back from a backup.',
  )
}

/** @throws LaurelError not_found, also where its subject is at a location of others */
export async function seenAttachment(tx: TenantStatements, ctx: Ctx, id: number): Promise<AttachmentRow> {
  const row = await findAttachment(tx, id)
  if (row && (ctx.locationIds === null || (await isThere(tx, ctx, subjectOf(row))))) return row
  throw notFound('This file')
}

export const subjectOf = ({ subjectKind, subjectId }: AttachmentRow) => ({ kind: subjectKind, id: subjectId })
