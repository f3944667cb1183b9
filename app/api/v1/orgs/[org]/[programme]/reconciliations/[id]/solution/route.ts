import { solutionQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { solveFigure } from '@/lib/reconcile/solve-figure'
import { solutionTable } from '@/lib/reconcile/tables'

export const GET = programmeRoute(
  'reconcile:read',
  async ({ ctx, registered, request, params }) => {
    const id = idParam(params.id, 'This reconciliation')
    const { metric, area = null, ...query } = readQuery(request, solutionQuery(registered))
    const solution = await solveFigure(ctx, id, { metric, area }, registered, request.signal)
    return tableResponse(ctx.slug, query, solutionTable(solution), solution)
  },
  { download: true },
)
