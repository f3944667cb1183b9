import { asOfTableQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { planningOf } from '@/lib/plan/planning-of'

export const GET = answerRoute(
  'qualification:read',
  planningOf,
  async ({ ctx, answer: planning, request }) => {
    const { as_of: asOf = null, ...query } = readQuery(request, asOfTableQuery)
    const { json, table } = await planning.answer(ctx, asOf)
    return tableResponse(ctx.slug, query, table, json)
  },
  { download: true },
)
