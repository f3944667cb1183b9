import { asOfTableQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { getRules } from '@/lib/rules/get-rules'
import { rulesJson, rulesTable } from '@/lib/rules/rules-json'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const { as_of: asOf, ...how } = readQuery(request, asOfTableQuery)
    const rules = await getRules(ctx, { asOf }, registered)
    return tableResponse(ctx.slug, how, rulesTable(rules), rulesJson(rules))
  },
  { download: true },
)
