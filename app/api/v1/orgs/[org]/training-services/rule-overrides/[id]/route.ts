import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { removalInput } from '@/lib/rules/override-input'
import { removeOverride } from '@/lib/rules/remove-override'

export const DELETE = orgRoute('rules:write', async ({ ctx, request, params }) => {
  await removeOverride(ctx, idParam(params.id, 'This override'), await readJson(request, removalInput))
  return new Response(null, { status: 204 })
})
