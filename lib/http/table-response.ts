import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Table, tableText, tableWorkbook } from '../exports/table'
import { FILE_TYPES } from './stream-file'

/** Every table of a page: as the JSON it is shown from, or as a file. */
export const tableQuery = {
  format: z.enum(['csv', 'tsv', 'xlsx', 'json'], 'csv, tsv, xlsx or json.').default('json'),
  raw: z
    .enum(['0', '1'], '1 for exact bytes, else 0.')
    .default('0')
    .describe('1: exact bytes, without the guard against formulas in files for spreadsheets.'),
}
export type TableQuery = { format: 'csv' | 'tsv' | 'xlsx' | 'json'; raw: '0' | '1' }

/** @param slug starts the file's name @param json what `format=json` answers */
export function tableResponse<Row>(
  slug: string,
  { format, raw }: TableQuery,
  table: Table<Row>,
  json: unknown,
): Response {
  if (format === 'json') return Response.json(json)
  const file =
    format === 'xlsx'
      ? (Readable.toWeb(tableWorkbook(table, raw === '1')) as ReadableStream<Uint8Array>)
      : tableText(table, format, raw === '1')
  return new Response(file, {
    headers: {
      'content-type': FILE_TYPES[format],
      'content-disposition': `attachment; filename="${slug}-${table.name}.${format}"`,
    },
  })
}
