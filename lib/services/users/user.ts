import { type Member, nameOf } from '../../auth/members'
import { ROLE_NAMES } from '../../auth/roles'
import { type Ctx, personOf } from '../context'

/** One person of an organization, as pages and API show him. */
export type User = Member & {
  /** In Partner Center's words. */
  roleName: string
  /** Whether it is who asks. */
  self: boolean
}

export const userOf = (ctx: Ctx, member: Member): User => ({
  ...member,
  roleName: ROLE_NAMES[member.role],
  self: member.id === personOf(ctx),
})

/** What the audit trail says of whom something was done to. */
export const auditOf = (member: Member) => ({ id: member.id, name: nameOf(member), email: member.email })
