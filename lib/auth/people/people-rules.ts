import { may, type Role } from '../roles'

/**
 * Whether somebody with the role `actor` may change, reset or sign out a person with the role `target`, and give the
 * role `granted`. An Account admin runs the people, but neither makes nor touches a Global admin.
 */
export const mayManage = (actor: Role, target: Role, granted: Role = target): boolean =>
  may(actor, 'users:write') && (actor === 'global_admin' || ![target, granted].includes('global_admin'))

/** `active`: has joined, and is not deactivated. */
export type Standing = { role: Role; active: boolean }

type Step = {
  before: Standing
  after: Standing
  /** Whether the person does it to himself. */
  self: boolean
  /** Other active people with the same role as before. */
  others: number
}

/**
 * Whether the step would leave the organization without its last Global admin, whoever takes it, or takes the last
 * Account admin's role by his own hand.
 */
export function losesLastAdmin({ before, after, self, others }: Step): boolean {
  const keeps = after.active && after.role === before.role
  if (!before.active || keeps || others > 0) return false
  return before.role === 'global_admin' || (before.role === 'account_admin' && self)
}
