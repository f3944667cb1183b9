import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { issuerInput } from '@/lib/sign-in/sign-in-input'
import { trustIssuer, withdrawTrust } from '@/lib/sign-in/trust-issuer'

export const POST = orgRoute('sign-in:write', async ({ ctx, request }) =>
  Response.json(await trustIssuer(ctx, await readJson(request, issuerInput)), { status: 201 }),
)

export const DELETE = orgRoute('sign-in:write', async ({ ctx, request }) =>
  Response.json(await withdrawTrust(ctx, await readJson(request, issuerInput))),
)
