import { answerRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { idParam, readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { changeReconciliation, removeReconciliation } from '@/lib/reconcile/change-reconciliation'
import { getReconciliation } from '@/lib/reconcile/get-reconciliation'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'
import { givenBody, type ReconciliationChange } from '@/lib/reconcile/reconciliation-input'
import { figuresTable } from '@/lib/reconcile/tables'

const WHAT = 'This reconciliation'

/** As a file: the figures. */
export const GET = answerRoute(
  'reconcile:read',
  reconcilesOf,
  async ({ ctx, answer, request, params }) => {
    const id = idParam(params.id, WHAT)
    const query = readQuery(request, tableQuery)
    const reconciliation = await getReconciliation(ctx, id, answer)
    return tableResponse(ctx.slug, query, figuresTable(reconciliation), reconciliation)
  },
  { download: true },
)

export const PATCH = answerRoute('reconcile:write', reconcilesOf, async ({ ctx, answer, request, params }) =>
  Response.json(
    await changeReconciliation(
      ctx,
      idParam(params.id, WHAT),
      await readJson(request, givenBody<ReconciliationChange>()),
      answer,
    ),
  ),
)

export const DELETE = answerRoute('reconcile:write', reconcilesOf, async ({ ctx, answer, params }) => {
  await removeReconciliation(ctx, idParam(params.id, WHAT), answer)
  return new Response(null, { status: 204 })
})
