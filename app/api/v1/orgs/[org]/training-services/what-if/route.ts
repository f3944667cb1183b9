import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { runWhatIfStrictly } from '@/lib/what-if/run-what-if'
import { whatIfJson, whatIfTable } from '@/lib/what-if/what-if-json'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const query = readQuery(request, tableQuery)
    const json = whatIfJson(ctx.slug, await runWhatIfStrictly(ctx, new URL(request.url).searchParams))
    return tableResponse(ctx.slug, query, whatIfTable(json), json)
  },
  { download: true },
)
