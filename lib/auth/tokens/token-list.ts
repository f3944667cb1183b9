import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Database } from '@/db/client'
import type { tokens } from '../../answers/people'
import type { GrantedRole } from '../roles'
import { MAKER, MAKER_COLUMNS, type MakerRow, makerCovers } from './tokens'

export type TokenSummary = z.infer<typeof tokens>['tokens'][number]
export type TokenState = TokenSummary['state']

type Row = MakerRow & {
  id: number
  name: string
  role: GrantedRole
  location_ids: number[] | null
  maker_name: string | null
  created_at: string
  expires_at: string
  last_used_on: string | null
  revoked: boolean
  expired: boolean
}

/** More than anybody looks through; what still works comes first. */
const LIMIT = 500

/** An organization's tokens, or those that one person made; never the tokens themselves. */
export async function listTokenRows(
  db: Database,
  orgId: number,
  makerId: number | null,
): Promise<TokenSummary[]> {
  const rows = await db.control.execute<Row>(sql`
    select t.id, t.name, t.role, t.location_ids, t.created_at, t.expires_at, t.last_used_on,
      t.revoked_at is not null as revoked, t.expires_at <= now() as expired,
      coalesce(nullif(who.name, ''), who.email) as maker_name, ${MAKER_COLUMNS}
    from api_tokens t left join users who on who.id = t.created_by ${MAKER}
    where t.org_id = ${orgId} and (${makerId}::bigint is null or t.created_by = ${makerId})
    order by t.revoked_at is not null or t.expires_at <= now(), t.created_at desc, t.id desc limit ${LIMIT}`)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    locationIds: row.location_ids,
    maker: row.created_by === null ? null : { id: row.created_by, name: row.maker_name ?? '' },
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    lastUsedOn: row.last_used_on,
    state: stateOf(row),
  }))
}

function stateOf(row: Row): TokenState {
  if (row.revoked) return 'revoked'
  if (row.expired) return 'expired'
  return makerCovers(row, row) ? 'active' : 'stopped'
}
