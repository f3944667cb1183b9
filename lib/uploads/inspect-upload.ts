import type { z } from 'zod'
import { readState } from '@/lib/organizations/sql/state'
import type { inspection } from '../answers/imports'
import { aside } from '../aside/aside'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { ofThisFile, readSavedMappings, savedMappingOf } from '../import-mappings/saved-mapping'
import { mappingOfRejects, type RejectsOf } from '../imports/mapping-of-rejects'
import { IMPORT_KINDS, type ImportKind } from '../imports/model/import-kinds'
import type { Certainty } from '../imports/reading/detect-values'
import { headerFingerprints } from '../imports/reading/header-fingerprint'
import { distinctNames } from '../imports/reading/header-names'
import type { InspectedFile, InspectHints } from '../imports/reading/inspect-file'
import type { Mapping } from '../imports/reading/mapping'
import { rejectColumns } from '../imports/reading/reject-columns'
import { findUpload } from './upload'
import { hasUploadFile, uploadPath } from './upload-files'

type Inspection = z.infer<typeof inspection>

/** @throws LaurelError not_found | conflict (not whole yet) | invalid_file | too_large | forbidden */
export async function inspectUpload(
  ctx: Ctx,
  id: number,
  hints: InspectHints,
  signal?: AbortSignal,
): Promise<Inspection> {
  authorize(ctx, 'imports:write')
  const path = await wholeFile(ctx, id)
  const { timeZone } = await ctx.db.inTenant(ctx.orgId, 'read', readState)
  const look = (hints: InspectHints) => aside.run('inspect', { path, hints }, { orgId: ctx.orgId, signal })
  const first = await look(hints)
  // Who says the columns does not want those of another day.
  const again = hints.columns ? null : await rejectsOf(ctx, first, hints.kind ?? null)
  if (again) {
    const { kind, columns } = again.mapping
    return { ...asItWasRead(await look({ ...hints, kind, columns }), again), timeZone }
  }
  const saved = hints.columns ? null : await savedFor(ctx, first, hints)
  const { format, headers, sample, top, encodings, recognized } = saved
    ? await look({ ...askedLike(saved.mapping, first), ...hints, headerRow: saved.row })
    : first
  return {
    ...recognized,
    ...(saved && {
      kind: saved.mapping.kind,
      mapping: withPubType(ofThisFile(saved.mapping, format), recognized.mapping),
      missing: [],
    }),
    format,
    headers,
    sample,
    top,
    timeZone,
    encodings,
    saved: saved && { id: saved.id, savedAt: saved.savedAt, savedByName: saved.savedByName },
    rejectsOf: null,
  }
}

/**
 * A mapping of the Title Plan that is older than the column which says whether a date is that of an update: offered with
 * it, else every plan would take points away as before. What was saved stays what it was.
 */
function withPubType(saved: Mapping, found: Mapping): Mapping {
  const { pub_type: header, from } = found.columns
  if (!header || saved.kind !== found.kind || saved.columns.pub_type || saved.columns.from !== from)
    return saved
  return { ...saved, columns: { ...saved.columns, pub_type: header } }
}

const rejectsOf = (ctx: Ctx, { headers, format }: InspectedFile, kind: ImportKind | null) =>
  rejectColumns(headers) === 0
    ? null
    : ctx.db.inTenant(ctx.orgId, 'read', (tx) => mappingOfRejects(tx, headers, format, kind))

/** Few rows are left of what was mapped: their dates and numbers are what they were then. */
function asItWasRead(
  { format, headers, sample, top, encodings, recognized }: InspectedFile,
  { importId, mapping }: RejectsOf,
): Omit<Inspection, 'timeZone'> {
  const sure = (certainty: Certainty): Certainty => (certainty === 'none' ? 'none' : 'sure')
  const { notes } = recognized
  return {
    ...recognized,
    kind: mapping.kind,
    mapping,
    missing: [],
    notes: {
      ...notes,
      dateOrder: sure(notes.dateOrder),
      decimal: sure(notes.decimal),
      counterIds: false,
      byContent: [],
    },
    format,
    headers,
    sample,
    top,
    encodings,
    saved: null,
    rejectsOf: importId,
  }
}

/** What a file is written in, where that is a guess and was said of the last one. */
const askedLike = ({ encoding }: Mapping, { encodings }: InspectedFile): InspectHints =>
  encodings.some((one) => one.encoding === encoding) ? { encoding } : {}

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
  const file = await aside.run('inspect', { path, hints: {} }, { orgId: ctx.orgId, signal })
  const again = await rejectsOf(ctx, file, null)
  const { kind, notes } = file.recognized
  if (again) return again.mapping.kind
  if (kind && notes.rivals.length > 0)
    throw new LaurelError(
      'invalid_file',
      `The headers of this file fit ${kind} and ${notes.rivals.join(' and ')} about as well. Choose the kind, or send a mapping.`,
    )
  if (kind) return kind
  throw new LaurelError(
    'invalid_file',
    notes.table
      ? `The headers of this file do not say what it holds. Choose the kind (${IMPORT_KINDS.join(', ')}), or send a mapping.`
      : 'The file does not look like a table: its first line is one cell that names no column. Send a CSV file or a workbook whose first line names the columns.',
  )
}

/** How files with these headers were read last, and in which row of this one they stand: it may be none we know. */
async function savedFor(ctx: Ctx, { format, headers, top, recognized }: InspectedFile, hints: InspectHints) {
  const found = { row: format.headerRow ?? 1, cells: headers }
  const places = hints.headerRow === undefined ? [found, ...top] : [found]
  const keyed = places.map(({ row, cells }) => ({ row, keys: headerFingerprints(distinctNames(cells)) }))
  const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    readSavedMappings(tx, [...new Set(keyed.flatMap(({ keys }) => keys))]),
  )
  const { kind } = recognized
  for (const { row, keys } of keyed) {
    const mine = rows.find((one) => keys.includes(one.fingerprint) && (kind === null || one.kind === kind))
    if (mine) return { ...savedMappingOf(mine, ctx), row }
  }
  return null
}
