import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { LaurelError } from '../errors'
import { aboutAccount } from './about-account'
import { notHere, readAccount } from './account'
import { refuseDemoAccount } from './demo-rules'
import { checkedPassword } from './password-problem'
import { hashPassword, verifyPassword } from './passwords'
import { revokeSessionsOf, type Session } from './sessions'
import { LOCAL } from './sign-in'
import { recordSignIn } from './sign-in-log'
import { countTry, forgiveTries } from './throttle'

export type PasswordChange = { current: string; password: string }

/**
 * By the one who is signed in. All other sessions and open password links end; this session stays. A wrong current
 * password counts as a wrong sign-in, so a session left open does not serve to guess it.
 * @throws LaurelError invalid_request | too_many_requests | forbidden when there is no password here, or
 * many share it
 */
export async function changePassword(
  db: Database,
  session: Pick<Session, 'id' | 'user'>,
  { current, password }: PasswordChange,
  ip: string | null,
): Promise<void> {
  const { id: userId } = session.user
  await refuseDemoAccount(db.control, userId)
  checkedPassword(password, await aboutAccount(db.control, userId))
  const { email, local } = await readAccount(db, userId)
  if (!local) throw notHere('password')
  // By the session: others' wrong tries do not keep its person from a new password.
  const trier = { email, ip, browser: session.id }
  const throttled = await countTry(db, trier)
  if (throttled) {
    if (!throttled.known)
      await recordSignIn(db.control, { userId, method: 'session', outcome: 'throttled', ip })
    throw tooMany(throttled.retryMinutes)
  }
  if (!(await verifyPassword(await hashOf(db, userId), current))) {
    await recordSignIn(db.control, { userId, method: 'session', outcome: 'wrong_password', ip })
    throw wrong()
  }
  if (password === current) throw same()
  const hash = await hashPassword(password)
  await db.inControl(async (control) => {
    await control.execute(sql`
      update identities set password_hash = ${hash} where issuer = ${LOCAL} and subject = ${String(userId)}`)
    await control.execute(sql`
      update password_links set used_at = now()
      where user_id = ${userId} and used_at is null and join_org_id is null`)
    await revokeSessionsOf(control, userId, session.id)
    await recordSignIn(control, { userId, method: 'session', outcome: 'password_set', ip })
  })
  await forgiveTries(db, trier)
}

async function hashOf(db: Database, userId: number): Promise<string | null> {
  const [row] = await db.control.execute<{ password_hash: string | null }>(sql`
    select password_hash from identities where issuer = ${LOCAL} and subject = ${String(userId)}`)
  return row?.password_hash ?? null
}

function wrong(): LaurelError {
  const message = 'This is not your current password. Type it again.'
  return new LaurelError('invalid_request', message, [{ path: 'current', message }])
}

function same(): LaurelError {
  const message = 'This is the password you have. Choose another one.'
  return new LaurelError('invalid_request', message, [{ path: 'password', message }])
}

const tooMany = (minutes: number) =>
  new LaurelError(
    'too_many_requests',
    `Too many attempts. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again; nothing was changed.`,
  )
