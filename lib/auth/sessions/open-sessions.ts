import { type SQL, sql } from 'drizzle-orm'
import { env } from '../../env'

/** A proof stands for so long: within it nothing is asked again. */
const PROOF_MINUTES = 15

/** Use is noted at most this often, so a session ends up to a tenth of its idle time early and no request writes. */
const noteEvery = () => Math.min(5, env().idleMinutes / 10)

/** Whether session `s` opens anything at this moment: not revoked, not too old, and used within the idle time. */
export const isOpen = (): SQL => sql`(s.revoked_at is null and s.expires_at > now()
  and coalesce(s.last_seen_at, s.created_at) > now() - make_interval(secs => ${env().idleMinutes * 60}::int))`

/** Whether its use was noted lately enough. */
export const isNoted = (): SQL =>
  sql`coalesce(s.last_seen_at > now() - make_interval(secs => ${noteEvery() * 60}::int), false)`

/** Whether its person has shown just now who he is. */
export const isProved = (): SQL =>
  sql`coalesce(s.proved_at > now() - make_interval(mins => ${PROOF_MINUTES}), false)`
