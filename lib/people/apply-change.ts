import type { TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { closeSatisfied } from '../auth/people/access-requests'
import { type Member, nameOf } from '../auth/people/members'
import { countOthers, setActive, setRole } from '../auth/people/memberships'
import { losesLastAdmin } from '../auth/people/people-rules'
import { voidLinksBy } from '../auth/people/void-links-by'
import { canBeLimited, ROLE_NAMES, type Role } from '../auth/roles'
import { type Ctx, personOf } from '../context'
import { LaurelError } from '../errors'
import { checkLocations, checkManage } from './people'
import { auditOf } from './user'

type Change = {
  role?: Role | undefined
  locationIds?: number[] | null | undefined
  active?: boolean | undefined
}

/** Changes what is given, by the rules on who may and on the last admins, with its rows in the audit trail. */
export async function applyChange(
  ctx: Ctx,
  tx: TenantStatements,
  member: Member,
  change: Change,
): Promise<void> {
  const role = change.role ?? member.role
  checkManage(ctx, member, role)
  const given = { role, locationIds: scopeOf(member, role, change.locationIds) }
  const active = change.active ?? member.state !== 'deactivated'
  const changed = given.role !== member.role || !sameIds(given.locationIds, member.locationIds)
  if (changed) {
    checkSource(member)
    await checkLocations(ctx, tx, given.locationIds)
  }
  await checkLastAdmin(ctx, tx, member, { role, active: active && member.state === 'active' })
  const place = { orgId: tx.orgId, userId: member.id }
  if (changed) {
    const { role: was, locationIds } = member
    await setRole(tx.db, place, given)
    await writeAudit(tx, ctx, 'user.role', {
      ...auditOf(member),
      before: { role: was, locationIds },
      after: given,
    })
  }
  if (active !== (member.state !== 'deactivated')) {
    await setActive(tx.db, place, active)
    await writeAudit(tx, ctx, active ? 'user.reactivate' : 'user.deactivate', auditOf(member))
  }
  if (member.state === 'active')
    await voidLinksBy(tx, { userId: member.id, before: member.role, after: active ? role : 'none' })
  const asked = changed && active ? await closeSatisfied(tx.db, tx.orgId, member.id, role) : null
  if (asked) await writeAudit(tx, ctx, 'access.grant', { ...auditOf(member), asked, role })
}

/** Who was limited stays limited, until somebody says otherwise. */
function scopeOf(member: Member, role: Role, wanted: number[] | null | undefined): number[] | null {
  if (canBeLimited(role)) return wanted === undefined ? member.locationIds : wanted
  if (!wanted) return null
  const message = `${ROLE_NAMES[role]} cannot be limited to locations. Leave them out, or give a viewer's role.`
  throw new LaurelError('invalid_request', message, [{ path: 'locationIds', message }])
}

const sameIds = (a: number[] | null, b: number[] | null) => JSON.stringify(a) === JSON.stringify(b)

/** Where the provider names no role, a person here may give one. */
function checkSource(member: Member): void {
  if (member.source === 'manual' || member.role === 'none') return
  throw new LaurelError(
    'conflict',
    `The role of ${nameOf(member)} comes from the identity provider ${member.source} and is read again at every sign-in. Change it there.`,
  )
}

async function checkLastAdmin(
  ctx: Ctx,
  tx: TenantStatements,
  member: Member,
  after: { role: Role; active: boolean },
): Promise<void> {
  const self = member.id === personOf(ctx)
  // Its maker's own hand, perhaps.
  const script = ctx.actor.startsWith('token:')
  const before = { role: member.role, active: member.state === 'active' }
  const others = await countOthers(tx.db, { orgId: tx.orgId, userId: member.id }, member.role)
  if (!losesLastAdmin({ before, after, self: self || script, others })) return
  throw new LaurelError(
    'conflict',
    `${self ? 'You are' : `${nameOf(member)} is`} the last ${ROLE_NAMES[member.role]} of ${ctx.orgName}. Give the role to somebody else first.`,
  )
}
