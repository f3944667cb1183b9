import { sql } from 'drizzle-orm'
import { uploads } from '@/db/schema/imports'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { noSpace, passingOf } from '../passing'
import { findUpload, oneUpload, type Upload, type UploadRow, uploadOf } from './upload'
import { appendUploadFile, hashUploadFile, uploadPath } from './upload-files'

type Piece = {
  /** Where the sender goes on; must be what has been received. null: not said. */
  offset: number | null
  body: AsyncIterable<Uint8Array>
  /** SHA-256 of the piece, or with the last one of the whole file, as hex; null: not said. */
  sha256: string | null
}
/** `conflict`: the sender does not stand where the upload stands, and goes on from there. */
type PieceOutcome = { upload: Upload; conflict: string | null }

/** In this process, which alone writes the data folder's uploads; survives the reloads of development. */
const shared = globalThis as typeof globalThis & { laurelWriting?: Set<string> }
shared.laurelWriting ??= new Set()
const writing = shared.laurelWriting

/**
 * Adds a piece. A piece that breaks off is kept as far as it came. With the last byte the file is whole and hashed.
 * @throws LaurelError not_found | invalid_request | invalid_file | forbidden
 */
export async function appendUpload(ctx: Ctx, id: number, piece: Piece): Promise<PieceOutcome> {
  authorize(ctx, 'imports:write')
  const key = `${ctx.orgId}-${id}`
  // Before the row is read: what is read while another request writes is old when that has ended.
  if (writing.has(key))
    return {
      upload: uploadOf(await readRow(ctx, id)),
      conflict: 'Another request writes to this upload. Wait for its end, then go on.',
    }
  writing.add(key)
  try {
    const row = await readRow(ctx, id)
    const { offset } = piece
    if (offset === null)
      throw new LaurelError('invalid_request', 'Upload-Offset is missing: the number of bytes sent before.')
    if (offset !== row.received)
      return {
        upload: uploadOf(row),
        conflict: `The upload is at byte ${row.received}, not ${offset}. Go on from there.`,
      }
    return { upload: uploadOf(await write(ctx, row, { ...piece, offset })), conflict: null }
  } finally {
    writing.delete(key)
  }
}

const readRow = (ctx: Ctx, id: number) => ctx.db.inTenant(ctx.orgId, 'read', (tx) => findUpload(tx, id))

async function write(
  ctx: Ctx,
  row: UploadRow,
  { offset, body, sha256 }: Piece & { offset: number },
): Promise<UploadRow> {
  const path = uploadPath(ctx.orgId, row.id)
  const room = (row.bytes ?? 0) - offset
  if (row.sha256 !== null && room === 0) return row
  const came = await appendUploadFile(path, offset, body, room)
  if (came.written > room)
    throw new LaurelError(
      'invalid_request',
      `More came than the ${row.bytes} bytes that were announced. Nothing of this piece was kept.`,
    )
  const received = offset + came.written
  const whole = came.error === null && received === row.bytes ? await hashUploadFile(path) : null
  if (came.error === null && sha256 !== null && sha256 !== came.sha256 && sha256 !== whole)
    throw new LaurelError(
      'invalid_file',
      'The piece did not arrive as it was sent: its SHA-256 is another one. Nothing of it was kept; send it again.',
    )
  const kept = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const [kept] = await tx.db
      .update(uploads)
      .set({ received, sha256: whole })
      .where(sql`${oneUpload(tx, row.id)} and ${uploads.received} = ${offset}`)
      .returning()
    return kept
  })
  if (passingOf(came.error) === 'full') throw noSpace()
  if (came.error !== null) throw brokenOff(came.error)
  return kept ?? readRow(ctx, row.id)
}

/** Nobody may be there to read this. */
const brokenOff = (cause: unknown) =>
  Object.assign(
    new LaurelError(
      'invalid_request',
      'The piece broke off. Ask how much has arrived, and go on from there.',
    ),
    { cause },
  )
