import { snapshotsQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import type { StoredSnapshot } from '@/lib/snapshots/content'
import { historyOf, issuingOf } from '@/lib/snapshots/issuing-of'
import { listSnapshots } from '@/lib/snapshots/read-snapshots'
import { lineJson, snapshotsTable } from '@/lib/snapshots/snapshot-json'
import { snapshotInput, takeSnapshot } from '@/lib/snapshots/take-snapshot'

export const GET = answerRoute(
  'qualification:read',
  historyOf,
  async ({ ctx, answer: row, request }) => {
    const { before: last, ...how } = readQuery(request, snapshotsQuery)
    const { snapshots, next } = await listSnapshots<StoredSnapshot>(ctx, { before: last }, row)
    const json = { snapshots: snapshots.map(lineJson), next }
    return tableResponse(ctx.slug, how, snapshotsTable(issuingOf(row), snapshots), json)
  },
  { download: true },
)

export const POST = answerRoute('snapshots:write', historyOf, async ({ ctx, answer: row, request }) =>
  Response.json(await takeSnapshot(ctx, await readJson(request, snapshotInput), row), { status: 201 }),
)
