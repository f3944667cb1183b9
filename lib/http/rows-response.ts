import { Readable } from 'node:stream'
import { type Table, tableText } from '../exports/table'
import { streamFile } from './stream-file'
import { type TableQuery, tableResponse } from './table-response'

/** So many rows are written at a time. */
const AT_ONCE = 500

/** As tableResponse, for a table that grows with the data: written piece by piece, as fast as it is read. */
export function rowsResponse<Row>(
  slug: string,
  query: TableQuery,
  table: Table<Row>,
  json: { rows: readonly unknown[] },
  signal: AbortSignal,
): Response {
  const { format, raw } = query
  if (format === 'xlsx') return tableResponse(slug, query, table, json)
  const pieces = format === 'json' ? jsonPieces(json) : textPieces(table, format, raw === '1')
  return streamFile(Readable.from(pieces), format, `${slug}-${table.name}.${format}`, signal)
}

function* jsonPieces({ rows, ...head }: { rows: readonly unknown[] }): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
  for (const [at, some] of pieces(rows)) yield (at > 0 ? ',' : '') + JSON.stringify(some).slice(1, -1)
  yield ']}'
}

function* textPieces<Row>(table: Table<Row>, format: 'csv' | 'tsv', raw: boolean): Generator<string> {
  const header = tableText({ ...table, rows: [] }, format, raw)
  yield header
  for (const [, rows] of pieces(table.rows))
    yield tableText({ ...table, rows }, format, raw).slice(header.length)
}

function* pieces<Row>(rows: readonly Row[]): Generator<[at: number, some: Row[]]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield [at, rows.slice(at, at + AT_ONCE)]
}
