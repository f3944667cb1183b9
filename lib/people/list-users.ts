import { readMembers } from '../auth/people/members'
import { authorize, type Ctx } from '../context'
import { type User, userOf } from './user'

/** Everybody who belongs to the organization: active, invited and deactivated people, by name. */
export async function listUsers(ctx: Ctx): Promise<User[]> {
  authorize(ctx, 'users:write')
  const members = await readMembers(ctx.db.control, ctx.orgId)
  return members.map((member) => userOf(ctx, member))
}
