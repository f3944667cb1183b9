import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { createReconciliation } from '@/lib/reconcile/change-reconciliation'
import { listReconciliations } from '@/lib/reconcile/get-reconciliation'
import { givenBody, type ReconciliationInput } from '@/lib/reconcile/reconciliation-input'
import { reconciliationsTable } from '@/lib/reconcile/tables'

export const GET = orgRoute(
  'reconcile:read',
  async ({ ctx, request }) => {
    const query = readQuery(request, tableQuery)
    const reconciliations = await listReconciliations(ctx)
    return tableResponse(ctx.slug, query, reconciliationsTable(reconciliations), { reconciliations })
  },
  { download: true },
)

export const POST = orgRoute('reconcile:write', async ({ ctx, request }) =>
  Response.json(await createReconciliation(ctx, await readJson(request, givenBody<ReconciliationInput>())), {
    status: 201,
  }),
)
