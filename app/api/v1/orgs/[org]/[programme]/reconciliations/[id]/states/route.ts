import { programmeRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { setStates, statesInput } from '@/lib/reconcile/set-states'

export const PUT = programmeRoute('reconcile:write', async ({ ctx, registered, request, params }) =>
  Response.json(
    await setStates(
      ctx,
      idParam(params.id, 'This reconciliation'),
      await readJson(request, statesInput),
      registered,
    ),
  ),
)
