import { z } from 'zod'
import { isPlainDate } from '@/lib/dates'
import { LaurelError } from '@/lib/errors'
import { readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import {
  fallingOutJson,
  leavingTable,
  refreshesTable,
} from '@/lib/services/training-services/falling-out-json'
import { type FallingOutAnswer, getFallingOut } from '@/lib/services/training-services/get-falling-out'

const query = {
  ...tableQuery,
  /** What leaves with this one, by course and exam; a file then holds those instead of the refreshes. */
  refresh: z.string().refine(isPlainDate, 'The date of a refresh, YYYY-MM-01.').optional(),
}

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const { refresh = null, ...output } = readQuery(request, query)
    const answer = await getFallingOut(ctx, { refresh })
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
