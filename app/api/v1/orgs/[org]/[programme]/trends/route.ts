import { trendsQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { readCriterion } from '@/lib/http/criterion-query'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { getTrends } from '@/lib/insight/get-trends'
import { trendsJson } from '@/lib/insight/trends-json'
import { monthsTable, partMonthsTable, partsTable } from '@/lib/insight/trends-tables'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const { programme } = registered
    const { by = null, over, format, raw } = readQuery(request, trendsQuery)
    const trends = await getTrends(ctx, { ...readCriterion(request, programme), by }, registered)
    const respond = <Row>(table: Parameters<typeof tableResponse<Row>>[2]) =>
      tableResponse(ctx.slug, { format, raw }, table, trendsJson(ctx.slug, trends))
    if (by === null) return respond(monthsTable(trends))
    return over === 'window' ? respond(partsTable(trends)) : respond(partMonthsTable(trends))
  },
  { download: true },
)
