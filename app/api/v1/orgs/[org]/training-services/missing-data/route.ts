import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { getMissingData } from '@/lib/insight/missing-data'
import { missingDataJson, missingDataTable } from '@/lib/insight/missing-data-json'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const asked = readQuery(request, tableQuery)
    const data = await getMissingData(ctx)
    return tableResponse(ctx.slug, asked, missingDataTable(data), missingDataJson(ctx.slug, data))
  },
  { download: true },
)
