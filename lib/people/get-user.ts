import type { z } from 'zod'
import type { userDetail } from '../answers/people'
import { rulesAccount } from '../auth/people/account-reach'
import { readMember } from '../auth/people/members'
import { mayManage } from '../auth/people/people-rules'
import { listSessionsOf } from '../auth/sessions/session-list'
import { authorize, type Ctx } from '../context'
import { userOf } from './user'

export type UserDetail = z.infer<typeof userDetail>

/** @throws LaurelError not_found for who does not belong to the organization */
export async function getUser(ctx: Ctx, id: number): Promise<UserDetail> {
  authorize(ctx, 'users:write')
  const { control } = ctx.db
  const user = userOf(ctx, await readMember(control, ctx.orgId, id))
  const manageable = mayManage(ctx.role, user.role)
  const wholeAccount = !ctx.demo && (user.self || (manageable && (await rulesAccount(control, ctx, id))))
  const visible = wholeAccount && user.state !== 'invited'
  return { ...user, manageable, wholeAccount, sessions: visible ? await listSessionsOf(control, id) : [] }
}
