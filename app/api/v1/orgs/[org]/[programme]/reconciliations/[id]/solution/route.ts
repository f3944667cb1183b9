import { solutionQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'
import { solveFigure } from '@/lib/reconcile/solve-figure'
import { solutionTable } from '@/lib/reconcile/tables'

export const GET = answerRoute(
  'reconcile:read',
  reconcilesOf,
  async ({ ctx, answer, request, params }) => {
    const id = idParam(params.id, 'This reconciliation')
    const { metric, area = null, ...query } = readQuery(request, solutionQuery(answer.figures))
    const solution = await solveFigure(ctx, id, { metric, area }, answer, request.signal)
    return tableResponse(ctx.slug, query, solutionTable(solution), solution)
  },
  { download: true },
)
