import { programmeRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { removalInput } from '@/lib/rules/override-input'
import { removeOverride } from '@/lib/rules/remove-override'

export const DELETE = programmeRoute('rules:write', async ({ ctx, registered, request, params }) => {
  await removeOverride(
    ctx,
    idParam(params.id, 'This override'),
    await readJson(request, removalInput),
    registered,
  )
  return new Response(null, { status: 204 })
})
