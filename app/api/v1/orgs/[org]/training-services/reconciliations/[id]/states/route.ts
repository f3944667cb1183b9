import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { setStates, statesInput } from '@/lib/reconcile/set-states'

export const PUT = orgRoute('reconcile:write', async ({ ctx, request, params }) =>
  Response.json(
    await setStates(ctx, idParam(params.id, 'This reconciliation'), await readJson(request, statesInput)),
  ),
)
