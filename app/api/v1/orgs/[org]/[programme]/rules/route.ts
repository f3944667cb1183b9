import { asOfTableQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { answerRules } from '@/lib/rules/answer-rules'
import { ruledOf } from '@/lib/rules/overriding'

export const GET = answerRoute(
  'qualification:read',
  ruledOf,
  async ({ ctx, answer: row, request }) => {
    const { as_of: asOf, ...how } = readQuery(request, asOfTableQuery)
    const { json, table } = await answerRules(ctx, asOf, row)
    return tableResponse(ctx.slug, how, table, json)
  },
  { download: true },
)
