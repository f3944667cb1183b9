import { importsBehindQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { notFound } from '@/lib/errors'
import type { Table } from '@/lib/exports/table'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { type ImportBehind, listImportsBehind } from '@/lib/line-items/list-imports-behind'
import { METRICS } from '@/lib/programmes/training-services/kinds'

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
    const { as_of: asOf, area = null, ...format } = readQuery(request, importsBehindQuery)
    const behind = await listImportsBehind(ctx, { metric, area, ...(asOf ? { asOf } : {}) })
    const table = { name: `${metric}-imports`, columns: COLUMNS, rows: behind.imports }
    return tableResponse(ctx.slug, format, table, behind)
  },
  { download: true },
)
