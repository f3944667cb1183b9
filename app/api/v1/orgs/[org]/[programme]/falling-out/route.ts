import { fallingOutQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { leavingOf } from '@/lib/insight/leaving-of'

export const GET = answerRoute(
  'qualification:read',
  leavingOf,
  async ({ ctx, answer: leaving, request }) => {
    const { refresh = null, ...output } = readQuery(request, fallingOutQuery)
    const { json, table } = await leaving.answer(ctx, refresh)
    return tableResponse(ctx.slug, output, table, json)
  },
  { download: true },
)
