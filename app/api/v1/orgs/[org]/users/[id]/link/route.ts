import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { makeLink } from '@/lib/people/make-link'
import { linkInput } from '@/lib/people/user-input'

export const POST = orgRoute('users:write', async ({ ctx, request, params }) =>
  Response.json(await makeLink(ctx, idParam(params.id, 'This person'), await readJson(request, linkInput)), {
    status: 201,
  }),
)
