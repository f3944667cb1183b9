import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { asOfSchema, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { streamFile } from '@/lib/http/stream-file'
import { AREA_IDS, METRICS } from '@/lib/kinds'
import { exportLineItems } from '@/lib/services/line-items/export-line-items'
import { listLineItems } from '@/lib/services/line-items/list-line-items'

const query = {
  area: z.enum(AREA_IDS, `One of ${AREA_IDS.join(', ')}.`).optional(),
  as_of: asOfSchema,
  counted: z.enum(['all', 'counted', 'not_counted'], 'all, counted or not_counted.').default('all'),
  format: z.enum(['csv', 'tsv', 'json'], 'csv, tsv or json.').default('csv'),
  raw: z.enum(['0', '1'], '1 for exact bytes, else 0.').default('0'),
  /** With a limit: one page as JSON, newest first, and where it goes on. */
  limit: z.coerce.number().int().min(1).max(500).optional(),
  after: z.string().max(300).optional(),
}

export const GET = orgRoute(
  'line-items:read',
  async ({ ctx, request, params }) => {
    const metric = METRICS.find((one) => one === params.metric)
    if (!metric) throw notFound('This metric')
    const { area = null, as_of: asOf, counted, format, raw, limit, after } = readQuery(request, query)
    const wanted = { metric, area, counted, ...(asOf ? { asOf } : {}) }
    if (limit !== undefined && format === 'json')
      return Response.json(await listLineItems(ctx, { ...wanted, limit, after: after ?? null }))
    const stream = await exportLineItems(ctx, { ...wanted, format, raw: raw === '1', signal: request.signal })
    const name = [ctx.slug, ...(area ? [area] : []), metric, ...(asOf ? [asOf] : [])].join('-')
    return streamFile(stream, format, `${name}.${format}`, request.signal)
  },
  { download: true },
)
