import { authSecret } from '@/lib/auth/sessions/session-cookie'
import { checkSetupKey } from '@/lib/auth/setup'
import { publicRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { createWithOwner, setupInput } from '@/lib/organizations/create-with-owner'

/** The first organization and its Global admin, by the link that the start prints while there is no account. */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const { owner, key, ...input } = await readJson(request, setupInput)
  await checkSetupKey(db, key, authSecret())
  const creator = { actor: 'operator', actorName: owner.name || owner.email, ip }
  return Response.json(await createWithOwner(db, creator, input, owner), { status: 201 })
})
