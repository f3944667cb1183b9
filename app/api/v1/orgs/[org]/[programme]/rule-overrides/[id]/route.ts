import { answerRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { removalInput } from '@/lib/rules/override-input'
import { overridingOf } from '@/lib/rules/overriding'
import { removeOverride } from '@/lib/rules/remove-override'

export const DELETE = answerRoute(
  'rules:write',
  overridingOf,
  async ({ ctx, answer: overriding, request, params }) => {
    await removeOverride(
      ctx,
      idParam(params.id, 'This override'),
      await readJson(request, removalInput),
      overriding,
    )
    return new Response(null, { status: 204 })
  },
)
