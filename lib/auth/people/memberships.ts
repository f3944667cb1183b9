import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { memberships } from '@/db/schema/control'
import { instant } from '../../clock'
import { checkDemoPlace } from '../demo/demo-rules'
import type { Role } from '../roles'
import { LET_IN } from '../sessions/let-in'
import { type Place, voidLinks } from './void-links'

/** Changes of an organization's people run one by one: who counts its last admins must count right. */
export async function lockPeople(control: Statements, orgId: number): Promise<void> {
  await control.execute(sql`select from organizations where id = ${orgId} for no key update`)
}

type Given = { role: Role; locationIds: number[] | null }

/** How many others have the role, have joined, are not deactivated, and can get in. */
export async function countOthers(
  control: Statements,
  { orgId, userId }: Place,
  role: Role,
): Promise<number> {
  const [row] = await control.execute<{ count: number }>(sql`
    select count(*) as count from memberships m join users u on u.id = m.user_id and u.deactivated_at is null
    where m.org_id = ${orgId} and m.user_id <> ${userId} and m.role = ${role}
      and m.deactivated_at is null and not m.pending and ${LET_IN}`)
  return row?.count ?? 0
}

/**
 * Invites: gives nothing until the person joins. An invitation that stands gets the new role, and the name if there is
 * one, which is this organization's word until then.
 */
export async function inviteMember(
  control: Statements,
  place: Place,
  given: Given,
  name: string,
): Promise<void> {
  const invitedAs = name || undefined
  await checkDemoPlace(control, place)
  if (given.role === 'global_admin') await voidLinks(control, place)
  await control
    .insert(memberships)
    .values({ ...place, ...given, pending: true, invitedAs })
    .onConflictDoUpdate({
      target: [memberships.orgId, memberships.userId],
      set: { ...given, ...(invitedAs && { invitedAs }) },
    })
}

/** By hand: from now on no identity provider says this role. */
export async function setRole(control: Statements, place: Place, given: Given): Promise<void> {
  if (given.role === 'global_admin') await voidLinks(control, place)
  await control
    .update(memberships)
    .set({ ...given, source: 'manual' })
    .where(at(place))
}

export async function setActive(control: Statements, place: Place, active: boolean): Promise<void> {
  await control
    .update(memberships)
    .set({ deactivatedAt: active ? null : instant() })
    .where(at(place))
}

/** The invited person comes in, as of now. @returns the role, or null when there is no invitation (any more) */
export async function joinMembership(control: Statements, place: Place): Promise<Role | null> {
  await checkDemoPlace(control, place)
  const [row] = await control.execute<{ role: Role }>(sql`
    update memberships set pending = false, created_at = now()
    where org_id = ${place.orgId} and user_id = ${place.userId} and pending and deactivated_at is null
    returning role`)
  return row?.role ?? null
}

type OwnPlace = { orgId: number; name: string; active: boolean }

/** Every organization the account belongs to; `active`: has joined it, and is not deactivated there. */
export async function readPlacesOf(control: Statements, userId: number): Promise<OwnPlace[]> {
  const rows = await control.execute<{ id: number; name: string; active: boolean }>(sql`
    select o.id, o.name, m.deactivated_at is null and not m.pending as active
    from memberships m join organizations o on o.id = m.org_id where m.user_id = ${userId} order by o.name, o.id`)
  return rows.map(({ id: orgId, name, active }) => ({ orgId, name, active }))
}

const at = ({ orgId, userId }: Place) =>
  sql`${memberships.orgId} = ${orgId} and ${memberships.userId} = ${userId}`
