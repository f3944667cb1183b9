import { asOfTableQuery } from '@/lib/api/queries'
import { getWindows } from '@/lib/capability/get-windows'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { unprocessable } from '@/lib/http/unprocessable'
import { windowJson, windowTable } from '@/lib/programmes/solutions-partner/window/window-json'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const { as_of: asOf = null, ...query } = readQuery(request, asOfTableQuery)
    const { window, areas, overrides } = await unprocessable(getWindows(ctx, asOf))
    const json = windowJson(ctx.slug, window, areas, overrides)
    return tableResponse(ctx.slug, query, windowTable(json), json)
  },
  { download: true },
)
