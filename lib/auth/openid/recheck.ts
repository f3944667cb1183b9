import { sql } from 'drizzle-orm'
import { type Configuration, refreshTokenGrant } from 'openid-client'
import type { Database, Statements } from '@/db/client'
import { instant } from '../../clock'
import { errorDetail, log } from '../../log'
import { hashSecret } from '../secrets'
import { recordSignIn } from '../sessions/sign-in-log'
import { followPerson } from './admit'
import { type Person, personOf } from './claims'
import { discover, PROVIDER_SECONDS } from './discover'
import { failureOf } from './failure'
import { type Issuer, issuerNamed } from './issuers'
import { RECHECK_MINUTES, sealToken, unsealToken } from './session-tokens'

/**
 * `kept`: asked, and roles are as the issuer says now. `ended`: the session is revoked. `unconfirmed`: no answer, or
 * none that says anything about the person; nothing is shown, and the next request asks again.
 */
export type Recheck = 'kept' | 'ended' | 'unconfirmed'

const asking = new Map<string, Promise<Recheck>>()

/** Requests that come at once share one question: a refresh token may be good for one use. */
export function recheckSession(db: Database, sid: string, ip: string | null): Promise<Recheck> {
  const idHash = hashSecret(sid)
  const running = asking.get(idHash)
  if (running) return running
  const question = recheck(db, idHash, ip).finally(() => asking.delete(idHash))
  asking.set(idHash, question)
  return question
}

type Due = { user_id: number; issuer: string; subject: string; refresh_token: string | null }

async function recheck(db: Database, idHash: string, ip: string | null): Promise<Recheck> {
  const due = await claim(db, idHash)
  if (due === 'elsewhere') return waitForOther(db, idHash)
  const issuer = issuerNamed(due.issuer)
  const token = due.refresh_token && unsealToken(idHash, due.refresh_token)
  // Nothing to ask with, or nobody: whoever signs in again is asked by the provider itself.
  if (!issuer || !token) return end(db, idHash, due, ip, false)
  let answer: Awaited<ReturnType<typeof ask>>
  try {
    answer = await ask(await discover(issuer), token)
  } catch (error) {
    return failed(db, idHash, due, issuer, ip, error)
  }
  const person = personOf(issuer, answer.claims)
  if (person?.subject !== due.subject) return end(db, idHash, due, ip, true)
  const next = sealToken(idHash, answer.refreshToken ?? token)
  try {
    const kept = await db.inControl((control) => follow(control, idHash, issuer, person, next, ip))
    return kept ? 'kept' : await end(db, idHash, due, ip, true)
  } catch (error) {
    // A failure of ours says nothing about the person, and the issuer may take the token of before no more.
    log('error', 'openid.recheck', { issuer: issuer.issuer, ...errorDetail(error) })
    await putBack(db, idHash, next)
    return 'unconfirmed'
  }
}

/** @returns false when the person is not let in any more. */
async function follow(
  control: Statements,
  idHash: string,
  issuer: Issuer,
  person: Person,
  next: string,
  ip: string | null,
): Promise<boolean> {
  const followed = await followPerson(control, issuer, person, ip)
  if (!followed.ok) return false
  await control.execute(sql`
    update sessions set recheck_at = now() + make_interval(mins => ${RECHECK_MINUTES}), refresh_token = ${next}
    where id_hash = ${idHash}`)
  return true
}

/** Takes the mark away: the next request asks again. */
async function putBack(db: Database, idHash: string, token: string | null): Promise<void> {
  await db.control.execute(sql`update sessions set refresh_token = ${token} where id_hash = ${idHash}`)
}

/** Signature, issuer, audience and times of the new ID token are checked by the library. */
async function ask(configuration: Configuration, token: string) {
  const tokens = await refreshTokenGrant(configuration, token)
  return { claims: tokens.claims(), refreshToken: tokens.refresh_token }
}

async function failed(
  db: Database,
  idHash: string,
  due: Due,
  issuer: Issuer,
  ip: string | null,
  error: unknown,
): Promise<Recheck> {
  const failure = failureOf(error)
  log('warn', 'openid.recheck', { issuer: issuer.issuer, failure, ...errorDetail(error) })
  if (failure === 'refused' || failure === 'cancelled') return end(db, idHash, due, ip, true)
  await putBack(db, idHash, due.refresh_token)
  return 'unconfirmed'
}

/**
 * By `recheck_at` the sign-in page knows that the issuer ended it, and not the person. What the person made here, an
 * API token, then waits until the issuer stands by him again.
 */
async function end(
  db: Database,
  idHash: string,
  due: Due,
  ip: string | null,
  refused: boolean,
): Promise<Recheck> {
  await db.inControl(async (control) => {
    await control.execute(sql`
      update sessions set revoked_at = now(), refresh_token = null,
        recheck_at = case when ${refused} then now() else recheck_at end
      where id_hash = ${idHash} and revoked_at is null`)
    if (!refused) return
    await control.execute(sql`
      update identities set checked_at = null where issuer = ${due.issuer} and subject = ${due.subject}`)
    await recordSignIn(control, { userId: due.user_id, method: due.issuer, outcome: 'withdrawn', ip })
  })
  return 'ended'
}

/** Long enough for three answers of the provider, each at its limit. */
const CLAIM_SECONDS = 3 * PROVIDER_SECONDS + 5
const CLAIMED = /^asking until (\d+): (.*)$/s

/**
 * Marks the token as being used, so that no other process uses it too, without holding a connection while the provider
 * thinks. A mark that is too old was left by a process that died.
 */
async function claim(db: Database, idHash: string): Promise<Due | 'elsewhere'> {
  const [row] = await db.control.execute<Due>(sql`
    select user_id, issuer, subject, refresh_token from sessions
    where id_hash = ${idHash} and revoked_at is null and recheck_at <= now()`)
  if (!row) return 'elsewhere'
  const [, until, marked] = CLAIMED.exec(row.refresh_token ?? '') ?? []
  if (until !== undefined && Number(until) > instant().getTime()) return 'elsewhere'
  const token = marked ?? row.refresh_token
  if (token === null) return row
  const mark = `asking until ${instant().getTime() + CLAIM_SECONDS * 1000}: ${token}`
  const taken = await db.control.execute(sql`
    update sessions set refresh_token = ${mark}
    where id_hash = ${idHash} and refresh_token = ${row.refresh_token} returning id_hash`)
  return taken.length > 0 ? { ...row, refresh_token: token } : 'elsewhere'
}

const LOOK_EVERY_MS = 100

/** Another process asks: what it finds out stands in the session's row. */
async function waitForOther(db: Database, idHash: string): Promise<Recheck> {
  const until = performance.now() + CLAIM_SECONDS * 1000
  while (performance.now() < until) {
    const [row] = await db.control.execute<{ over: boolean; due: boolean; claimed: boolean }>(sql`
      select revoked_at is not null as over, recheck_at <= now() as due,
        coalesce(refresh_token like 'asking until %', false) as claimed
      from sessions where id_hash = ${idHash}`)
    if (!row || row.over) return 'ended'
    if (!row.due) return 'kept'
    if (!row.claimed) return 'unconfirmed'
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return 'unconfirmed'
}

/** Whether the issuer no longer stood by the person whose session it was. */
export async function wasWithdrawn(db: Database, sid: string): Promise<boolean> {
  const rows = await db.control.execute(
    sql`select from sessions where id_hash = ${hashSecret(sid)} and issuer <> 'local' and recheck_at = revoked_at`,
  )
  return rows.length > 0
}
