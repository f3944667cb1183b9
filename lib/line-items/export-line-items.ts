import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { type CopyRequest, copyOut } from '@/db/copy'
import { statementText, tenantOn } from '@/db/one-moment'
import { writeAudit } from '@/lib/audit/sql/audit'
import { lineItemQuery } from '@/lib/line-items/sql/line-item-query'
import { authorize, type Ctx } from '../context'
import { textColumns } from '../exports/columns'
import { copyRows } from '../exports/copy-rows'
import { jsonDocument } from '../exports/json-document'
import { sheetColumns } from '../exports/sheets'
import { workbook } from '../exports/workbook'
import { kindOfMetric } from '../programmes/training-services/metrics'
import { filterFor, headOf, type LineItemRequest, prepareLineItems, readSearched } from './line-item-request'

export type ExportFormat = 'csv' | 'tsv' | 'xlsx' | 'json'
export type ExportInput = LineItemRequest & { format: ExportFormat; raw: boolean; signal?: AbortSignal }

/**
 * Every line item behind a card as a stream of 64 KiB blocks, from the snapshot the score is read in. The points of
 * the counted rows give the score.
 */
export async function exportLineItems(ctx: Ctx, input: ExportInput): Promise<Readable> {
  authorize(ctx, 'line-items:read')
  await recordDownload(ctx, input)
  const forFile = input.format !== 'json'
  let head: Record<string, unknown> = {}
  const request: CopyRequest = {
    orgId: ctx.orgId,
    format: input.format === 'csv' || input.format === 'tsv' ? input.format : 'text',
    ...(input.signal ? { signal: input.signal } : {}),
    ...(forFile && !input.raw && input.format !== 'xlsx'
      ? { quoted: textColumns(kindOfMetric(input.metric)) }
      : {}),
    query: async (read) => {
      const tx = tenantOn(read, ctx.orgId)
      const { plan, cutoff, qualification } = await prepareLineItems(tx, input)
      head = headOf(ctx, qualification)
      const output = { wordy: forFile, guarded: forFile && !input.raw }
      const filter = filterFor(ctx, input, output, await readSearched(tx, input))
      const query = lineItemQuery(ctx.orgId, plan, cutoff, filter)
      return statementText(forFile ? query : sql`select row_to_json(line)::text from (${query}) line`)
    },
  }
  const stream = await copyOut(request, ctx.actor)
  if (input.format === 'csv' || input.format === 'tsv') return stream
  const document =
    input.format === 'xlsx'
      ? workbook(sheetColumns(kindOfMetric(input.metric)), copyRows(stream))
      : Readable.from(jsonDocument(head, stream), { objectMode: false })
  // A document that goes before its first block was read would leave the rows behind.
  document.once('close', () => stream.destroy())
  return document
}

/** Its own transaction, before the first byte: a download that was begun is on record, with what was chosen. */
async function recordDownload(
  ctx: Ctx,
  { signal: _, asOf = 'today', ...chosen }: ExportInput,
): Promise<void> {
  const detail = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
  await ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
    writeAudit(tx, ctx, 'line-items.download', { ...detail, asOf }),
  )
}
