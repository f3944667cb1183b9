import { readJson } from '@/lib/http/body'
import { userRoute } from '@/lib/http/route'
import { createOrganization } from '@/lib/services/organizations/create-organization'
import { organizationInput } from '@/lib/services/organizations/organization-input'

export const POST = userRoute(
  async ({ db, user, request, ip }) => {
    const input = await readJson(request, organizationInput)
    const creator = { userId: user.id, actor: `user:${user.id}`, actorName: user.name || user.email, ip }
    const { slug } = await createOrganization(db, creator, input)
    return Response.json({ slug }, { status: 201 })
  },
  { mayCreateOrganizations: true },
)
