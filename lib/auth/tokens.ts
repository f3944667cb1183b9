import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { apiTokens } from '@/db/schema/control'
import { LaurelError } from '../errors'
import type { GrantedRole } from './roles'
import { hashSecret, newSecret } from './secrets'

const PREFIX = 'laurel_'
export const TOKEN_DAYS_MAX = 3650

export type NewToken = {
  orgId: number
  role: GrantedRole
  name: string
  days: number
  createdBy?: number | null
  locationIds?: number[] | null
}

/** @returns the token itself, which is shown once and kept nowhere. */
export async function createToken(db: Database, token: NewToken): Promise<string> {
  const { days, createdBy = null, locationIds = null, ...rest } = token
  if (!Number.isInteger(days) || days < 1 || days > TOKEN_DAYS_MAX)
    throw new LaurelError('invalid_request', `A token lives for 1 to ${TOKEN_DAYS_MAX} whole days.`)
  const plain = PREFIX + newSecret()
  const expiresAt = new Date(Date.now() + days * 86_400_000)
  await db.control
    .insert(apiTokens)
    .values({ ...rest, createdBy, locationIds, expiresAt, hash: hashSecret(plain) })
  return plain
}

export type KnownToken = {
  id: number
  name: string
  role: GrantedRole
  locationIds: number[] | null
  org: { id: number; slug: string; name: string; demo: boolean }
}

type Row = {
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

/** @returns null for a token that is unknown, revoked or too old. */
export async function readToken(db: Database, plain: string): Promise<KnownToken | null> {
  if (!plain.startsWith(PREFIX)) return null
  const [row] = await db.control.execute<Row>(sql`
    select t.id, t.name, t.role, t.location_ids, o.id as org_id, o.slug, o.name as org_name, o.demo,
      t.last_used_on is not distinct from current_date as used_today
    from api_tokens t join organizations o on o.id = t.org_id
    where t.hash = ${hashSecret(plain)} and t.revoked_at is null and t.expires_at > now()`)
  if (!row) return null
  if (!row.used_today)
    await db.control.execute(sql`update api_tokens set last_used_on = current_date where id = ${row.id}`)
  const { id, name, role, location_ids: locationIds } = row
  const org = { id: row.org_id, slug: row.slug, name: row.org_name, demo: row.demo }
  return { id, name, role, locationIds, org }
}

export async function revokeToken(db: Database, orgId: number, id: number): Promise<boolean> {
  const rows = await db.control.execute(sql`
    update api_tokens set revoked_at = now()
    where org_id = ${orgId} and id = ${id} and revoked_at is null returning id`)
  return rows.length > 0
}
