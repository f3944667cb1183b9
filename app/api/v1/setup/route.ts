import { authSecret } from '@/lib/auth/sessions/session-cookie'
import { checkSetupKey } from '@/lib/auth/setup'
import { publicRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { createWithOwner, keyOfSetup } from '@/lib/organizations/create-with-owner'

/** The first organization and its Global admin, by the link that the start prints while there is no account. */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const body = await readJson(request, keyOfSetup)
  await checkSetupKey(db, body.key, authSecret())
  return Response.json(await createWithOwner(db, ip, body), { status: 201 })
})
