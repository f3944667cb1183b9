import { sql } from 'drizzle-orm'
import { Secret } from 'otpauth'
import { renderSVG } from 'uqr'
import type { z } from 'zod'
import type { Database, Statements } from '@/db/client'
import type { account, begunFactor } from '../../answers/account'
import { requireProof } from '../../context'
import { LaurelError } from '../../errors'
import { refuseDemoAccount } from '../demo/demo-rules'
import { notHere, readAccount } from '../people/account'
import { revokeSessionsOf, type Session } from '../sessions/sessions'
import { recordSignIn } from '../sessions/sign-in-log'
import { countRecoveryCodes, makeRecoveryCodes } from './recovery-codes'
import { factorAddress, hasSecondFactor, sealFactor, takeCode } from './second-factor'

export type SecondFactor = z.infer<typeof account>['secondFactor']
export type BegunFactor = z.infer<typeof begunFactor>

type Own = Pick<Session, 'id' | 'user' | 'proved'>

export async function readSecondFactor(db: Database, userId: number): Promise<SecondFactor> {
  const [on, codesLeft] = await Promise.all([
    hasSecondFactor(db.control, userId),
    countRecoveryCodes(db.control, userId),
  ])
  return { on, codesLeft: on ? codesLeft : 0 }
}

/**
 * A new secret, which asks for nothing until a code of it was shown: as text to type and as a picture to scan.
 * @throws LaurelError proof_required | forbidden (no password here, or the demo's) | conflict (there is one)
 */
export async function beginSecondFactor(db: Database, session: Own): Promise<BegunFactor> {
  const { id: userId } = session.user
  requireProof({ unproved: !session.proved })
  await refuseDemoAccount(db.control, userId)
  const { email, local } = await readAccount(db, userId)
  if (!local) throw notHere('second factor')
  const secret = new Secret({ size: 20 })
  const made = await db.control.execute(sql`
    insert into second_factors (user_id, secret) values (${userId}, ${sealFactor(userId, secret)})
    on conflict (user_id) do update set secret = excluded.secret, created_at = now(), last_step = 0
      where second_factors.confirmed_at is null
    returning user_id`)
  if (made.length === 0)
    throw new LaurelError('conflict', 'There is a second factor already. Switch it off first.')
  return { secret: secret.base32, svg: renderSVG(factorAddress(secret, email), { border: 2 }) }
}

/**
 * From now on the account asks for a code. Its other sessions end, which were opened without one.
 * @returns the recovery codes, shown this once
 * @throws LaurelError proof_required | invalid_request
 */
export async function confirmSecondFactor(
  db: Database,
  session: Own,
  code: string,
  ip: string | null,
): Promise<{ recoveryCodes: string[] }> {
  requireProof({ unproved: !session.proved })
  const { id: userId } = session.user
  return db.inControl(async (control) => {
    if (!(await takeCode(control, userId, code, { confirmed: false }))) throw wrongCode()
    await control.execute(sql`update second_factors set confirmed_at = now() where user_id = ${userId}`)
    await revokeSessionsOf(control, userId, session.id)
    await record(control, userId, 'second_factor_on', ip)
    return { recoveryCodes: await makeRecoveryCodes(control, userId) }
  })
}

/** @throws LaurelError proof_required | conflict (there is none) */
export async function renewRecoveryCodes(
  db: Database,
  session: Own,
  ip: string | null,
): Promise<{ recoveryCodes: string[] }> {
  requireProof({ unproved: !session.proved })
  const { id: userId } = session.user
  return db.inControl(async (control) => {
    if (!(await hasSecondFactor(control, userId)))
      throw new LaurelError('conflict', 'There is no second factor. Set it up first.')
    await record(control, userId, 'recovery_codes_made', ip)
    return { recoveryCodes: await makeRecoveryCodes(control, userId) }
  })
}

/** A second time changes nothing. @throws LaurelError proof_required */
export async function switchSecondFactorOff(db: Database, session: Own, ip: string | null): Promise<void> {
  requireProof({ unproved: !session.proved })
  const { id: userId } = session.user
  await db.inControl(async (control) => {
    if (await removeSecondFactor(control, userId)) await record(control, userId, 'second_factor_off', ip)
  })
}

/** @returns whether there was one that asked for codes */
export async function removeSecondFactor(control: Statements, userId: number): Promise<boolean> {
  await control.execute(sql`delete from recovery_codes where user_id = ${userId}`)
  const rows = await control.execute<{ was: boolean }>(sql`
    delete from second_factors where user_id = ${userId} returning confirmed_at is not null as was`)
  return rows[0]?.was === true
}

const record = (
  control: Statements,
  userId: number,
  outcome: 'second_factor_on' | 'second_factor_off' | 'recovery_codes_made',
  ip: string | null,
) => recordSignIn(control, { userId, method: 'session', outcome, ip })

export function wrongCode(): LaurelError {
  const message = 'This code does not fit, or was used already. Wait for the next one and type that.'
  return new LaurelError('invalid_request', message, [{ path: 'code', message }])
}
