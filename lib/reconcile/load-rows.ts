import type { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { recallSpellings } from '@/lib/imports/sql/recall-spellings'
import { readState } from '@/lib/organizations/sql/state'
import { dropReportedRows, keepReportedRows } from '@/lib/reconcile/sql/reported-rows'
import type { loadedRows } from '../answers/reconciliations'
import { aside } from '../aside/aside'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { ofThisFile, readSavedMappings } from '../import-mappings/saved-mapping'
import { isLineItemKind } from '../imports/model/import-kinds'
import { hintsOf } from '../imports/open-import'
import { defaultMapping } from '../imports/reading/default-mapping'
import { headerFingerprints } from '../imports/reading/header-fingerprint'
import type { InspectedFile } from '../imports/reading/inspect-file'
import type { Mapping } from '../imports/reading/mapping'
import type { Reject } from '../imports/reject'
import { stageFile } from '../imports/stage-file'
import type { Kind } from '../line-items/model/kinds'
import { found } from './find'
import { FIRST_RECONCILES } from './reconciles-of'
import type { Reconciles } from './reconciling'

export type LoadedRows = z.infer<typeof loadedRows>

const SHOWN_REJECTS = 20

/**
 * Takes a file of line items downloaded from Partner Center beside ours, in place of what was there of its kind. Read
 * as imports read it: by a saved mapping of the same headers, else by known headers.
 * @param asked null: by the headers
 * @throws LaurelError invalid_file | too_large | not_found | forbidden
 */
export async function loadRows(
  ctx: Ctx,
  id: number,
  asked: Kind | null,
  file: { path: string; fileName: string },
  reconciles: Reconciles = FIRST_RECONCILES,
  signal?: AbortSignal,
): Promise<LoadedRows> {
  authorize(ctx, 'reconcile:write')
  const known = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    await found(tx, id, reconciles.programme)
    const { timeZone } = await readState(tx)
    return { today: todayIn(timeZone), timeZone, saved: await readSavedMappings(tx) }
  })
  const input = { path: file.path, hints: asked ? { kind: asked } : {} }
  const inspected = await aside.run('inspect', input, { orgId: ctx.orgId, signal })
  const fingerprints = headerFingerprints(inspected.headers)
  const mine = known.saved.find(
    (one) =>
      fingerprints.includes(one.fingerprint) &&
      isLineItemKind(one.mapping.kind) &&
      (asked ?? one.kind) === one.kind,
  )
  const mapping = mine ? ofThisFile(mine.mapping, inspected.format) : guessed(inspected)
  const { kind } = mapping
  if (!isLineItemKind(kind) || !reconciles.rows?.kinds.includes(kind))
    throw unfit('The file holds no line items.')
  if (mapping.identity === 'content')
    throw unfit('The rows have no IDs, so they cannot be compared with ours one by one.')
  const rejects: Reject[] = []
  return ctx.db.load(ctx.orgId, { end: 'keep' }, async (tx) => {
    const { rowsRead, rowsRejected } = await stageFile(tx, {
      kind,
      mapping,
      file: { path: file.path, hints: hintsOf(inspected.format, mapping) },
      signal,
      today: known.today,
      timeZone: known.timeZone,
      onRows: () => undefined,
      reject: async (rows) => {
        rejects.push(...rows.slice(0, SHOWN_REJECTS - rejects.length))
      },
    })
    await recallSpellings(tx, kind)
    await found(tx, id, reconciles.programme)
    await dropReportedRows(tx, id, kind)
    const rowsKept = await keepReportedRows(tx, id, kind)
    const counts = {
      kind,
      rowsRead,
      rowsKept,
      rowsRepeated: rowsRead - rowsRejected - rowsKept,
      rowsRejected,
    }
    await writeAudit(tx, ctx, 'reconciliation.rows', { id, fileName: file.fileName, ...counts })
    return { ...counts, rejects: rejects.map(({ line, column, message }) => ({ line, column, message })) }
  })
}

/** Takes the rows of a kind away again. @throws LaurelError not_found | forbidden */
export async function removeRows(
  ctx: Ctx,
  id: number,
  kind: Kind,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<{ rows: number }> {
  authorize(ctx, 'reconcile:write')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await found(tx, id, reconciles.programme)
    const rows = await dropReportedRows(tx, id, kind)
    await writeAudit(tx, ctx, 'reconciliation.rows_remove', { id, kind, rows })
    return { rows }
  })
}

function guessed({ recognized, headers, format }: InspectedFile): Mapping {
  const { kind, mapping, notes } = recognized
  if (!kind) throw unfit('Unknown file type: the headers fit no kind of line items. Choose the kind.')
  const found = defaultMapping(kind, headers, format)
  if ('issues' in found)
    throw new LaurelError(
      'invalid_file',
      `This is not a file of ${kind}: its columns do not fit. Nothing was changed.`,
      found.issues,
    )
  if (notes.dateOrder === 'guess')
    throw unfit(
      `Its dates can be read in two ways, or not at all (${notes.dateExamples.join(', ')}). Write them as 2026-03-17, or save under Imports how such files are read.`,
    )
  return {
    ...found,
    dateOrder: mapping.dateOrder,
    decimal: mapping.decimal,
    ...(mapping.shortYears && { shortYears: true }),
  }
}

const unfit = (why: string) => new LaurelError('invalid_file', `${why} Nothing was changed.`)
