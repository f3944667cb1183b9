import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { imports, uploads } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import type { BeginInput, Repeat } from './begin-input'
import { type ImportSummary, summarize } from './import-summary'

type ImportRow = typeof imports.$inferSelect

/**
 * What the first request with this key got, where the file is an upload, which may have gone by now; null: it is the first.
 * @throws LaurelError idempotency_mismatch | forbidden
 */
export async function firstAnswer(ctx: Ctx, repeat: Repeat): Promise<ImportSummary | null> {
  authorize(ctx, 'imports:write')
  const row = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => byKey(tx, repeat.key))
  if (row?.idempotencyRequest == null) return null
  if (row.idempotencyRequest !== repeat.request) throw mismatch()
  return summarize(row, ctx)
}

/** The import that an earlier request with the same key made. @throws LaurelError idempotency_mismatch */
export async function findRepeated(tx: TenantTx, input: BeginInput): Promise<ImportRow | null> {
  const { repeat, from } = input
  const row = repeat && (await byKey(tx, repeat.key))
  if (!row) return null
  const asked =
    row.idempotencyRequest === null
      ? await askedAlike(tx, row, input)
      : row.idempotencyRequest === repeat.request
  if (asked && (!('file' in from) || row.sha256 === from.file.sha256)) return row
  throw mismatch()
}

async function byKey(tx: TenantTx, key: string): Promise<ImportRow | null> {
  const [row] = await tx.db
    .select()
    .from(imports)
    .where(sql`${inOrg(imports, tx.orgId)} and ${imports.idempotencyKey} = ${key}`)
  return row ?? null
}

/** Of an import from before requests were kept: by what is known of it. */
async function askedAlike(tx: TenantTx, row: ImportRow, input: BeginInput): Promise<boolean> {
  const { from, kind, mapping, mode, changes } = input
  if ('uploadId' in from && !(await sameUpload(tx, row, from.uploadId))) return false
  // Without a mapping of its own, the import has by now the one that was found for it.
  const readAlike = mapping === null || isDeepStrictEqual(row.mapping, mapping)
  return readAlike && row.kind === kind && row.mode === mode && row.changes === changes
}

async function sameUpload(tx: TenantTx, row: ImportRow, uploadId: number): Promise<boolean> {
  if (row.uploadId === uploadId) return true
  const [upload] = await tx.db
    .select({ sha256: uploads.sha256 })
    .from(uploads)
    .where(sql`${inOrg(uploads, tx.orgId)} and ${uploads.id} = ${uploadId}`)
  return upload?.sha256 === row.sha256
}

const mismatch = () =>
  new LaurelError(
    'idempotency_mismatch',
    'This Idempotency-Key was used for another file or another way to import it. Take a new key for each import.',
  )
