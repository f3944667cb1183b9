import { forecastQuery } from '@/lib/api/queries'
import { addDays } from '@/lib/dates'
import { plannedClasses } from '@/lib/delivery/planned-classes'
import { programmeRoute } from '@/lib/entry/programme-route'
import { readCriterion } from '@/lib/http/criterion-query'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { fanTable, forecastJson, forecastTable } from '@/lib/insight/forecast-json'
import { getForecast } from '@/lib/insight/get-forecast'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const asked = readQuery(request, forecastQuery)
    const page = await getForecast(ctx, readCriterion(request, registered.programme), registered)
    const until = page.anniversary && addDays(page.anniversary, -1)
    const planned = await plannedClasses(ctx, registered.programme, until)
    const json = { ...forecastJson(ctx.slug, page), planned }
    const fan = page.forecast?.fan
    return asked.table === 'fan' && fan
      ? tableResponse(ctx.slug, asked, fanTable(fan), json)
      : tableResponse(ctx.slug, asked, forecastTable(page.forecast?.rows ?? []), json)
  },
  { download: true },
)
