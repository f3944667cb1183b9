import { asOfTableQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { getOverview } from '@/lib/insight/get-overview'
import { qualificationJson } from '@/lib/insight/qualification-json'
import { qualificationTable } from '@/lib/insight/qualification-table'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const { as_of: asOf, ...query } = readQuery(request, asOfTableQuery)
    const overview = await getOverview(ctx, asOf ? { asOf } : {}, registered)
    return tableResponse(
      ctx.slug,
      query,
      qualificationTable(overview.qualification),
      qualificationJson(overview),
    )
  },
  { download: true },
)
