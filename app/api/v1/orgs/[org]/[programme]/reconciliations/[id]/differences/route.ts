import { differencesQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { allDifferences, listDifferences } from '@/lib/reconcile/list-differences'
import { differencesTable } from '@/lib/reconcile/tables'

/** As JSON one page; as a file all of them. */
export const GET = programmeRoute(
  'reconcile:read',
  async ({ ctx, registered, request, params }) => {
    const id = idParam(params.id, 'This reconciliation')
    const { format, raw, after = null, limit, ...filter } = readQuery(request, differencesQuery)
    if (format === 'json')
      return Response.json(await listDifferences(ctx, id, { ...filter, after, limit }, registered))
    const table = differencesTable(await allDifferences(ctx, id, filter, registered))
    return tableResponse(ctx.slug, { format, raw }, table, null)
  },
  { download: true },
)
