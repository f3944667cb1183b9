import { snapshotQuery } from '@/lib/api/queries'
import { changesTable } from '@/lib/changes/changes-json'
import { programmeRoute } from '@/lib/entry/programme-route'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { checkSnapshot } from '@/lib/snapshots/check-snapshot'
import { figuresTable, snapshotJson } from '@/lib/snapshots/snapshot-json'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request, params }) => {
    const { table: which, ...how } = readQuery(request, snapshotQuery)
    const checked = await checkSnapshot(ctx, idParam(params.id, 'This snapshot'), registered)
    const json = snapshotJson(checked)
    if (which === 'figures') return tableResponse(ctx.slug, how, figuresTable(checked), json)
    const steps = changesTable(`snapshot-${checked.snapshot.id}-since`, checked.walk)
    return tableResponse(ctx.slug, how, steps, json)
  },
  { download: true },
)
