import { z } from 'zod'
import { userRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { createOrganization } from '@/lib/organizations/create-organization'
import { checkSlug, organizationFields } from '@/lib/organizations/organization-input'

const body = organizationFields
  .extend({
    owner: z
      .undefined({
        error:
          'Accounts are made by invitation. Leave owner out: you become the Global admin, and invite others.',
      })
      .optional(),
  })
  .superRefine(checkSlug)

/** Whoever is signed in becomes its Global admin. */
export const POST = userRoute(async ({ db, user, request, ip }) => {
  const { owner: _none, ...input } = await readJson(request, body)
  const creator = { userId: user.id, actor: `user:${user.id}`, actorName: user.name || user.email, ip }
  const { slug } = await createOrganization(db, creator, input)
  return Response.json({ slug }, { status: 201 })
})
