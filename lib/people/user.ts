import type { z } from 'zod'
import type { user } from '../answers/people'
import { type Member, nameOf } from '../auth/people/members'
import { ROLE_NAMES } from '../auth/roles'
import { type Ctx, personOf } from '../context'

export type User = z.infer<typeof user>

export const userOf = (ctx: Ctx, member: Member): User => ({
  ...member,
  roleName: ROLE_NAMES[member.role],
  self: member.id === personOf(ctx),
})

/** What the audit trail says of whom something was done to. */
export const auditOf = (member: Member) => ({ id: member.id, name: nameOf(member), email: member.email })
