import { answerRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { createReconciliation } from '@/lib/reconcile/change-reconciliation'
import { listReconciliations } from '@/lib/reconcile/get-reconciliation'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'
import { givenBody, type ReconciliationInput } from '@/lib/reconcile/reconciliation-input'
import { reconciliationsTable } from '@/lib/reconcile/tables'

export const GET = answerRoute(
  'reconcile:read',
  reconcilesOf,
  async ({ ctx, answer, request }) => {
    const query = readQuery(request, tableQuery)
    const reconciliations = await listReconciliations(ctx, answer)
    return tableResponse(ctx.slug, query, reconciliationsTable(reconciliations), { reconciliations })
  },
  { download: true },
)

export const POST = answerRoute('reconcile:write', reconcilesOf, async ({ ctx, answer, request }) =>
  Response.json(
    await createReconciliation(ctx, await readJson(request, givenBody<ReconciliationInput>()), answer),
    {
      status: 201,
    },
  ),
)
