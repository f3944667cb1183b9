import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { passwordLinks } from '@/db/schema/control'
import { hashPassword } from './passwords'
import { hashSecret, newSecret } from './secrets'
import { revokeSessionsOf } from './sessions'
import { LOCAL } from './sign-in'
import { recordSignIn } from './sign-in-log'
import { checkedPassword } from './users'

export const LINK_DAYS = 3

/** @returns the secret of the address `/password/<secret>`, which sets the password once. */
export async function createPasswordLink(db: Database, userId: number): Promise<string> {
  const token = newSecret()
  const expiresAt = new Date(Date.now() + LINK_DAYS * 86_400_000)
  await db.control.insert(passwordLinks).values({ hash: hashSecret(token), userId, expiresAt })
  return token
}

/** Whose password the link sets; null when it was used, is too old, or never was. */
export async function readPasswordLink(db: Database, token: string): Promise<{ email: string } | null> {
  const [row] = await db.control.execute<{ email: string }>(sql`
    select u.email from password_links l join users u on u.id = l.user_id and u.deactivated_at is null
    where l.hash = ${hashSecret(token)} and l.used_at is null and l.expires_at > now()`)
  return row ?? null
}

/**
 * Sets the password and ends the user's sessions and other links.
 * @returns the user's address, or null when the link no longer works.
 * @throws LaurelError invalid_request (the password is too short or too long)
 */
export async function redeemPasswordLink(
  db: Database,
  token: string,
  password: string,
  ip: string | null,
): Promise<{ email: string } | null> {
  checkedPassword(password)
  const link = await readPasswordLink(db, token)
  if (!link) return null
  const hash = await hashPassword(password)
  return db.inControl(async (control) => {
    const [used] = await control.execute<{ user_id: number }>(sql`
      update password_links set used_at = now()
      where hash = ${hashSecret(token)} and used_at is null and expires_at > now() returning user_id`)
    if (!used) return null
    const userId = used.user_id
    await control.execute(sql`
      insert into identities (issuer, subject, user_id, password_hash)
      values (${LOCAL}, ${String(userId)}, ${userId}, ${hash})
      on conflict (issuer, subject) do update set password_hash = excluded.password_hash`)
    await control.execute(
      sql`update password_links set used_at = now() where user_id = ${userId} and used_at is null`,
    )
    await revokeSessionsOf(control, userId)
    await recordSignIn(control, { userId, method: 'link', outcome: 'password_set', ip })
    return link
  })
}
