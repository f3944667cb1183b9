import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import Papa from 'papaparse'
import type { TenantTx } from '@/db/client'
import { importRejects } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { type Cell, csvLine, rawCsvLine } from '../exports/csv-cell'
import { workbook } from '../exports/workbook'
import { findImport } from './list-imports'
import { guard } from './reading/formula-guard'
import { REJECT_COLUMNS } from './reading/reject-columns'

const PAGE = 2000
type Row = typeof importRejects.$inferSelect

export type RejectsInput = { raw: boolean; format: 'csv' | 'xlsx' }

/**
 * The rejected rows of an import: line, column and reason in front of the row as it was. With `raw` each row follows byte
 * for byte; without, its cells carry the formula guard, which an import takes off again. In a workbook every cell of the
 * row is text, so that a spreadsheet leaves IDs and dates as they stand.
 */
export async function exportRejects(ctx: Ctx, id: number, { raw, format }: RejectsInput): Promise<Readable> {
  authorize(ctx, 'rejects:read')
  const found = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await writeAudit(tx, ctx, 'rejects.download', { importId: id, raw, format })
    return findImport(tx, id)
  })
  const how = { header: found.header, raw, separator: found.format?.separator ?? ',' }
  if (format === 'csv') return Readable.from(csv(ctx, id, how), { objectMode: false })
  const headers = cellsOf(how.header, how.separator).map((cell) => shown(cell, raw))
  return workbook(
    [...REJECT_COLUMNS, ...headers].map((name) => ({ name, type: name === 'line' ? 'number' : 'text' })),
    sheet(ctx, id, how),
  )
}

type How = { header: string; raw: boolean; separator: string }

async function* csv(ctx: Ctx, id: number, how: How): AsyncGenerator<Buffer> {
  yield Buffer.from(`${[...REJECT_COLUMNS, headerOf(how)].join(how.separator)}\n`)
  for await (const rows of pages(ctx, id)) yield Buffer.concat(rows.map((row) => line(row, how)))
}

async function* sheet(ctx: Ctx, id: number, { raw, separator }: How): AsyncGenerator<Cell[]> {
  for await (const rows of pages(ctx, id))
    for (const row of rows) {
      const cells = cellsOf(row.raw.toString('utf8'), separator)
      yield [row.line, row.column, row.message, ...cells.map((cell) => shown(cell, raw))]
    }
}

const shown = (cell: string, raw: boolean): string => (raw ? cell : guard(cell))

async function* pages(ctx: Ctx, id: number): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => page(tx, id, after))
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.line
  }
}

const page = (tx: TenantTx, id: number, after: number): Promise<Row[]> =>
  tx.db
    .select()
    .from(importRejects)
    .where(
      sql`${inOrg(importRejects, tx.orgId)} and ${importRejects.importId} = ${id} and ${importRejects.line} > ${after}`,
    )
    .orderBy(importRejects.line)
    .limit(PAGE)

function line(row: Row, { raw, separator }: How): Buffer {
  const why = (raw ? rawCsvLine : csvLine)([row.line, row.column, row.message], separator).slice(0, -1)
  const original = raw
    ? row.raw
    : Buffer.from(csvLine(cellsOf(row.raw.toString('utf8'), separator), separator).slice(0, -1))
  return Buffer.concat([Buffer.from(`${why}${separator}`), original, Buffer.from('\n')])
}

/** A header of ours needs no guard; a stranger's may. */
function headerOf({ header, raw, separator }: How): string {
  const cells = cellsOf(header, separator)
  return raw || cells.every((cell) => guard(cell) === cell) ? header : csvLine(cells, separator).slice(0, -1)
}

const cellsOf = (text: string, separator: string): string[] =>
  Papa.parse<string[]>(text, { delimiter: separator }).data[0] ?? []
