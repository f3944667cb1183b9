import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { importRejects } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/db/tenant/audit'
import { csvCell } from '../../exports/csv-cell'
import { guard } from '../../imports/formula-guard'
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
  const header = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { header } = await findImport(tx, id)
    await writeAudit(tx, ctx, 'rejects.download', { importId: id, raw })
    return header
  })
  return write(ctx, id, header, raw)
}

async function* write(ctx: Ctx, id: number, header: string, raw: boolean): AsyncGenerator<Buffer> {
  yield Buffer.from(`line,column,reason,${header}\n`)
  for (let after = 0; ; ) {
    const rows = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => page(tx, id, after))
    const last = rows.at(-1)
    if (!last) return
    yield Buffer.concat(rows.map((row) => line(row, raw)))
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

function line(row: Row, raw: boolean): Buffer {
  const why = [String(row.line), row.column, row.message].map(csvCell).join(',')
  const original = raw ? row.raw : Buffer.from(guarded(row.raw.toString('utf8')))
  return Buffer.concat([Buffer.from(`${why},`), original, Buffer.from('\n')])
}

const guarded = (text: string): string => {
  const [cells = []] = parse(text, { relax_column_count: true, relax_quotes: true }) as string[][]
  return cells.map((cell) => csvCell(guard(cell))).join(',')
}
