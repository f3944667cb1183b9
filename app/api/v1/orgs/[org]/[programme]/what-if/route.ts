import { answerRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { tryingOf } from '@/lib/what-if/trying'

export const GET = answerRoute(
  'qualification:read',
  tryingOf,
  async ({ ctx, answer: trying, request }) => {
    const query = readQuery(request, tableQuery)
    const { json, table } = await trying.answer(ctx, new URL(request.url).searchParams)
    return tableResponse(ctx.slug, query, table, json)
  },
  { download: true },
)
