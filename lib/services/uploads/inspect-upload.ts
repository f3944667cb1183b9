import { LaurelError } from '../../errors'
import { headerFingerprint } from '../../imports/header-fingerprint'
import type { FileFormat, Mapping, Separator } from '../../imports/mapping'
import { type OpenedFile, openFile } from '../../imports/open-file'
import { inspect, type Recognized, type Said } from '../../imports/recognize'
import { IMPORT_KINDS, type ImportKind } from '../../kinds'
import { authorize, type Ctx } from '../context'
import { readSavedMappings, savedMappingOf } from '../import-mappings/saved-mapping'
import { findUpload } from './upload'
import { hasUploadFile, uploadPath } from './upload-files'

/** What an arrived file is and how it would be read, for a person to look at and change. */
export type Inspection = Recognized & {
  format: FileFormat
  headers: string[]
  /** The first rows as they stand there, but for the rest of very long cells. */
  sample: string[][]
  /** Where a file with these headers was read before: then `mapping` is how. */
  saved: { id: number; savedAt: string; savedByName: string } | null
}
export type InspectHints = Said & { separator?: Separator; sheet?: string }

const SHOWN_ROWS = 20
const SHOWN_CELL = 500
const LOOKED_AT_ROWS = 5_000
/** Rows may be very long: what is looked at is held in memory. */
const LOOKED_AT_CHARACTERS = 4_000_000

/** @throws LaurelError not_found | conflict (not whole yet) | invalid_file | too_large | forbidden */
export async function inspectUpload(ctx: Ctx, id: number, hints: InspectHints): Promise<Inspection> {
  authorize(ctx, 'imports:write')
  const { opened, sample, whole } = await lookInto(await wholeFile(ctx, id), hints)
  const recognized = inspect(opened, sample, hints, whole)
  const headers = opened.header.names
  // Who says the columns does not want those of another day.
  const saved = hints.columns ? null : await savedFor(ctx, headers, recognized.kind)
  return {
    ...recognized,
    ...(saved && {
      kind: saved.mapping.kind,
      mapping: ofThisFile(saved.mapping, opened.format),
      missing: [],
    }),
    format: opened.format,
    headers,
    sample: sample.slice(0, SHOWN_ROWS).map((row) => row.map(shown)),
    saved: saved && { id: saved.id, savedAt: saved.savedAt, savedByName: saved.savedByName },
  }
}

/** The same for an upload. @throws LaurelError not_found | conflict | invalid_file | too_large | forbidden */
export async function recognizeUpload(ctx: Ctx, id: number): Promise<ImportKind> {
  authorize(ctx, 'imports:write')
  return recognizeFile(await wholeFile(ctx, id))
}

async function wholeFile(ctx: Ctx, id: number): Promise<string> {
  const { sha256 } = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => findUpload(tx, id))
  if (sha256 !== null && (await hasUploadFile(ctx.orgId, id))) return uploadPath(ctx.orgId, id)
  throw new LaurelError('conflict', 'The file has not arrived whole. Send the rest first.')
}

/** The kind of a file, by its headers. @throws LaurelError invalid_file (also where they are of none) | too_large */
export async function recognizeFile(path: string): Promise<ImportKind> {
  const { opened, sample } = await lookInto(path, {})
  const { kind, notes } = inspect(opened, sample)
  if (kind) return kind
  throw new LaurelError(
    'invalid_file',
    notes.table
      ? `The headers of this file do not say what it holds. Say which kind it is (${IMPORT_KINDS.join(', ')}), or send a mapping.`
      : 'The file does not look like a table: its first line is one cell that names no column. Send a CSV file or a workbook whose first line names the columns.',
  )
}

/** Opens a file and reads so many of its rows as tell what it is. @throws LaurelError invalid_file | too_large */
export async function lookInto(
  path: string,
  { separator, sheet }: InspectHints,
): Promise<{ opened: OpenedFile; sample: string[][]; whole: boolean }> {
  const opened = await openFile(path, { ...(separator && { separator }), ...(sheet && { sheet }) })
  const sample: string[][] = []
  let characters = 0
  for await (const { rows } of opened.blocks()) {
    for (const row of rows) {
      if (sample.length === LOOKED_AT_ROWS || characters > LOOKED_AT_CHARACTERS)
        return { opened, sample, whole: false }
      sample.push(row)
      for (const cell of row) characters += cell.length
    }
  }
  return { opened, sample, whole: true }
}

const shown = (cell: string): string => (cell.length > SHOWN_CELL ? `${cell.slice(0, SHOWN_CELL)}…` : cell)

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
