import { aside } from '../../aside/aside'
import { LaurelError } from '../../errors'
import { headerFingerprint } from '../../imports/header-fingerprint'
import type { InspectHints } from '../../imports/inspect-file'
import type { FileFormat, Mapping } from '../../imports/mapping'
import type { Recognized } from '../../imports/recognize'
import { IMPORT_KINDS, type ImportKind } from '../../kinds'
import { authorize, type Ctx } from '../context'
import { readSavedMappings, savedMappingOf } from '../import-mappings/saved-mapping'
import type { ShownName } from '../personal-data'
import { findUpload } from './upload'
import { hasUploadFile, uploadPath } from './upload-files'

/** What an arrived file is and how it would be read, for a person to look at and change. */
export type Inspection = Recognized & {
  format: FileFormat
  headers: string[]
  sample: string[][]
  /** Where a file with these headers was read before: then `mapping` is how. */
  saved: { id: number; savedAt: string; savedByName: ShownName } | null
}

/** @throws LaurelError not_found | conflict (not whole yet) | invalid_file | too_large | forbidden */
export async function inspectUpload(
  ctx: Ctx,
  id: number,
  hints: InspectHints,
  signal?: AbortSignal,
): Promise<Inspection> {
  authorize(ctx, 'imports:write')
  const path = await wholeFile(ctx, id)
  const { format, headers, sample, recognized } = await aside.run(
    'inspect',
    { path, hints },
    { orgId: ctx.orgId, signal },
  )
  // Who says the columns does not want those of another day.
  const saved = hints.columns ? null : await savedFor(ctx, headers, recognized.kind)
  return {
    ...recognized,
    ...(saved && {
      kind: saved.mapping.kind,
      mapping: ofThisFile(saved.mapping, format),
      missing: [],
    }),
    format,
    headers,
    sample,
    saved: saved && { id: saved.id, savedAt: saved.savedAt, savedByName: saved.savedByName },
  }
}

/** The same for an upload. @throws LaurelError not_found | conflict | invalid_file | too_large | forbidden */
export async function recognizeUpload(ctx: Ctx, id: number, signal?: AbortSignal): Promise<ImportKind> {
  authorize(ctx, 'imports:write')
  return recognizeFile(ctx, await wholeFile(ctx, id), signal)
}

async function wholeFile(ctx: Ctx, id: number): Promise<string> {
  const { sha256 } = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => findUpload(tx, id))
  if (sha256 !== null && (await hasUploadFile(ctx.orgId, id))) return uploadPath(ctx.orgId, id)
  throw new LaurelError('conflict', 'The file has not arrived whole. Send the rest first.')
}

/** The kind of a file, by its headers. @throws LaurelError invalid_file (also where they are of none) | too_large */
export async function recognizeFile(ctx: Ctx, path: string, signal?: AbortSignal): Promise<ImportKind> {
  authorize(ctx, 'imports:write')
  const { recognized } = await aside.run('inspect', { path, hints: {} }, { orgId: ctx.orgId, signal })
  const { kind, notes } = recognized
  if (kind) return kind
  throw new LaurelError(
    'invalid_file',
    notes.table
      ? `The headers of this file do not say what it holds. Say which kind it is (${IMPORT_KINDS.join(', ')}), or send a mapping.`
      : 'The file does not look like a table: its first line is one cell that names no column. Send a CSV file or a workbook whose first line names the columns.',
  )
}

async function savedFor(ctx: Ctx, headers: string[], kind: ImportKind | null) {
  const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    readSavedMappings(tx, headerFingerprint(headers)),
  )
  const row = rows.find((one) => kind === null || one.kind === kind)
  return row ? savedMappingOf(row, ctx) : null
}

/** The separator and the sheet are the file's own, whatever the last one had. */
const ofThisFile = (mapping: Mapping, { separator, sheet }: FileFormat): Mapping => ({
  ...mapping,
  separator,
  sheet,
})
