import { snapshotQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { LaurelError } from '@/lib/errors'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { historyOf } from '@/lib/snapshots/issuing-of'
import { readSnapshot } from '@/lib/snapshots/read-snapshot'

export const GET = answerRoute(
  'qualification:read',
  historyOf,
  async ({ ctx, answer: row, request, params }) => {
    const { table: which, ...how } = readQuery(request, snapshotQuery)
    const { json, tables } = await readSnapshot(ctx, idParam(params.id, 'This snapshot'), row)
    const table = tables[which]
    if (table === null)
      throw new LaurelError('invalid_request', 'What became known since is not kept here: leave table out.')
    return tableResponse(ctx.slug, how, table, json)
  },
  { download: true },
)
