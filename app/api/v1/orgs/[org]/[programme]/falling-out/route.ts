import { fallingOutQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { LaurelError } from '@/lib/errors'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { fallingOutJson, leavingTable, refreshesTable } from '@/lib/insight/falling-out-json'
import { type FallingOutAnswer, getFallingOut } from '@/lib/insight/get-falling-out'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const { refresh = null, ...output } = readQuery(request, fallingOutQuery)
    const answer = await getFallingOut(ctx, { refresh }, registered)
    if (refresh !== null && answer.chosen.on !== refresh) throw noSuchRefresh(answer)
    const json = fallingOutJson(ctx.slug, answer)
    return refresh === null
      ? tableResponse(ctx.slug, output, refreshesTable(answer), json)
      : tableResponse(ctx.slug, output, leavingTable(answer), json)
  },
  { download: true },
)

function noSuchRefresh({ refreshes }: FallingOutAnswer): LaurelError {
  const message = `One of the next refreshes: ${refreshes.map(({ on }) => on).join(', ')}.`
  return new LaurelError('invalid_request', message, [{ path: 'refresh', message }])
}
