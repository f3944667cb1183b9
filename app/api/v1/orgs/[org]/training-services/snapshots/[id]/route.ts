import { snapshotQuery } from '@/lib/api/queries'
import { changesTable } from '@/lib/changes/changes-json'
import { orgRoute } from '@/lib/entry/route'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { checkSnapshot } from '@/lib/snapshots/check-snapshot'
import { figuresTable, snapshotJson } from '@/lib/snapshots/snapshot-json'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request, params }) => {
    const { table: which, ...how } = readQuery(request, snapshotQuery)
    const checked = await checkSnapshot(ctx, idParam(params.id, 'This snapshot'))
    const json = snapshotJson(checked)
    if (which === 'figures') return tableResponse(ctx.slug, how, figuresTable(checked), json)
    const steps = changesTable(`snapshot-${checked.snapshot.id}-since`, checked.walk)
    return tableResponse(ctx.slug, how, steps, json)
  },
  { download: true },
)
