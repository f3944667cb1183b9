import { z } from 'zod'
import { idParam, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { changesTable } from '@/lib/services/changes/changes-json'
import { checkSnapshot } from '@/lib/services/snapshots/check-snapshot'
import { figuresTable, snapshotJson } from '@/lib/services/snapshots/snapshot-json'

/** Which table of the snapshot: its figures, or what became known since. */
const table = z.enum(['figures', 'steps'], 'figures or steps.').default('figures')

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request, params }) => {
    const { table: which, ...how } = readQuery(request, { table, ...tableQuery })
    const checked = await checkSnapshot(ctx, idParam(params.id, 'This snapshot'))
    const json = snapshotJson(checked)
    if (which === 'figures') return tableResponse(ctx.slug, how, figuresTable(checked), json)
    const steps = changesTable(`snapshot-${checked.snapshot.id}-since`, checked.walk)
    return tableResponse(ctx.slug, how, steps, json)
  },
  { download: true },
)
