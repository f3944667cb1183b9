import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { inviteUser } from '@/lib/people/invite-user'
import { listUsers } from '@/lib/people/list-users'
import { invitationInput } from '@/lib/people/user-input'

export const GET = orgRoute('users:write', async ({ ctx }) => Response.json({ users: await listUsers(ctx) }))

export const POST = orgRoute('users:write', async ({ ctx, request }) =>
  Response.json(await inviteUser(ctx, await readJson(request, invitationInput)), { status: 201 }),
)
