import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { checkPassword, type OwnSession } from '../passwords/check-password'
import { recordSignIn } from '../sessions/sign-in-log'
import { wrongCode } from './own-second-factor'
import { hasSecondFactor, takeCode } from './second-factor'

/**
 * Whoever is signed in shows again who he is: for the next quarter of an hour sensitive acts ask nothing.
 * @throws LaurelError invalid_request | too_many_requests | forbidden when there is no password here: who signs in with
 * a provider proves himself there, by signing in again
 */
export async function prove(
  db: Database,
  session: OwnSession,
  { current, code = '' }: { current: string; code?: string | undefined },
  ip: string | null,
): Promise<void> {
  const forgive = await checkPassword(db, session, current, ip)
  const { id: userId } = session.user
  if ((await hasSecondFactor(db.control, userId)) && !(await takeCode(db.control, userId, code))) {
    await recordSignIn(db.control, { userId, method: 'session', outcome: 'wrong_code', ip })
    throw wrongCode()
  }
  await db.control.execute(sql`update sessions set proved_at = now() where id_hash = ${session.id}`)
  await recordSignIn(db.control, { userId, method: 'session', outcome: 'proved', ip })
  await forgive()
}
