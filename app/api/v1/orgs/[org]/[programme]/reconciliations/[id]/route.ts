import { programmeRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { idParam, readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { changeReconciliation, removeReconciliation } from '@/lib/reconcile/change-reconciliation'
import { getReconciliation } from '@/lib/reconcile/get-reconciliation'
import { givenBody, type ReconciliationChange } from '@/lib/reconcile/reconciliation-input'
import { figuresTable } from '@/lib/reconcile/tables'

const WHAT = 'This reconciliation'

/** As a file: the figures. */
export const GET = programmeRoute(
  'reconcile:read',
  async ({ ctx, registered, request, params }) => {
    const id = idParam(params.id, WHAT)
    const query = readQuery(request, tableQuery)
    const reconciliation = await getReconciliation(ctx, id, registered)
    return tableResponse(ctx.slug, query, figuresTable(reconciliation), reconciliation)
  },
  { download: true },
)

export const PATCH = programmeRoute('reconcile:write', async ({ ctx, registered, request, params }) =>
  Response.json(
    await changeReconciliation(
      ctx,
      idParam(params.id, WHAT),
      await readJson(request, givenBody<ReconciliationChange>()),
      registered,
    ),
  ),
)

export const DELETE = programmeRoute('reconcile:write', async ({ ctx, registered, params }) => {
  await removeReconciliation(ctx, idParam(params.id, WHAT), registered)
  return new Response(null, { status: 204 })
})
