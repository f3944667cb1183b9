import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { createApiToken, tokenInput } from '@/lib/tokens/create-token'
import { listTokens } from '@/lib/tokens/list-tokens'

export const GET = orgRoute('tokens:write', async ({ ctx }) =>
  Response.json({ tokens: await listTokens(ctx) }),
)

export const POST = orgRoute('tokens:write', async ({ ctx, request }) =>
  Response.json(await createApiToken(ctx, await readJson(request, tokenInput)), { status: 201 }),
)
