import { snapshotsQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { FIRST_PROGRAMME } from '@/lib/programmes/registry'
import { listSnapshots } from '@/lib/snapshots/read-snapshots'
import { lineJson, snapshotsTable } from '@/lib/snapshots/snapshot-json'
import { snapshotInput, takeSnapshot } from '@/lib/snapshots/take-snapshot'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const { before: last, ...how } = readQuery(request, snapshotsQuery)
    const { snapshots, next } = await listSnapshots(ctx, { before: last })
    const json = { snapshots: snapshots.map(lineJson), next }
    return tableResponse(ctx.slug, how, snapshotsTable(FIRST_PROGRAMME.programme, snapshots), json)
  },
  { download: true },
)

export const POST = orgRoute('snapshots:write', async ({ ctx, request }) =>
  Response.json(await takeSnapshot(ctx, await readJson(request, snapshotInput)), { status: 201 }),
)
