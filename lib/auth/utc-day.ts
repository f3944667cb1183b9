import { sql } from 'drizzle-orm'

/** The day that sessions and tokens note as that of their last use: UTC's, whatever time zone a connection is in. */
export const UTC_DAY = sql`(now() at time zone 'UTC')::date`
