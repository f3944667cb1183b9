import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { sendImport } from '@/db/queue'
import { imports, uploads } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { makeRoom } from '../uploads/make-room'
import { holdUpload } from '../uploads/upload'
import { placeUploadFile, removeUploadFile } from '../uploads/upload-files'
import type { BeginInput } from './begin-input'
import { type ImportSummary, summarize } from './import-summary'
import { findRepeated } from './repeated-import'

type ImportRow = typeof imports.$inferSelect
type Arrived = { uploadId: number; fileName: string; bytes: number; sha256: string }

/** Imports of an organization that are not at their end. */
const MAX_OPEN = 20

/**
 * Puts an import into the queue: the row, its file and its job are there together or not at all.
 * @throws LaurelError not_found | conflict (not whole yet) | idempotency_mismatch | too_many_requests | forbidden
 */
export async function beginImport(ctx: Ctx, input: BeginInput): Promise<ImportSummary> {
  authorize(ctx, 'imports:write')
  let placed: number | null = null
  try {
    const { row, gone } = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
      const known = await findRepeated(tx, input)
      if (known) return { row: known, gone: [] }
      // Also the lock under which the open imports are counted.
      const gone = await makeRoom(tx, 'file' in input.from ? input.from.file.bytes : 0)
      await requirePlace(tx)
      const arrived = await arrivedFile(tx, ctx, input)
      const row = await insertImport(tx, ctx, input, arrived)
      if (!row) return { row: await repeated(tx, input), gone: [] }
      if ('file' in input.from) {
        placed = arrived.uploadId
        await placeUploadFile(input.from.file.path, ctx.orgId, placed)
      }
      await sendImport(tx.sql, { orgId: ctx.orgId, importId: row.id, ip: ctx.ip }, { bytes: row.bytes })
      return { row, gone }
    })
    for (const id of gone) await removeUploadFile(ctx.orgId, id)
    return summarize(row, ctx)
  } catch (error) {
    if (placed !== null) await removeUploadFile(ctx.orgId, placed)
    throw error
  }
}

async function requirePlace(tx: TenantTx): Promise<void> {
  const [open] = await tx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(imports)
    .where(
      sql`${inOrg(imports, tx.orgId)} and ${imports.status} in ('waiting', 'running') and ${imports.uploadId} is not null`,
    )
  if ((open?.count ?? 0) < MAX_OPEN) return
  throw new LaurelError(
    'too_many_requests',
    `${MAX_OPEN} imports of this organization wait already. Wait until one of them has ended, then send this one again.`,
  )
}

async function arrivedFile(tx: TenantTx, ctx: Ctx, { from, fileName }: BeginInput): Promise<Arrived> {
  if ('file' in from) {
    const { bytes, sha256 } = from.file
    const [made] = await tx.db
      .insert(uploads)
      .values({ orgId: tx.orgId, fileName, bytes, received: bytes, sha256, createdBy: ctx.actor })
      .returning({ id: uploads.id })
    if (!made) throw new Error('the upload was not written')
    return { uploadId: made.id, fileName, bytes, sha256 }
  }
  const { id, sha256, received, ...upload } = await holdUpload(tx, from.uploadId)
  if (sha256 === null)
    throw new LaurelError(
      'conflict',
      `The file has not arrived whole: ${received} of ${upload.bytes} bytes. Send the rest first.`,
    )
  if (from.sha256 !== null && from.sha256 !== sha256)
    throw new LaurelError(
      'invalid_file',
      'The file did not arrive as it was sent: its SHA-256 is another one. Upload it again.',
    )
  return { uploadId: id, fileName: upload.fileName, bytes: received, sha256 }
}

/** null when another request with the same key was quicker. */
async function insertImport(
  tx: TenantTx,
  ctx: Ctx,
  input: BeginInput,
  arrived: Arrived,
): Promise<ImportRow | null> {
  const { kind, mapping, mode, changes, repeat } = input
  const [row] = await tx.db
    .insert(imports)
    .values({
      orgId: tx.orgId,
      kind,
      mapping,
      mode,
      changes,
      idempotencyKey: repeat?.key ?? null,
      idempotencyRequest: repeat?.request ?? null,
      ...arrived,
      status: 'waiting',
      createdBy: ctx.actor,
      createdByName: ctx.actorName,
    })
    .onConflictDoNothing({ target: [imports.orgId, imports.idempotencyKey] })
    .returning()
  if (!row && 'file' in input.from)
    await tx.db
      .delete(uploads)
      .where(sql`${inOrg(uploads, tx.orgId)} and ${uploads.id} = ${arrived.uploadId}`)
  return row ?? null
}

async function repeated(tx: TenantTx, input: BeginInput): Promise<ImportRow> {
  const row = await findRepeated(tx, input)
  if (!row) throw new Error('the import was neither written nor found')
  return row
}
