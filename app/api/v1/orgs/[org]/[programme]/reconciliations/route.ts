import { programmeRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { createReconciliation } from '@/lib/reconcile/change-reconciliation'
import { listReconciliations } from '@/lib/reconcile/get-reconciliation'
import { givenBody, type ReconciliationInput } from '@/lib/reconcile/reconciliation-input'
import { reconciliationsTable } from '@/lib/reconcile/tables'

export const GET = programmeRoute(
  'reconcile:read',
  async ({ ctx, registered, request }) => {
    const query = readQuery(request, tableQuery)
    const reconciliations = await listReconciliations(ctx, registered)
    return tableResponse(ctx.slug, query, reconciliationsTable(reconciliations), { reconciliations })
  },
  { download: true },
)

export const POST = programmeRoute('reconcile:write', async ({ ctx, registered, request }) =>
  Response.json(
    await createReconciliation(ctx, await readJson(request, givenBody<ReconciliationInput>()), registered),
    {
      status: 201,
    },
  ),
)
