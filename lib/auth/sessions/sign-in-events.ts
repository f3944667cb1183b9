import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { FROM_HERE } from './from-here'

/** As the database writes it, to the microsecond. */
export type SignInRow = {
  id: number
  at: string
  user_id: number
  user_name: string
  outcome: string
  method: string
  detail: Record<string, unknown> | null
  ip: string | null
}

type SignInFilter = {
  userId: number | null
  outcome: string | null
  /** Conditions on the moment and, behind the cursor, on the id of event `s`. */
  period: SQL
  limit: number
}

/**
 * What an organization's members did at the door and with their own account, newest first: from the day they belonged
 * to it until they no longer did. Who is only invited has not agreed to be seen here. Each member's newest by the
 * index, then the newest of those.
 */
export async function listSignInEvents(
  db: Database,
  orgId: number,
  { userId, outcome, period, limit }: SignInFilter,
): Promise<SignInRow[]> {
  const rows = await db.control.execute<SignInRow>(sql`
    select s.id, s.at, s.user_id, coalesce(nullif(u.name, ''), u.email) as user_name, s.outcome, s.method, s.detail, s.ip
    from memberships m
    join users u on u.id = m.user_id
    cross join lateral (
      select * from sign_ins s
      where s.user_id = m.user_id and ${FROM_HERE} and (${outcome}::text is null or s.outcome = ${outcome}) and ${period}
      order by s.at desc, s.id desc limit ${limit}
    ) s
    where m.org_id = ${orgId} and not m.pending and (${userId}::bigint is null or m.user_id = ${userId})
    order by s.at desc, s.id desc limit ${limit}`)
  return [...rows]
}

export type Actor = { actor: string; name: string }

/** Whose name can stand in an organization's trail: its people and its tokens, as the trail spells them. */
export async function listActors(db: Database, orgId: number): Promise<Actor[]> {
  const rows = await db.control.execute<Actor>(sql`
    select 'user:' || u.id as actor, coalesce(nullif(u.name, ''), u.email) as name, 1 as part
    from memberships m join users u on u.id = m.user_id where m.org_id = ${orgId} and not m.pending
    union all
    select 'token:' || id, 'token ' || name, 2 from api_tokens where org_id = ${orgId}
    order by part, name limit 1000`)
  return rows.map(({ actor, name }) => ({ actor, name }))
}
