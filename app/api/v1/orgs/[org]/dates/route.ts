import { datesQuery } from '@/lib/api/queries'
import { datesJson, datesTable } from '@/lib/calendar/dates-json'
import { getDates } from '@/lib/calendar/get-dates'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const { from, to, ...output } = readQuery(request, datesQuery)
    const json = datesJson(ctx.slug, await getDates(ctx, { from, to }))
    return tableResponse(ctx.slug, output, datesTable(json), json)
  },
  { download: true },
)
