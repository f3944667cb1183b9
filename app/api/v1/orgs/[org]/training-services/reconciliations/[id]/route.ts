import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam, readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { changeReconciliation, removeReconciliation } from '@/lib/reconcile/change-reconciliation'
import { getReconciliation } from '@/lib/reconcile/get-reconciliation'
import { givenBody, type ReconciliationChange } from '@/lib/reconcile/reconciliation-input'
import { figuresTable } from '@/lib/reconcile/tables'

const WHAT = 'This reconciliation'

/** As a file: the figures. */
export const GET = orgRoute(
  'reconcile:read',
  async ({ ctx, request, params }) => {
    const id = idParam(params.id, WHAT)
    const query = readQuery(request, tableQuery)
    const reconciliation = await getReconciliation(ctx, id)
    return tableResponse(ctx.slug, query, figuresTable(reconciliation), reconciliation)
  },
  { download: true },
)

export const PATCH = orgRoute('reconcile:write', async ({ ctx, request, params }) =>
  Response.json(
    await changeReconciliation(
      ctx,
      idParam(params.id, WHAT),
      await readJson(request, givenBody<ReconciliationChange>()),
    ),
  ),
)

export const DELETE = orgRoute('reconcile:write', async ({ ctx, params }) => {
  await removeReconciliation(ctx, idParam(params.id, WHAT))
  return new Response(null, { status: 204 })
})
