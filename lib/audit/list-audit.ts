import { type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { requireKnownZone } from '@/db/known-zone'
import { audit } from '@/db/schema/organization'
import { inOrg } from '@/db/tenancy'
import { readState } from '@/lib/organizations/sql/state'
import type { auditPage } from '../answers/people'
import { listSignInEvents, type SignInRow } from '../auth/sessions/sign-in-events'
import { authorize, type Ctx } from '../context'
import type { AuditFilter } from './audit-filter'
import { ACCOUNT_PREFIX, wordsOf } from './model/action-words'

export type AuditPage = z.infer<typeof auditPage>
export type AuditEvent = AuditPage['events'][number]

type AuditPageInput = AuditFilter & { limit: number; after?: string | undefined }

/** One source comes before the other at the same microsecond, so that a cursor names one place. */
const AUDIT = 2
const DOOR = 1
/** A place in the trail: everything behind it comes later in the list. */
type Place = { at: string; source: number; id: number }
type Found = { place: Place; event: AuditEvent }

/**
 * One page of who did what, newest first: the organization's own trail and what its members did at the door, merged by
 * time. `next` goes on where it ends.
 */
export async function listAudit(ctx: Ctx, input: AuditPageInput): Promise<AuditPage> {
  authorize(ctx, 'audit:read')
  const { limit } = input
  const after = placeOf(input.after)
  const [own, timeZone] = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    if (input.timeZone !== undefined) await requireKnownZone(tx.db, input.timeZone)
    const zone = input.timeZone ?? (await readState(tx)).timeZone
    return [await ownTrail(tx, { ...input, timeZone: zone }, after), zone] as const
  })
  // What is older than a whole page of the one cannot be on it from the other.
  const oldest = own.length > limit ? own[limit - 1]?.place.at : undefined
  const door = await doorTrail(ctx, { ...input, timeZone, oldest }, after)
  const found = [...own, ...door].toSorted((a, b) => order(b.place, a.place))
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    events: found.slice(0, limit).map(({ event }) => event),
    next: last ? `${last.place.at}~${last.place.source}~${last.place.id}` : null,
  }
}

function placeOf(cursor: string | undefined): Place | null {
  const [at, source, id] = cursor?.split('~') ?? []
  return at && source && id ? { at, source: Number(source), id: Number(id) } : null
}

const order = (a: Place, b: Place): number => compare(a.at, b.at) || a.source - b.source || a.id - b.id
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `2026-11-21 09:14:02.1+00` → `2026-11-21T09:14:02.100000Z`, which compares as text as the moments do. */
function iso(at: string): string {
  const [seconds = '', decimals = ''] = at.replace(' ', 'T').replace(/\+00$/, '').split('.')
  return `${seconds}.${decimals.padEnd(6, '0')}Z`
}

type Wanted = AuditPageInput & { timeZone: string; oldest?: string | undefined }

async function ownTrail(tx: TenantTx, input: Wanted, after: Place | null): Promise<Found[]> {
  const { actor = null, action = null, limit } = input
  if (action?.startsWith(ACCOUNT_PREFIX)) return []
  type Row = Omit<AuditEvent, 'id' | 'actorName' | 'what'> & { id: number; actor_name: string }
  const rows = await tx.db.execute<Row>(sql`
    select id, at, actor, actor_name, action, detail, ip from ${audit}
    where ${inOrg(audit, tx.orgId)} and ${period(input, sql`${audit.at}`, sql`${audit.id}`, AUDIT, after)}
      and (${actor}::text is null or ${audit.actor} = ${actor}) and (${action}::text is null or ${audit.action} = ${action})
    order by ${audit.at} desc, ${audit.id} desc limit ${limit + 1}`)
  return rows.map(({ id, actor_name: actorName, ...row }) => {
    const at = iso(row.at)
    const what = wordsOf(row.action)
    return { place: { at, source: AUDIT, id }, event: { ...row, id: `audit:${id}`, at, actorName, what } }
  })
}

async function doorTrail({ db, orgId }: Ctx, input: Wanted, after: Place | null): Promise<Found[]> {
  const { actor, action, limit } = input
  const userId = actor === undefined ? null : /^user:(\d+)$/.exec(actor)?.[1]
  if (userId === undefined || (action && !action.startsWith(ACCOUNT_PREFIX))) return []
  const rows = await listSignInEvents(db, orgId, {
    userId: userId === null ? null : Number(userId),
    outcome: action?.slice(ACCOUNT_PREFIX.length) ?? null,
    period: period(input, sql`s.at`, sql`s.id`, DOOR, after),
    limit: limit + 1,
  })
  return rows.map(doorEvent)
}

function doorEvent(row: SignInRow): Found {
  const action = ACCOUNT_PREFIX + row.outcome
  const at = iso(row.at)
  return {
    place: { at, source: DOOR, id: row.id },
    event: {
      id: `account:${row.id}`,
      at,
      actor: `user:${row.user_id}`,
      actorName: row.user_name,
      action,
      what: wordsOf(action),
      detail: { by: row.method, ...row.detail },
      ip: row.ip,
    },
  }
}

/** Between the first moment of `from` and the last of `to`, and behind the cursor in this source. */
function period(input: Wanted, at: SQL, id: SQL, source: number, after: Place | null): SQL {
  const { from, to, timeZone, oldest } = input
  const startOf = (day: string, plus: number) =>
    sql`((${day}::date + ${plus}::int)::timestamp at time zone ${timeZone})`
  const conditions = [
    ...(from ? [sql`${at} >= ${startOf(from, 0)}`] : []),
    ...(to ? [sql`${at} < ${startOf(to, 1)}`] : []),
    ...(oldest ? [sql`${at} >= ${oldest}::timestamptz`] : []),
    ...(after ? [sql`${at} <= ${after.at}::timestamptz and ${behind(at, id, source, after)}`] : []),
  ]
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

/** The order by (at, source, id) as seen from one source. */
function behind(at: SQL, id: SQL, source: number, after: Place): SQL {
  if (source < after.source) return sql`true`
  if (source > after.source) return sql`${at} < ${after.at}::timestamptz`
  return sql`(${at}, ${id}) < (${after.at}::timestamptz, ${after.id}::bigint)`
}
