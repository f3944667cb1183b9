import { credentialsQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { listCredentials } from '@/lib/registers/list-credentials'
import {
  credentialBody,
  credentialKey,
  removeCredential,
  saveCredential,
} from '@/lib/registers/save-credential'

export const GET = orgRoute('trainers:read', async ({ ctx, request }) =>
  Response.json(await listCredentials(ctx, { mctId: readQuery(request, credentialsQuery).mct_id ?? null })),
)

export const POST = orgRoute('trainers:write', async ({ ctx, request }) =>
  Response.json(await saveCredential(ctx, await readJson(request, credentialBody)), { status: 201 }),
)

export const DELETE = orgRoute('trainers:write', async ({ ctx, request }) => {
  await removeCredential(ctx, await readJson(request, credentialKey))
  return new Response(null, { status: 204 })
})
