import { z } from 'zod'
import { type Table, tableText } from '../exports/table'

/** Every table of a page: as the JSON it is shown from, or as a file. */
export const tableQuery = {
  format: z.enum(['csv', 'tsv', 'json'], 'csv, tsv or json.').default('json'),
  raw: z.enum(['0', '1'], '1 for exact bytes, else 0.').default('0'),
}
export type TableQuery = { format: 'csv' | 'tsv' | 'json'; raw: '0' | '1' }

const TYPES = { csv: 'text/csv', tsv: 'text/tab-separated-values' } as const

/** @param slug starts the file's name @param json what `format=json` answers */
export function tableResponse<Row>(
  slug: string,
  { format, raw }: TableQuery,
  table: Table<Row>,
  json: unknown,
): Response {
  if (format === 'json') return Response.json(json)
  return new Response(tableText(table, format, raw === '1'), {
    headers: {
      'content-type': `${TYPES[format]}; charset=utf-8`,
      'content-disposition': `attachment; filename="${slug}-${table.name}.${format}"`,
    },
  })
}
