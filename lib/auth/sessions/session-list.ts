import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Statements } from '@/db/client'
import type { session } from '../../answers/people'
import { notFound } from '../../errors'
import { isOpen } from './open-sessions'

export type OpenSession = z.infer<typeof session>

/** What names a session in public. */
export const handleOf = (idHash: string): string => idHash.slice(0, HANDLE)

/** The start of the stored hash: 96 bits tell one person's sessions apart. */
const HANDLE = 16
/** More than anybody has; the oldest are left out. */
const LIMIT = 200

type Row = Pick<OpenSession, 'id' | 'ip'> & {
  created_at: string
  last_seen_on: string | null
  user_agent: string | null
}

/** Where the person is signed in at this moment, the newest first. */
export async function listSessionsOf(control: Statements, userId: number): Promise<OpenSession[]> {
  const rows = await control.execute<Row>(sql`
    select left(id_hash, ${HANDLE}::int) as id, created_at,
      (last_seen_at at time zone 'UTC')::date::text as last_seen_on, ip, user_agent
    from sessions s where user_id = ${userId} and ${isOpen()}
    order by created_at desc limit ${LIMIT}`)
  return rows.map(({ id, ip, created_at, last_seen_on: lastSeenOn, user_agent: userAgent }) => ({
    ...{ id, ip, lastSeenOn, userAgent },
    createdAt: new Date(created_at).toISOString(),
  }))
}

/**
 * @returns where it was opened
 * @throws LaurelError not_found for a session that is over or somebody else's
 */
export async function endSessionOf(
  control: Statements,
  userId: number,
  handle: string,
): Promise<{ ip: string | null; browser: string | null }> {
  const [row] = await control.execute<{ ip: string | null; browser: string | null }>(sql`
    update sessions s set revoked_at = now()
    where user_id = ${userId} and left(id_hash, ${HANDLE}::int) = ${handle} and ${isOpen()} returning ip, user_agent as browser`)
  if (!row) throw notFound('This session')
  return row
}
