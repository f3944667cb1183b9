import { idParam, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { changesTable } from '@/lib/services/changes/changes-json'
import { checkSnapshot } from '@/lib/services/snapshots/check-snapshot'
import { snapshotJson } from '@/lib/services/snapshots/snapshot-json'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request, params }) => {
    const how = readQuery(request, tableQuery)
    const checked = await checkSnapshot(ctx, idParam(params.id, 'This snapshot'))
    const table = changesTable(`snapshot-${checked.snapshot.id}`, checked.walk)
    return tableResponse(ctx.slug, how, table, snapshotJson(checked))
  },
  { download: true },
)
