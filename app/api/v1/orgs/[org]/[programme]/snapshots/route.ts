import { snapshotsQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { listSnapshots } from '@/lib/snapshots/read-snapshots'
import { lineJson, snapshotsTable } from '@/lib/snapshots/snapshot-json'
import { snapshotInput, takeSnapshot } from '@/lib/snapshots/take-snapshot'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const { before: last, ...how } = readQuery(request, snapshotsQuery)
    const { snapshots, next } = await listSnapshots(ctx, { before: last }, registered)
    const json = { snapshots: snapshots.map(lineJson), next }
    return tableResponse(ctx.slug, how, snapshotsTable(registered.programme, snapshots), json)
  },
  { download: true },
)

export const POST = programmeRoute('snapshots:write', async ({ ctx, registered, request }) =>
  Response.json(await takeSnapshot(ctx, await readJson(request, snapshotInput), registered), { status: 201 }),
)
