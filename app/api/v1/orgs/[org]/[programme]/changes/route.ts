import { changesQuery } from '@/lib/api/queries'
import { comparingOf } from '@/lib/changes/comparing-of'
import { answerRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'

export const GET = answerRoute(
  'qualification:read',
  comparingOf,
  async ({ ctx, answer: compare, request }) => {
    const { format, raw, ...input } = readQuery(request, changesQuery)
    const { json, table } = await compare(ctx, input)
    return tableResponse(ctx.slug, { format, raw }, table, json)
  },
  { download: true },
)
