import { solutionQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { solveFigure } from '@/lib/reconcile/solve-figure'
import { solutionTable } from '@/lib/reconcile/tables'

export const GET = orgRoute(
  'reconcile:read',
  async ({ ctx, request, params }) => {
    const id = idParam(params.id, 'This reconciliation')
    const { metric, area = null, ...query } = readQuery(request, solutionQuery)
    const solution = await solveFigure(ctx, id, { metric, area }, request.signal)
    return tableResponse(ctx.slug, query, solutionTable(solution), solution)
  },
  { download: true },
)
