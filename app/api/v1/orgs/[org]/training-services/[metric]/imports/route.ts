import { z } from 'zod'
import { notFound } from '@/lib/errors'
import type { Table } from '@/lib/exports/table'
import { asOfSchema, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { AREA_IDS, METRICS } from '@/lib/kinds'
import { type ImportBehind, listImportsBehind } from '@/lib/services/line-items/list-imports-behind'

const query = {
  ...tableQuery,
  area: z.enum(AREA_IDS, `One of ${AREA_IDS.join(', ')}.`).optional(),
  as_of: asOfSchema,
}

const COLUMNS: Table<ImportBehind>['columns'] = [
  { name: 'import_id', of: ({ id }) => id },
  { name: 'file_name', of: ({ fileName }) => fileName, guarded: true },
  { name: 'published_at', of: ({ publishedAt }) => publishedAt },
  { name: 'rows', of: ({ rows }) => rows },
  { name: 'counted', of: ({ counted }) => counted },
  { name: 'points', of: ({ points }) => points },
  { name: 'answers', of: ({ answers }) => answers },
]

export const GET = orgRoute(
  'imports:read',
  async ({ ctx, request, params }) => {
    const metric = METRICS.find((one) => one === params.metric)
    if (!metric) throw notFound('This metric')
    const { as_of: asOf, area = null, ...format } = readQuery(request, query)
    const behind = await listImportsBehind(ctx, { metric, area, ...(asOf ? { asOf } : {}) })
    const table = { name: `${metric}-imports`, columns: COLUMNS, rows: behind.imports }
    return tableResponse(ctx.slug, format, table, behind)
  },
  { download: true },
)
