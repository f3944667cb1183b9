import { sql } from 'drizzle-orm'
import Papa from 'papaparse'
import type { TenantTx } from '@/db/client'
import { importRejects } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/db/tenant/audit'
import { csvLine, rawCsvLine } from '../../exports/csv-cell'
import { guard } from '../../imports/formula-guard'
import { REJECT_COLUMNS } from '../../imports/reject-columns'
import { authorize, type Ctx } from '../context'
import { findImport } from './list-imports'

const PAGE = 2000
type Row = typeof importRejects.$inferSelect

/**
 * The rejected rows of an import as CSV: line, column and reason in front of the row as it was. With `raw` each row
 * follows byte for byte; without, its cells carry the formula guard, which an import takes off again.
 */
export async function exportRejects(ctx: Ctx, id: number, raw: boolean): Promise<AsyncGenerator<Buffer>> {
  authorize(ctx, 'rejects:read')
  const { header, format } = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await writeAudit(tx, ctx, 'rejects.download', { importId: id, raw })
    return findImport(tx, id)
  })
  return write(ctx, id, { header, raw, separator: format?.separator ?? ',' })
}

type How = { header: string; raw: boolean; separator: string }

async function* write(ctx: Ctx, id: number, how: How): AsyncGenerator<Buffer> {
  yield Buffer.from(`${[...REJECT_COLUMNS, headerOf(how)].join(how.separator)}\n`)
  for (let after = 0; ; ) {
    const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => page(tx, id, after))
    const last = rows.at(-1)
    if (!last) return
    yield Buffer.concat(rows.map((row) => line(row, how)))
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
