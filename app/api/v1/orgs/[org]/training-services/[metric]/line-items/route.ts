import { lineItemsQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { notFound } from '@/lib/errors'
import { readQuery } from '@/lib/http/query'
import { streamFile } from '@/lib/http/stream-file'
import { exportLineItems } from '@/lib/line-items/export-line-items'
import { requestedBy } from '@/lib/line-items/line-item-query'
import { listLineItems } from '@/lib/line-items/list-line-items'
import { METRICS } from '@/lib/programmes/training-services/kinds'

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
    } = readQuery(request, lineItemsQuery)
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
