import { sql } from 'drizzle-orm'
import { LaurelError } from '../lib/errors'
import type { Statements } from './transaction'

/**
 * Looks whether the database knows a time zone, whose list may be older than this machine's.
 * @throws LaurelError invalid_request
 */
export async function requireKnownZone(db: Statements, zone: string): Promise<void> {
  const [row] = await db.execute<{ known: boolean }>(
    sql`select exists (select from pg_timezone_names where name = ${zone}) as known`,
  )
  if (row?.known) return
  const message = `The database knows no time zone ${zone}. Choose another place with the same hours.`
  throw new LaurelError('invalid_request', message, [{ path: 'timeZone', message }])
}
