import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import { sessions } from '@/db/schema/control'
import { instant } from '../../clock'
import { errorDetail, log } from '../../log'
import { unlessAway } from '../../passing'
import { demoOpenFor, SAME_WORLD } from '../demo/demo-rules'
import { countOfOpenRequests } from '../people/access-requests'
import { type Role, rolesFor } from '../roles'
import { hashSecret, newSecret } from '../secrets'
import { isNoted, isOpen, isProved } from './open-sessions'

const SESSION_DAYS = 14
export const SESSION_SECONDS = SESSION_DAYS * 86_400

export type SessionUser = {
  id: number
  email: string
  name: string
  mayCreateOrganizations: boolean
  /** For times on screen; null = the organization's. */
  timeZone: string | null
}
export type SessionOrg = {
  id: number
  slug: string
  name: string
  demo: boolean
  role: Role
  locationIds: number[] | null
  /** How many ask for a role and wait for an answer; 0 for those who may not give one. */
  openRequests: number
  /** The organization wants a second factor of its members, and this one has none: nothing of it is shown until then. */
  needsSecondFactor?: boolean
}
/** `id` is what the table knows it by: the hash of what the cookie carries. */
export type Session = {
  id: string
  user: SessionUser
  orgs: SessionOrg[]
  /** Its issuer must be asked before anything is shown (lib/auth/sessions/current-session.ts); never so for `local`. */
  recheckDue: boolean
  /** Whether the person showed who he is within the last quarter of an hour: what sensitive acts ask for. */
  proved: boolean
}

type NewSession = {
  userId: number
  ip: string | null
  userAgent: string | null
  /** When the person showed who he is; left out: now. null: somebody vouched without asking him. */
  provedAt?: Date | null
}

/** @returns the secret that the cookie carries. */
export async function createSession(
  control: Statements,
  { userId, ip, userAgent, provedAt }: NewSession,
): Promise<string> {
  const sid = newSecret()
  const expiresAt = new Date(instant().getTime() + SESSION_SECONDS * 1000)
  const agent = userAgent?.slice(0, 300) ?? null
  await control.insert(sessions).values({
    ...{ idHash: hashSecret(sid), userId, expiresAt, ip, userAgent: agent },
    provedAt: provedAt === undefined ? sql`now()` : provedAt,
  })
  return sid
}

type Row = {
  /** null: opened with a password. */
  issuer: string | null
  recheck_due: boolean | null
  user_id: number
  email: string
  user_name: string
  may_create: boolean
  time_zone: string | null
  noted: boolean
  proved: boolean
  id: number | null
  slug: string
  name: string
  demo: boolean
  role: Role
  location_ids: number[] | null
  open_requests: number
  needs_factor: boolean | null
}

/**
 * Session, user, memberships and organizations as they are now, in one statement: every request asks, so a revoked
 * session or a changed role acts at once. With `slug` only that organization is looked up. Its use is noted
 * behind the reader's back, every few minutes. One that another issuer opened costs a second statement,
 * and enters the organizations that trust that issuer now, and no others.
 * @returns null without a session that is valid at this moment.
 */
export async function readSession(db: Database, sid: string, slug: string | null): Promise<Session | null> {
  const id = hashSecret(sid)
  const rows = await db.control.execute<Row>(sql`
    select case when s.issuer <> 'local' then s.issuer end as issuer, s.recheck_at <= now() as recheck_due,
      ${isNoted()} as noted, ${isProved()} as proved,
      u.id as user_id, u.email, u.name as user_name, u.may_create_organizations and not u.demo as may_create, u.time_zone,
      o.second_factor_required and s.issuer = 'local' and not exists (
        select from second_factors f where f.user_id = u.id and f.confirmed_at is not null) as needs_factor,
      o.id, o.slug, o.name, o.demo, m.role, m.location_ids,
      case when m.role in ${rolesFor('users:write')} then ${countOfOpenRequests(sql`o.id`)} else 0 end as open_requests
    from sessions s
    join users u on u.id = s.user_id and u.deactivated_at is null and ${demoOpenFor('u')}
    left join (memberships m join organizations o on o.id = m.org_id)
      on m.user_id = u.id and m.deactivated_at is null and not m.pending and ${SAME_WORLD} and (${slug}::text is null or o.slug = ${slug}::text)
    where s.id_hash = ${id} and ${isOpen()}
    order by o.name, o.id`)
  const [first] = rows
  if (!first) return null
  if (!first.noted) noteSeen(db, id)
  const { issuer } = first
  const orgs = rows.flatMap((row) => (row.id === null ? [] : [orgOf(row, row.id)]))
  return {
    id,
    user: {
      id: first.user_id,
      email: first.email,
      name: first.user_name,
      mayCreateOrganizations: first.may_create,
      timeZone: first.time_zone,
    },
    orgs: issuer === null ? orgs : await thatTrust(db, issuer, orgs),
    recheckDue: issuer !== null && first.recheck_due !== false,
    proved: first.proved,
  }
}

/** Nobody waits for it; who comes second within the same minutes changes nothing. */
function noteSeen(db: Database, id: string): void {
  db.control
    .execute(sql`update sessions s set last_seen_at = now() where s.id_hash = ${id} and not ${isNoted()}`)
    .catch(unlessAway((error) => log('warn', 'session.seen', errorDetail(error))))
}

/** A statement of its own: in the one above it would cost those who sign in with a password, too. */
async function thatTrust(db: Database, issuer: string, orgs: SessionOrg[]): Promise<SessionOrg[]> {
  const rows = await db.control.execute<{ org_id: number }>(
    sql`select org_id from trusted_issuers where issuer = ${issuer}`,
  )
  return orgs.filter(({ id }) => rows.some((row) => row.org_id === id))
}

const orgOf = (row: Row, id: number): SessionOrg => ({
  id,
  slug: row.slug,
  name: row.name,
  demo: row.demo,
  role: row.role,
  locationIds: row.location_ids,
  openRequests: row.open_requests,
  needsSecondFactor: row.needs_factor === true,
})

/** @returns the user whose session it was. */
export async function revokeSession(db: Database, sid: string): Promise<number | null> {
  const [row] = await db.control.execute<{ user_id: number }>(sql`
    update sessions set revoked_at = now()
    where id_hash = ${hashSecret(sid)} and revoked_at is null returning user_id`)
  return row?.user_id ?? null
}

/** All of a person's, or all but the one that is kept. @returns how many there were */
export async function revokeSessionsOf(
  control: Statements,
  userId: number,
  keptId: string | null = null,
): Promise<number> {
  const rows = await control.execute(sql`
    update sessions s set revoked_at = now()
    where s.user_id = ${userId} and ${isOpen()} and s.id_hash is distinct from ${keptId}::text returning s.user_id`)
  return rows.length
}

/** What is shown of all organizations at once: those whose second factor is missing are not. */
export const openTo = (session: Pick<Session, 'orgs'> | null): SessionOrg[] =>
  (session?.orgs ?? []).filter((org) => !org.needsSecondFactor)
