import { type SQL, sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { covers, type GrantedRole, type Role } from '../roles'

export type OwnRequest = { id: number; role: GrantedRole; createdAt: string }
export type AccessRequest = OwnRequest & {
  user: { id: number; name: string; email: string }
  /** null while it waits for an answer. */
  outcome: 'granted' | 'declined' | null
}

/** What the person has asked for and nobody has answered. */
export async function readOwnRequest(
  control: Statements,
  orgId: number,
  userId: number,
): Promise<OwnRequest | null> {
  const [row] = await control.execute<{ id: number; role: GrantedRole; created_at: string }>(sql`
    select id, role, created_at from access_requests
    where org_id = ${orgId} and user_id = ${userId} and closed_at is null`)
  return row ? { id: row.id, role: row.role, createdAt: new Date(row.created_at).toISOString() } : null
}

/** One open request a person: asking again changes the role. @returns whether it is a new one */
export async function putRequest(
  control: Statements,
  orgId: number,
  userId: number,
  role: GrantedRole,
): Promise<{ isNew: boolean }> {
  const [row] = await control.execute<{ is_new: boolean }>(sql`
    insert into access_requests (org_id, user_id, role) values (${orgId}, ${userId}, ${role})
    on conflict (org_id, user_id) where closed_at is null do update set role = excluded.role
    returning xmax = 0 as is_new`)
  return { isNew: row?.is_new === true }
}

type Row = {
  id: number
  role: GrantedRole
  created_at: string
  outcome: AccessRequest['outcome']
  user_id: number
  name: string
  email: string
}

const LIMIT = 500

/** The open requests of who belongs to the organization, the longest waiting first; or the one with `id`, open or not. */
export async function readRequests(
  control: Statements,
  orgId: number,
  id: number | null = null,
): Promise<AccessRequest[]> {
  const rows = await control.execute<Row>(sql`
    select r.id, r.role, r.created_at, r.outcome, u.id as user_id, u.name, u.email
    from access_requests r
    join memberships m on m.org_id = r.org_id and m.user_id = r.user_id and m.deactivated_at is null
    join users u on u.id = r.user_id and u.deactivated_at is null
    where r.org_id = ${orgId}
      and case when ${id}::bigint is null then r.closed_at is null else r.id = ${id}::bigint end
    order by r.created_at, r.id limit ${LIMIT}`)
  return rows.map(({ created_at, user_id, name, email, ...row }) => ({
    ...row,
    createdAt: new Date(created_at).toISOString(),
    user: { id: user_id, name, email },
  }))
}

/** How many requests readRequests would find, as part of a statement: `orgId` is a column or value in it. */
export const countOfOpenRequests = (orgId: SQL): SQL => sql`(
  select count(*) from access_requests r
  join memberships asking on asking.org_id = r.org_id and asking.user_id = r.user_id and asking.deactivated_at is null
  join users asker on asker.id = r.user_id and asker.deactivated_at is null
  where r.org_id = ${orgId} and r.closed_at is null)`

export async function closeRequest(
  control: Statements,
  orgId: number,
  id: number,
  outcome: 'granted' | 'declined',
): Promise<void> {
  await control.execute(sql`
    update access_requests set closed_at = now(), outcome = ${outcome}
    where org_id = ${orgId} and id = ${id} and closed_at is null`)
}

/** Whoever got what was asked for no longer asks. @returns the role asked for; null when nothing was open, or more */
export async function closeSatisfied(
  control: Statements,
  orgId: number,
  userId: number,
  role: Role,
): Promise<GrantedRole | null> {
  const open = await readOwnRequest(control, orgId, userId)
  if (!open || !covers(role, open.role)) return null
  await closeRequest(control, orgId, open.id, 'granted')
  return open.role
}
