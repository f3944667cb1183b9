import { capabilityRowsQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { notFound } from '@/lib/errors'
import { readQuery } from '@/lib/http/query'
import { rowsResponse } from '@/lib/http/rows-response'
import { unprocessable } from '@/lib/http/unprocessable'
import { AREAS, METRICS } from '@/lib/programmes/solutions-partner/areas'
import { behindTable } from '@/lib/programmes/solutions-partner/behind/behind-table'
import { getRowsBehind } from '@/lib/programmes/solutions-partner/entry'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request, params }) => {
    const area = AREAS.find((one) => one === params.area)
    const metric = METRICS.find((one) => one === params.metric)
    if (!area || !metric) throw notFound('This metric')
    const { as_of: asOf, rule_set: ruleSet, track, ...query } = readQuery(request, capabilityRowsQuery)
    const answer = await unprocessable(
      getRowsBehind(ctx, { area, metric, track, ...(asOf ? { asOf } : {}), ...(ruleSet ? { ruleSet } : {}) }),
    )
    const file = behindTable(answer)
    return file.of === 'customers'
      ? rowsResponse(ctx.slug, query, file.table, answer, request.signal)
      : rowsResponse(ctx.slug, query, file.table, answer, request.signal)
  },
  { download: true },
)
