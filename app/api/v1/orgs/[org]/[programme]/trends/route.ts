import { trendsQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { readPlace } from '@/lib/http/criterion-query'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { trendingOf } from '@/lib/insight/trending-of'

export const GET = answerRoute(
  'qualification:read',
  trendingOf,
  async ({ ctx, answer: trending, request }) => {
    const { by = null, over, format, raw } = readQuery(request, trendsQuery)
    const place = readPlace(request, trending.places, trending.misplaced)
    const { json, table } = await trending.answer(ctx, place, { by, over })
    return tableResponse(ctx.slug, { format, raw }, table, json)
  },
  { download: true },
)
