import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { demoOpenFor } from '../demo/demo-rules'
import { verifyPassword } from '../passwords/passwords'
import { foldAddress } from '../people/fold-address'
import { knownBrowser, rememberBrowser } from './known-browser'
import { createSession } from './sessions'
import { recordSignIn, type SignInOutcome } from './sign-in-log'
import { countTry, forgiveTries } from './throttle'

type Credentials = { email: string; password: string }
export type Visitor = { ip: string | null; userAgent: string | null }
export type SignInResult =
  // `remember`: cookies by which the browser keeps its own count of tries.
  | { ok: true; sid: string; remember: string[]; user: { id: number; email: string; name: string } }
  | { ok: false; reason: 'wrong' }
  // The password is right; the code is asked for by lib/auth/second-factor/second-step.ts.
  | { ok: false; reason: 'second_factor'; userId: number; hash: string }
  | { ok: false; reason: 'throttled'; retryMinutes: number }

type Account = {
  id: number
  email: string
  name: string
  active: boolean
  hash: string | null
  second: boolean
}

/** The issuer of accounts with a password here; others are named by their own issuer. */
export const LOCAL = 'local'

/**
 * One road for every sign-in with a password: count, look up, verify, record. The answer is the same, and takes as
 * long, whether the account is unknown, has no password, is deactivated, or the password is wrong.
 */
export async function signIn(
  db: Database,
  given: Credentials,
  { cookies, ...visitor }: Visitor & { cookies?: string | null },
): Promise<SignInResult> {
  const email = foldAddress(given.email)
  const trier = { email, ip: visitor.ip, browser: knownBrowser(cookies, email) }
  const throttled = await countTry(db, trier)
  if (throttled) {
    const { retryMinutes, known } = throttled
    if (!known) await record(db, null, 'throttled', visitor)
    return { ok: false, reason: 'throttled', retryMinutes }
  }
  const account = await findAccount(db, email)
  const right = await verifyPassword(account?.hash, given.password)
  if (!account || !right || !account.active) {
    await record(db, account?.id ?? null, failure(account, right), visitor)
    return { ok: false, reason: 'wrong' }
  }
  const { id, name, hash } = account
  // The try stays counted until the code is right: whoever has the password does not get codes without end.
  if (account.second) return { ok: false, reason: 'second_factor', userId: id, hash: hash ?? '' }
  const [sid] = await Promise.all([
    createSession(db.control, { userId: id, ...visitor }),
    forgiveTries(db, trier),
    record(db, id, 'signed_in', visitor),
  ])
  return {
    ok: true,
    sid,
    remember: rememberBrowser(cookies, email),
    user: { id, email: account.email, name },
  }
}

const failure = (account: Account | undefined, right: boolean): SignInOutcome => {
  if (!account) return 'unknown_user'
  return right ? 'deactivated' : 'wrong_password'
}

/** @param email folded */
async function findAccount(db: Database, email: string): Promise<Account | undefined> {
  const [row] = await db.control.execute<Account>(sql`
    select u.id, u.email, u.name, u.deactivated_at is null and ${demoOpenFor('u')} as active, i.password_hash as hash,
      exists (select from second_factors f where f.user_id = u.id and f.confirmed_at is not null) as second
    from users u
    left join identities i on i.user_id = u.id and i.issuer = ${LOCAL}
    where u.origin = 'local' and u.email_key = ${email}`)
  return row
}

const record = (db: Database, userId: number | null, outcome: SignInOutcome, { ip }: Visitor) =>
  recordSignIn(db.control, { userId, method: 'password', outcome, ip })
