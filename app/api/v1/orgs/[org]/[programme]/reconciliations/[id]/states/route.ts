import { answerRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'
import { setStates, statesInput } from '@/lib/reconcile/set-states'

export const PUT = answerRoute('reconcile:write', reconcilesOf, async ({ ctx, answer, request, params }) =>
  Response.json(
    await setStates(
      ctx,
      idParam(params.id, 'This reconciliation'),
      await readJson(request, statesInput),
      answer,
    ),
  ),
)
