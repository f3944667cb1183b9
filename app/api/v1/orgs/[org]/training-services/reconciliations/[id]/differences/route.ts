import { z } from 'zod'
import { isKeepable } from '@/lib/http/keepable'
import { idParam, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { allDifferences, listDifferences } from '@/lib/services/reconciliations/list-differences'
import { differenceFilter } from '@/lib/services/reconciliations/set-states'
import { differencesTable } from '@/lib/services/reconciliations/tables'

const query = {
  ...tableQuery,
  ...differenceFilter,
  after: z.string().refine(isKeepable, 'The id of a row.').optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
}

/** As JSON one page; as a file all of them. */
export const GET = orgRoute(
  'reconcile:read',
  async ({ ctx, request, params }) => {
    const id = idParam(params.id, 'This reconciliation')
    const { format, raw, after = null, limit, ...filter } = readQuery(request, query)
    if (format === 'json') return Response.json(await listDifferences(ctx, id, { ...filter, after, limit }))
    const table = differencesTable(await allDifferences(ctx, id, filter))
    return tableResponse(ctx.slug, { format, raw }, table, null)
  },
  { download: true },
)
