import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { notFound } from '../errors'
import { revokeSessionsOf, type Session } from './sessions'
import { recordSignIn } from './sign-in-log'

export type OwnSession = {
  /** Names the session and opens nothing. */
  id: string
  current: boolean
  createdAt: string
  /** The day; null before the first request. */
  lastSeenOn: string | null
  ip: string | null
  userAgent: string | null
}

/** The start of the stored hash: 96 bits tell one person's sessions apart. */
const HANDLE = 16
/** More than anybody has; the oldest are left out. */
const LIMIT = 200

/** Where a person is signed in at this moment, this session first, then the newest. */
export async function listOwnSessions(
  db: Database,
  { id, user }: Pick<Session, 'id' | 'user'>,
): Promise<OwnSession[]> {
  type Row = Pick<OwnSession, 'id' | 'current' | 'ip'> & {
    created_at: string
    last_seen_on: string | null
    user_agent: string | null
  }
  const rows = await db.control.execute<Row>(sql`
    select left(id_hash, ${HANDLE}::int) as id, id_hash = ${id} as current, created_at, last_seen_on, ip, user_agent
    from sessions where user_id = ${user.id} and revoked_at is null and expires_at > now()
    order by id_hash = ${id} desc, created_at desc limit ${LIMIT}`)
  return rows.map((row) => ({
    id: row.id,
    current: row.current,
    createdAt: new Date(row.created_at).toISOString(),
    lastSeenOn: row.last_seen_on,
    ip: row.ip,
    userAgent: row.user_agent,
  }))
}

/** Also this one. @throws LaurelError not_found for a session that is over or somebody else's */
export async function endOwnSession(
  db: Database,
  userId: number,
  handle: string,
  ip: string | null,
): Promise<void> {
  await db.inControl(async (control) => {
    const [row] = await control.execute<{ ip: string | null; user_agent: string | null }>(sql`
      update sessions set revoked_at = now()
      where user_id = ${userId} and left(id_hash, ${HANDLE}::int) = ${handle}
        and revoked_at is null and expires_at > now() returning ip, user_agent`)
    if (!row) throw notFound('This session')
    const detail = { sessions: 1, ip: row.ip, browser: row.user_agent }
    await recordSignIn(control, { userId, method: 'session', outcome: 'sessions_ended', ip, detail })
  })
}

/** @returns how many there were */
export async function endOtherSessions(
  db: Database,
  { id, user }: Pick<Session, 'id' | 'user'>,
  ip: string | null,
): Promise<number> {
  return db.inControl(async (control) => {
    const sessions = await revokeSessionsOf(control, user.id, id)
    const event = { userId: user.id, method: 'session', outcome: 'sessions_ended', ip } as const
    if (sessions > 0) await recordSignIn(control, { ...event, detail: { sessions } })
    return sessions
  })
}
