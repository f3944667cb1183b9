import { sql } from 'drizzle-orm'

/**
 * Whether member `m`, user `u`, can get in at all: with an account kept here, or by an issuer that is let in now and
 * stood by the person when it was asked last.
 */
export const LET_IN = sql`(u.origin = 'local' or (
  exists (select from trusted_issuers t where t.org_id = m.org_id and t.issuer = u.origin)
  and exists (
    select from identities i where i.user_id = u.id and i.issuer = u.origin and i.checked_at is not null)))`
