import { Readable } from 'node:stream'
import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { type Cell, csvLine, rawCsvLine } from '../exports/csv-cell'
import { workbook } from '../exports/workbook'
import { dangersIn, guard } from '../imports/reading/formula-guard'
import type { AuditFilter } from './audit-filter'
import { type AuditEvent, listAudit } from './list-audit'

const PAGE = 5000
const COLUMNS = ['at', 'actor', 'actor_name', 'action', 'detail', 'ip'] as const

type AuditFormat = 'csv' | 'xlsx' | 'json'

/**
 * The filtered trail as a file, newest first, a page of rows in memory at a time. That it was downloaded is on record
 * before the first byte.
 */
export async function exportAudit(ctx: Ctx, filter: AuditFilter, format: AuditFormat): Promise<Readable> {
  authorize(ctx, 'audit:read')
  const { actor = null, action = null, from = null, to = null } = filter
  await ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
    writeAudit(tx, ctx, 'audit.download', { format, actor, action, from, to }),
  )
  if (format === 'xlsx')
    return workbook(
      COLUMNS.map((name) => ({ name, type: 'text' })),
      sheet(ctx, filter),
    )
  return Readable.from(format === 'csv' ? csv(ctx, filter) : json(ctx, filter), { objectMode: false })
}

async function* pages(ctx: Ctx, filter: AuditFilter): AsyncGenerator<AuditEvent[]> {
  let after: string | undefined
  do {
    const { events, next } = await listAudit(ctx, { ...filter, limit: PAGE, after })
    yield events
    after = next ?? undefined
  } while (after !== undefined)
}

async function* csv(ctx: Ctx, filter: AuditFilter): AsyncGenerator<string> {
  yield rawCsvLine(COLUMNS)
  for await (const events of pages(ctx, filter)) yield events.map(line).join('')
}

async function* sheet(ctx: Ctx, filter: AuditFilter): AsyncGenerator<Cell[]> {
  for await (const events of pages(ctx, filter))
    for (const event of events)
      yield cellsOf(event).map((cell) => (typeof cell === 'string' ? guard(cell) : cell))
}

const line = (event: AuditEvent): string => csvLine(cellsOf(event))

const cellsOf = ({ at, actor, actorName, action, detail, ip }: AuditEvent): Cell[] => [
  at,
  actor,
  actorName,
  action,
  jsonCell(detail),
  ip,
]

/** JSON that needs no guard inside, and so stays JSON: what could begin a formula is written by its number. */
function jsonCell(detail: unknown): string {
  const text = JSON.stringify(detail)
  let kept = ''
  let from = 0
  for (const { sign } of dangersIn(text).inside) {
    // A number below zero is none.
    if (/^-\d/.test(text.slice(sign, sign + 2))) continue
    kept += `${text.slice(from, sign)}\\u${text.charCodeAt(sign).toString(16).padStart(4, '0')}`
    from = sign + 1
  }
  return kept + text.slice(from)
}

async function* json(ctx: Ctx, filter: AuditFilter): AsyncGenerator<string> {
  yield `{"organization":${JSON.stringify(ctx.slug)},"events":[`
  let separator = '\n'
  for await (const events of pages(ctx, filter)) {
    if (events.length > 0) yield separator + events.map((event) => JSON.stringify(event)).join(',\n')
    separator = ',\n'
  }
  yield '\n],"next":null}\n'
}
