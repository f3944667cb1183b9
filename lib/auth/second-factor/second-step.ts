import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '@/db/client'
import { instant } from '../../clock'
import { cookieName, readCookie, setCookie } from '../../http/cookies'
import { hashSecret } from '../secrets'
import { knownBrowser, rememberBrowser } from '../sessions/known-browser'
import { authSecret } from '../sessions/session-cookie'
import { createSession } from '../sessions/sessions'
import { LOCAL, type SignInResult, type Visitor } from '../sessions/sign-in'
import { recordSignIn, type SignInOutcome } from '../sessions/sign-in-log'
import { countTry, forgiveTries } from '../sessions/throttle'
import { seal, unseal } from './seal'
import { takeCode } from './second-factor'

/** So long the password stands for, while the code is looked for. */
const SECONDS = 10 * 60
const ABOUT = 'sign-in that waits for its code'
const name = () => cookieName('laurel-second-step')
const step = z.object({ userId: z.number(), hash: z.string(), until: z.number() })

type Account = { id: number; email: string; name: string; hash: string | null }

/** A cookie that says the password was right, and opens nothing but the question for the code. */
export function secondStepCookie(userId: number, passwordHash: string): string {
  const until = instant().getTime() + SECONDS * 1000
  const text = JSON.stringify({ userId, hash: hashSecret(passwordHash), until })
  return setCookie(name(), seal(authSecret(), ABOUT, text), SECONDS)
}

export const noSecondStepCookie = (): string => setCookie(name(), '', 0)

/** The account whose password was right a moment ago, unless it was changed or the account deactivated since. */
async function waitingForCode(db: Database, cookies: string | null): Promise<Account | null> {
  const sealed = readCookie(cookies, name())
  const text = sealed && unseal(authSecret(), ABOUT, sealed)
  const said = text ? step.parse(JSON.parse(text)) : null
  if (!said || said.until < instant().getTime()) return null
  const [row] = await db.control.execute<Account>(sql`
    select u.id, u.email, u.name, i.password_hash as hash from users u
    join identities i on i.user_id = u.id and i.issuer = ${LOCAL}
    where u.id = ${said.userId} and u.deactivated_at is null`)
  return row?.hash && hashSecret(row.hash) === said.hash ? row : null
}

type SecondStepResult = SignInResult | { ok: false; reason: 'wrong_code' | 'expired' }

/** The second half of a sign-in. Codes are counted as passwords are, and together with them. */
export async function finishWithCode(
  db: Database,
  code: string,
  { cookies, ...visitor }: Visitor & { cookies: string | null },
): Promise<SecondStepResult> {
  const account = await waitingForCode(db, cookies)
  if (!account) return { ok: false, reason: 'expired' }
  const { id: userId, email, name } = account
  const record = (outcome: SignInOutcome) =>
    recordSignIn(db.control, { userId, method: 'password', outcome, ip: visitor.ip })
  const trier = { email, ip: visitor.ip, browser: knownBrowser(cookies, email) }
  const throttled = await countTry(db, trier)
  if (throttled) {
    if (!throttled.known) await record('throttled')
    return { ok: false, reason: 'throttled', retryMinutes: throttled.retryMinutes }
  }
  const used = await takeCode(db.control, userId, code)
  if (used === null) {
    await record('wrong_code')
    return { ok: false, reason: 'wrong_code' }
  }
  if (used === 'recovery') await record('recovery_code_used')
  const sid = await createSession(db.control, { userId, ...visitor })
  await Promise.all([forgiveTries(db, trier), record('signed_in')])
  return { ok: true, sid, remember: rememberBrowser(cookies, email), user: { id: userId, email, name } }
}
