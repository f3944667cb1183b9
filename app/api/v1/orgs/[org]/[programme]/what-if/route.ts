import { programmeRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { runWhatIfStrictly } from '@/lib/what-if/run-what-if'
import { whatIfJson, whatIfTable } from '@/lib/what-if/what-if-json'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const query = readQuery(request, tableQuery)
    const given = new URL(request.url).searchParams
    const json = whatIfJson(ctx.slug, await runWhatIfStrictly(ctx, given, registered))
    return tableResponse(ctx.slug, query, whatIfTable(json), json)
  },
  { download: true },
)
