import { rulesAccount } from '../../auth/account-reach'
import { readMember } from '../../auth/members'
import { mayManage } from '../../auth/people-rules'
import { listSessionsOf, type OpenSession } from '../../auth/session-list'
import { authorize, type Ctx } from '../context'
import { type User, userOf } from './user'

export type UserDetail = User & {
  /** Whether who asks may change this person. */
  manageable: boolean
  /** Whether who asks decides over password and sessions too, which hold in every organization of the person; not in the demo. */
  wholeAccount: boolean
  /** Empty for who may not see them. */
  sessions: OpenSession[]
}

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
