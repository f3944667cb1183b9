import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { createReconciliation } from '@/lib/services/reconciliations/change-reconciliation'
import { listReconciliations } from '@/lib/services/reconciliations/get-reconciliation'
import { givenBody, type ReconciliationInput } from '@/lib/services/reconciliations/reconciliation-input'
import { reconciliationsTable } from '@/lib/services/reconciliations/tables'

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
