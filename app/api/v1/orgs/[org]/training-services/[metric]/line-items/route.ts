import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { asOfSchema, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { streamFile } from '@/lib/http/stream-file'
import { METRICS } from '@/lib/kinds'
import { exportLineItems } from '@/lib/services/line-items/export-line-items'
import { lineItemFilters, lineItemPaging, requestedBy } from '@/lib/services/line-items/line-item-query'
import { listLineItems } from '@/lib/services/line-items/list-line-items'

const query = {
  ...lineItemFilters,
  ...lineItemPaging,
  as_of: asOfSchema,
  format: z.enum(['csv', 'tsv', 'xlsx', 'json'], 'csv, tsv, xlsx or json.').default('csv'),
  raw: z.enum(['0', '1'], '1 for exact bytes, else 0.').default('0'),
  /** With a limit: one page as JSON, how many there are, and where it goes on. */
  limit: z.coerce.number().int().min(1).max(500).optional(),
}

export const GET = orgRoute(
  'line-items:read',
  async ({ ctx, request, params }) => {
    const metric = METRICS.find((one) => one === params.metric)
    if (!metric) throw notFound('This metric')
    const {
      as_of: asOf,
      format,
      raw,
      limit,
      sort,
      after = null,
      before = null,
      ...filters
    } = readQuery(request, query)
    const wanted = { metric, ...requestedBy(filters), ...(asOf ? { asOf } : {}) }
    if (limit !== undefined && format === 'json')
      return Response.json(
        await listLineItems(ctx, { ...wanted, limit, after, before, ...(sort ? { sort } : {}) }),
      )
    const stream = await exportLineItems(ctx, { ...wanted, format, raw: raw === '1', signal: request.signal })
    const { area } = wanted
    const name = [ctx.slug, ...(area ? [area] : []), metric, ...(asOf ? [asOf] : [])].join('-')
    return streamFile(stream, format, `${name}.${format}`, request.signal)
  },
  { download: true },
)
