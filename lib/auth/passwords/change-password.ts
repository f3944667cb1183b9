import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { LaurelError } from '../../errors'
import { refuseDemoAccount } from '../demo/demo-rules'
import { aboutAccount } from '../people/about-account'
import { revokeSessionsOf } from '../sessions/sessions'
import { LOCAL } from '../sessions/sign-in'
import { recordSignIn } from '../sessions/sign-in-log'
import { checkPassword, type OwnSession } from './check-password'
import { checkedPassword } from './password-problem'
import { hashPassword } from './passwords'

type PasswordChange = { current: string; password: string }

/**
 * By the one who is signed in. All other sessions and open password links end; this session stays. A wrong current
 * password counts as a wrong sign-in, so a session left open does not serve to guess it.
 * @throws LaurelError invalid_request | too_many_requests | forbidden when there is no password here, or
 * many share it
 */
export async function changePassword(
  db: Database,
  session: OwnSession,
  { current, password }: PasswordChange,
  ip: string | null,
): Promise<void> {
  const { id: userId } = session.user
  await refuseDemoAccount(db.control, userId)
  checkedPassword(password, await aboutAccount(db.control, userId))
  const forgive = await checkPassword(db, session, current, ip)
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
  await forgive()
}

function same(): LaurelError {
  const message = 'This is the password you have. Choose another one.'
  return new LaurelError('invalid_request', message, [{ path: 'password', message }])
}
