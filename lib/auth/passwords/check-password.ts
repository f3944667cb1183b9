import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { LaurelError } from '../../errors'
import { notHere, readAccount } from '../people/account'
import type { Session } from '../sessions/sessions'
import { LOCAL } from '../sessions/sign-in'
import { recordSignIn } from '../sessions/sign-in-log'
import { countTry, forgiveTries } from '../sessions/throttle'
import { verifyPassword } from './passwords'

export type OwnSession = Pick<Session, 'id' | 'user'>

/**
 * The password of whoever is signed in, asked again. A wrong one counts as a wrong sign-in of this session, so that a
 * browser left open does not serve to guess it, and others' wrong tries do not keep its person out.
 * @returns takes the count back; called when all else that was asked is right too
 * @throws LaurelError invalid_request | too_many_requests | forbidden when there is no password here
 */
export async function checkPassword(
  db: Database,
  session: OwnSession,
  given: string,
  ip: string | null,
): Promise<() => Promise<void>> {
  const { id: userId } = session.user
  const { email, local } = await readAccount(db, userId)
  if (!local) throw notHere('password')
  const trier = { email, ip, browser: session.id }
  const throttled = await countTry(db, trier)
  if (throttled) {
    if (!throttled.known)
      await recordSignIn(db.control, { userId, method: 'session', outcome: 'throttled', ip })
    throw tooMany(throttled.retryMinutes)
  }
  if (!(await verifyPassword(await hashOf(db, userId), given))) {
    await recordSignIn(db.control, { userId, method: 'session', outcome: 'wrong_password', ip })
    const message = 'This is not your current password. Type it again.'
    throw new LaurelError('invalid_request', message, [{ path: 'current', message }])
  }
  return () => forgiveTries(db, trier)
}

async function hashOf(db: Database, userId: number): Promise<string | null> {
  const [row] = await db.control.execute<{ password_hash: string | null }>(sql`
    select password_hash from identities where issuer = ${LOCAL} and subject = ${String(userId)}`)
  return row?.password_hash ?? null
}

const tooMany = (minutes: number) =>
  new LaurelError(
    'too_many_requests',
    `Too many attempts. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again; nothing was changed.`,
  )
