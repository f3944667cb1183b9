import { asOfTableQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { getRules } from '@/lib/rules/get-rules'
import { rulesJson, rulesTable } from '@/lib/rules/rules-json'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const { as_of: asOf, ...how } = readQuery(request, asOfTableQuery)
    const rules = await getRules(ctx, { asOf })
    return tableResponse(ctx.slug, how, rulesTable(rules), rulesJson(rules))
  },
  { download: true },
)
