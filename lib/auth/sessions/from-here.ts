import { type SQL, sql } from 'drizzle-orm'

/**
 * Whether event `s` of member `m`, user `u`, is this organization's business: since the person belongs to it, until he
 * no longer does, and only while whoever signs the person in is let in here.
 */
export const FROM_HERE: SQL = sql`(s.at >= m.created_at and s.at <= coalesce(m.deactivated_at, 'infinity')
  and (u.origin = 'local' or exists (
    select from trusted_issuers t where t.org_id = m.org_id and t.issuer = u.origin)))`
