import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import type { GrantedRole, Role } from '../roles'
import { LET_IN } from '../sessions/let-in'

/** People of an issuer in one organization: those of others are nobody's business here. */
type IssuerPeople = {
  issuer: string
  people: number
  guests: number
  withoutRole: number
  /** Whose roles the issuer left out of its token when it was asked last, as too many. */
  rolesLeftOut: number
}
export type AppRole = { issuer: string; appRole: string; role: GrantedRole; locationIds: number[] | null }
type SeenAppRole = { issuer: string; appRole: string; people: number }
type EndedMembership = { id: number; name: string; role: Role }

export async function readTrusted(control: Statements, orgId: number): Promise<string[]> {
  const rows = await control.execute<{ issuer: string }>(
    sql`select issuer from trusted_issuers where org_id = ${orgId} order by created_at, issuer`,
  )
  return rows.map(({ issuer }) => issuer)
}

const MEMBERS = sql`
  from memberships m
  join users u on u.id = m.user_id and u.deactivated_at is null
  join identities i on i.user_id = m.user_id and i.issuer <> 'local'`

export async function readIssuerPeople(control: Statements, orgId: number): Promise<IssuerPeople[]> {
  return [
    ...(await control.execute<IssuerPeople>(sql`
      select i.issuer, count(*) as people, count(*) filter (where i.guest) as guests,
        count(*) filter (where m.role = 'none') as "withoutRole",
        count(*) filter (where i.roles_left_out) as "rolesLeftOut"
      ${MEMBERS} where m.org_id = ${orgId} and m.deactivated_at is null group by i.issuer`)),
  ]
}

export async function readAppRoles(control: Statements, orgId: number): Promise<AppRole[]> {
  return [
    ...(await control.execute<AppRole>(sql`
      select issuer, app_role as "appRole", role, location_ids as "locationIds" from app_roles
      where org_id = ${orgId} order by issuer, app_role`)),
  ]
}

/** App roles as the issuers named them last, of the people who belong here. */
export async function readSeenAppRoles(control: Statements, orgId: number): Promise<SeenAppRole[]> {
  return [
    ...(await control.execute<SeenAppRole>(sql`
      select i.issuer, r.role as "appRole", count(*) as people
      ${MEMBERS} cross join jsonb_array_elements_text(coalesce(i.app_roles, '[]')) as r(role)
      where m.org_id = ${orgId} and m.deactivated_at is null group by 1, 2 order by 1, 2`)),
  ]
}

/** @returns false when it was trusted already. */
export async function addTrust(control: Statements, orgId: number, issuer: string): Promise<boolean> {
  const rows = await control.execute(sql`
    insert into trusted_issuers (org_id, issuer) values (${orgId}, ${issuer}) on conflict do nothing returning issuer`)
  return rows.length > 0
}

/**
 * Ends the memberships that the issuer gave, and the sessions it opened unless another organization trusts it. Who was
 * deactivated stays so, for the day on which the issuer is trusted again.
 * @returns null when it was not trusted
 */
export async function removeTrust(
  control: Statements,
  orgId: number,
  issuer: string,
): Promise<EndedMembership[] | null> {
  const removed = await control.execute(
    sql`delete from trusted_issuers where org_id = ${orgId} and issuer = ${issuer} returning issuer`,
  )
  if (removed.length === 0) return null
  const ended = await control.execute<EndedMembership>(sql`
    with ended as (
      delete from memberships where org_id = ${orgId} and source = ${issuer} and deactivated_at is null
      returning user_id, role
    )
    select u.id, coalesce(nullif(u.name, ''), u.email) as name, e.role
    from ended e join users u on u.id = e.user_id order by 2, 1`)
  await control.execute(sql`
    update sessions set revoked_at = now(), recheck_at = now(), refresh_token = null
    where issuer = ${issuer} and revoked_at is null
      and not exists (select from trusted_issuers t where t.issuer = ${issuer})`)
  return [...ended]
}

/** Waits for sign-ins under way, which hold the trust. @returns false when the issuer is not trusted. */
export async function setAppRole(
  control: Statements,
  orgId: number,
  { issuer, appRole, role, locationIds }: AppRole,
): Promise<boolean> {
  if (!(await holdTrust(control, orgId, issuer))) return false
  const locations = locationIds && JSON.stringify(locationIds)
  await control.execute(sql`
    insert into app_roles (org_id, issuer, app_role, role, location_ids)
    values (${orgId}, ${issuer}, ${appRole}, ${role}, ${locations}::jsonb)
    on conflict (org_id, issuer, app_role) do update
      set role = excluded.role, location_ids = excluded.location_ids`)
  return true
}

/** @returns what it meant; null when it meant nothing. */
export async function removeAppRole(
  control: Statements,
  orgId: number,
  { issuer, appRole }: Pick<AppRole, 'issuer' | 'appRole'>,
): Promise<AppRole | null> {
  await holdTrust(control, orgId, issuer)
  const [row] = await control.execute<AppRole>(sql`
    delete from app_roles where org_id = ${orgId} and issuer = ${issuer} and app_role = ${appRole}
    returning issuer, app_role as "appRole", role, location_ids as "locationIds"`)
  return row ?? null
}

async function holdTrust(control: Statements, orgId: number, issuer: string): Promise<boolean> {
  const rows = await control.execute(
    sql`select from trusted_issuers where org_id = ${orgId} and issuer = ${issuer} for update`,
  )
  return rows.length > 0
}

/** Whether anybody who may change all this can get in: with a password, or by an issuer that is trusted. */
export async function hasGlobalAdmin(control: Statements, orgId: number): Promise<boolean> {
  const [row] = await control.execute<{ has: boolean }>(sql`
    select exists (
      select from memberships m join users u on u.id = m.user_id and u.deactivated_at is null
      where m.org_id = ${orgId} and m.role = 'global_admin' and m.deactivated_at is null and not m.pending
        and ${LET_IN}
    ) as has`)
  return row?.has === true
}
