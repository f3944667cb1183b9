import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { notFound } from '../../errors'
import type { Role } from '../roles'
import { FROM_HERE } from '../sessions/from-here'
import { LOCAL } from '../sessions/sign-in'

/** `invited`: has not joined yet. `deactivated`: belongs to it, and gets nothing. */
export type MemberState = 'active' | 'invited' | 'deactivated'

export type Member = {
  id: number
  name: string
  email: string
  role: Role
  /** Locations a viewer is limited to; null = all. */
  locationIds: number[] | null
  /** `manual`, or the issuer that says the role at every sign-in. */
  source: string
  /** Has a password here; else an identity provider vouches for the person. */
  local: boolean
  /** A guest in the provider's tenant. */
  guest: boolean
  state: MemberState
  /** Since the person joined; null for an invited one: an organization learns nothing of an account before. */
  lastSignIn: string | null
}

/** More than an organization has; the last by name are left out. */
export const MEMBERS_LIMIT = 1000

type Row = Omit<Member, 'locationIds' | 'lastSignIn' | 'name'> & {
  name: string | null
  location_ids: number[] | null
  last_sign_in: string | null
}

/** Everybody who belongs to the organization, or the one with `userId`. */
export async function readMembers(
  control: Statements,
  orgId: number,
  userId: number | null = null,
): Promise<Member[]> {
  const rows = await control.execute<Row>(sql`
    select u.id, u.email, m.role, m.location_ids, m.source, u.origin = ${LOCAL} as local,
      case when m.pending then m.invited_as else u.name end as name,
      exists (select from identities i where i.user_id = u.id and i.guest) as guest,
      case when m.deactivated_at is not null or u.deactivated_at is not null then 'deactivated'
        when m.pending then 'invited' else 'active' end as state,
      case when not m.pending then (
        select s.at from sign_ins s where s.user_id = u.id and s.outcome = 'signed_in' and ${FROM_HERE}
        order by s.at desc limit 1) end as last_sign_in
    from memberships m join users u on u.id = m.user_id
    where m.org_id = ${orgId} and (${userId}::bigint is null or m.user_id = ${userId}::bigint)
    order by lower(coalesce(nullif(case when m.pending then m.invited_as else u.name end, ''), u.email)), u.id limit ${MEMBERS_LIMIT}`)
  return rows.map(({ location_ids: locationIds, last_sign_in: at, name, ...row }) => ({
    ...row,
    name: name ?? '',
    locationIds,
    lastSignIn: at && new Date(at).toISOString(),
  }))
}

/** @throws LaurelError not_found, the same for a member of other organizations as for nobody */
export async function readMember(control: Statements, orgId: number, userId: number): Promise<Member> {
  const [member] = await readMembers(control, orgId, userId)
  if (!member) throw notFound('This person')
  return member
}

/** For sentences: the name, and the address where there is none. */
export const nameOf = ({ name, email }: { name: string; email: string }): string => name || email
