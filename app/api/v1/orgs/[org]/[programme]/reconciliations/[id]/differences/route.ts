import { differencesQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { allDifferences, listDifferences } from '@/lib/reconcile/list-differences'
import { withRows } from '@/lib/reconcile/reconciles-of'
import { differencesTable } from '@/lib/reconcile/tables'

/** As JSON one page; as a file all of them. */
export const GET = answerRoute(
  'reconcile:read',
  withRows,
  async ({ ctx, answer, request, params }) => {
    const id = idParam(params.id, 'This reconciliation')
    const { format, raw, after = null, limit, ...filter } = readQuery(request, differencesQuery)
    if (format === 'json')
      return Response.json(await listDifferences(ctx, id, { ...filter, after, limit }, answer))
    const table = differencesTable(await allDifferences(ctx, id, filter, answer))
    return tableResponse(ctx.slug, { format, raw }, table, null)
  },
  { download: true },
)
