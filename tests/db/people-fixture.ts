import { grantMembership } from '@/lib/auth/people/users'
import type { Role } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { type Fixture, person } from './auth-fixture'

export type Somebody = { id: number; email: string; ctx: Ctx }

type Org = 'acme' | 'rival'

/** As whom a person acts in one of the two organizations. */
export function ctxOf(fixture: Fixture, id: number, role: Role, slug: Org = 'acme'): Ctx {
  const orgName = slug === 'acme' ? 'Acme' : 'Rival'
  const actor = { actor: `user:${id}`, actorName: `Person ${id}`, ip: '192.0.2.9' }
  const org = { orgId: fixture[slug], slug, orgName, demo: false }
  return { db: fixture.db, ...org, role, locationIds: null, ...actor }
}

/** A person with PASSWORD and a role in the organization. */
export async function somebody(fixture: Fixture, role: Role, slug: Org = 'acme'): Promise<Somebody> {
  const { id, email } = await person(fixture, role, fixture[slug])
  return { id, email, ctx: ctxOf(fixture, id, role, slug) }
}

export const addTo = (fixture: Fixture, slug: Org, userId: number, role: Role) =>
  grantMembership(fixture.db, { orgId: fixture[slug], userId, role })

export const tokenOf = (url: string | null): string => url?.split('/').at(-1) ?? ''

type AuditRow = { actor: string; action: string; detail: Record<string, unknown>; ip: string | null }

/** What the audit trail says of the person, the newest last. */
export async function auditOf({ owner }: Fixture, userId: number): Promise<AuditRow[]> {
  const rows = await owner<AuditRow[]>`
    select actor, action, detail, ip from audit where (detail->>'id')::bigint = ${userId} order by at`
  return [...rows]
}

/** The role, and whether it gives anything, as every request finds it. */
export async function placeOf({ owner, acme }: Fixture, userId: number, orgId = acme) {
  const [row] = await owner`
    select role, location_ids, source, pending, deactivated_at is not null as deactivated
    from memberships where user_id = ${userId} and org_id = ${orgId}`
  return row
}
