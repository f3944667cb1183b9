import { z } from 'zod'
import { readCriterion } from '@/lib/http/criterion-query'
import { readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { fanTable, forecastJson, forecastTable } from '@/lib/services/training-services/forecast-json'
import { getForecast } from '@/lib/services/training-services/get-forecast'

const query = {
  ...tableQuery,
  table: z.enum(['criteria', 'fan'], 'criteria or fan.').default('criteria'),
}

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const asked = readQuery(request, query)
    const page = await getForecast(ctx, readCriterion(request))
    const json = forecastJson(ctx.slug, page)
    const fan = page.forecast?.fan
    return asked.table === 'fan' && fan
      ? tableResponse(ctx.slug, asked, fanTable(fan), json)
      : tableResponse(ctx.slug, asked, forecastTable(page.forecast?.rows ?? []), json)
  },
  { download: true },
)
