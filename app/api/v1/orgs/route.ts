import { readJson } from '@/lib/http/body'
import { userRoute } from '@/lib/http/route'
import { createOrganization } from '@/lib/services/organizations/create-organization'
import { createWithOwner, organizationWithOwnerInput } from '@/lib/services/organizations/create-with-owner'

/** With `owner`, a new account becomes its Global admin; without, whoever is signed in. */
export const POST = userRoute(
  async ({ db, user, request, ip }) => {
    const { owner, ...input } = await readJson(request, organizationWithOwnerInput)
    const creator = { actor: `user:${user.id}`, actorName: user.name || user.email, ip }
    const { slug } = owner
      ? await createWithOwner(db, creator, input, owner)
      : await createOrganization(db, { ...creator, userId: user.id }, input)
    return Response.json({ slug }, { status: 201 })
  },
  { mayCreateOrganizations: true },
)
