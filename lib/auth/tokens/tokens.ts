import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import { apiTokens } from '@/db/schema/control'
import { instant } from '../../clock'
import { LaurelError } from '../../errors'
import { demoOpenFor, SAME_WORLD } from '../demo/demo-rules'
import { coversScope } from '../people/scopes'
import type { GrantedRole, Role } from '../roles'
import { hashSecret, newSecret } from '../secrets'
import { LET_IN } from '../sessions/let-in'
import { UTC_DAY } from '../utc-day'

const PREFIX = 'laurel_'
export const TOKEN_DAYS_MAX = 3650

type NewToken = {
  orgId: number
  role: GrantedRole
  name: string
  days: number
  createdBy?: number | null
  locationIds?: number[] | null
}

type MadeToken = { id: number; token: string; expiresAt: string }

/** @returns the token itself, which is shown once and kept nowhere. */
export const createToken = async (db: Database, token: NewToken): Promise<string> =>
  (await insertToken(db.control, token)).token

/** For use inside a transaction that also writes the audit row. @throws LaurelError invalid_request */
export async function insertToken(control: Statements, token: NewToken): Promise<MadeToken> {
  const { days, createdBy = null, locationIds = null, ...rest } = token
  if (!Number.isInteger(days) || days < 1 || days > TOKEN_DAYS_MAX)
    throw new LaurelError('invalid_request', `A token lives for 1 to ${TOKEN_DAYS_MAX} whole days.`)
  const plain = PREFIX + newSecret()
  const expiresAt = new Date(instant().getTime() + days * 86_400_000)
  const [row] = await control
    .insert(apiTokens)
    .values({ ...rest, createdBy, locationIds, expiresAt, hash: hashSecret(plain) })
    .returning({ id: apiTokens.id })
  if (!row) throw new Error('The database kept no token.')
  return { id: row.id, token: plain, expiresAt: expiresAt.toISOString() }
}

export type KnownToken = {
  id: number
  name: string
  role: GrantedRole
  locationIds: number[] | null
  org: { id: number; slug: string; name: string; demo: boolean }
}

/** A membership of the maker that stands at this moment; all null when there is none. */
export type MakerRow = {
  created_by: number | null
  maker_role: Role | null
  maker_location_ids: number[] | null
}

type Row = MakerRow & {
  id: number
  name: string
  role: GrantedRole
  location_ids: number[] | null
  used_today: boolean
  org_id: number
  slug: string
  org_name: string
  demo: boolean
}

/** The maker of token `t` as he stands in the token's organization now. */
export const MAKER = sql`
  left join (memberships m join organizations o on o.id = m.org_id
      join users u on u.id = m.user_id and u.deactivated_at is null and ${LET_IN} and ${SAME_WORLD})
    on m.org_id = t.org_id and m.user_id = t.created_by and m.deactivated_at is null and not m.pending`
export const MAKER_COLUMNS = sql`t.created_by, m.role as maker_role, m.location_ids as maker_location_ids`

/** What the operator made stands alone; every other token lives no longer than its maker's right to give it. */
export function makerCovers(
  maker: MakerRow,
  token: { role: GrantedRole; location_ids: number[] | null },
): boolean {
  if (maker.created_by === null) return true
  if (maker.maker_role === null) return false
  const own = { role: maker.maker_role, locationIds: maker.maker_location_ids }
  return coversScope(own, { role: token.role, locationIds: token.location_ids })
}

/**
 * Token, organization and the maker's rights as they are now, in one statement.
 * @returns null for a token that is unknown, revoked or too old.
 * @throws LaurelError unauthorized when its maker could no longer give it
 */
export async function readToken(db: Database, plain: string): Promise<KnownToken | null> {
  if (!plain.startsWith(PREFIX)) return null
  const [row] = await db.control.execute<Row>(sql`
    select t.id, t.name, t.role, t.location_ids, own.id as org_id, own.slug, own.name as org_name, own.demo,
      ${MAKER_COLUMNS}, t.last_used_on is not distinct from ${UTC_DAY} as used_today
    from api_tokens t join organizations own on own.id = t.org_id and ${demoOpenFor('own')} ${MAKER}
    where t.hash = ${hashSecret(plain)} and t.revoked_at is null and t.expires_at > now()`)
  if (!row) return null
  if (!makerCovers(row, row))
    throw new LaurelError(
      'unauthorized',
      'This token’s maker no longer has the role or the locations it was made with, so it has stopped. Ask a Global admin or Account admin for a new one.',
    )
  if (!row.used_today)
    await db.control.execute(sql`update api_tokens set last_used_on = ${UTC_DAY} where id = ${row.id}`)
  const { id, name, role, location_ids: locationIds } = row
  const org = { id: row.org_id, slug: row.slug, name: row.org_name, demo: row.demo }
  return { id, name, role, locationIds, org }
}

export const revokeToken = async (db: Database, orgId: number, id: number): Promise<boolean> =>
  (await revokeTokenOf(db.control, orgId, id, null)) !== null

/** With `makerId` only what that person made. @returns the token's name, or null when there is none to revoke. */
export async function revokeTokenOf(
  control: Statements,
  orgId: number,
  id: number,
  makerId: number | null,
): Promise<string | null> {
  const [row] = await control.execute<{ name: string }>(sql`
    update api_tokens set revoked_at = now()
    where org_id = ${orgId} and id = ${id} and revoked_at is null
      and (${makerId}::bigint is null or created_by = ${makerId}) returning name`)
  return row?.name ?? null
}
