import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { revokeApiToken } from '@/lib/tokens/revoke-token'

export const DELETE = orgRoute('tokens:write', async ({ ctx, params }) => {
  await revokeApiToken(ctx, idParam(params.id, 'This token'))
  return new Response(null, { status: 204 })
})
