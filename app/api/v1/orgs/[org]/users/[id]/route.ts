import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { changeUser } from '@/lib/people/change-user'
import { getUser } from '@/lib/people/get-user'
import { userChanges } from '@/lib/people/user-input'

export const GET = orgRoute('users:write', async ({ ctx, params }) =>
  Response.json(await getUser(ctx, idParam(params.id, 'This person'))),
)

export const PATCH = orgRoute('users:write', async ({ ctx, request, params }) =>
  Response.json(
    await changeUser(ctx, idParam(params.id, 'This person'), await readJson(request, userChanges)),
  ),
)
