import { programmeRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { getMissingData } from '@/lib/insight/missing-data'
import { missingDataJson, missingDataTable } from '@/lib/insight/missing-data-json'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const asked = readQuery(request, tableQuery)
    const data = await getMissingData(ctx, registered)
    return tableResponse(ctx.slug, asked, missingDataTable(data), missingDataJson(ctx.slug, data))
  },
  { download: true },
)
