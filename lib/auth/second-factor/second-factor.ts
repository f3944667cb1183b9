import { sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { Statements } from '@/db/client'
import { instant } from '../../clock'
import { hashSecret } from '../secrets'
import { authSecret } from '../sessions/session-cookie'
import { seal, unseal } from './seal'

/** What every authenticator app takes: six digits of SHA-1, a new one each half minute (RFC 6238). */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Codes of the half minute before and after count too: clocks differ, and people type. */
const WINDOW = 1

const about = (userId: number) => `second factor of user ${userId}`

export const sealFactor = (userId: number, secret: Secret): string =>
  seal(authSecret(), about(userId), secret.base32)

export const factorAddress = (secret: Secret, label: string): string =>
  new TOTP({ ...SHAPE, issuer: 'Laurel', label, secret }).toString()

/** Whether the account asks for a code besides its password. */
export async function hasSecondFactor(control: Statements, userId: number): Promise<boolean> {
  const rows = await control.execute(
    sql`select from second_factors where user_id = ${userId} and confirmed_at is not null`,
  )
  return rows.length > 0
}

type CodeUsed = 'app' | 'recovery'

/**
 * Takes a code of the app, or one of the recovery codes where the factor is confirmed; spaces and dashes do not matter.
 * No code counts twice: a step of the app is behind once one of its codes was taken, and a recovery code is used up.
 * @returns null for a code that does not fit, or does no more
 */
export async function takeCode(
  control: Statements,
  userId: number,
  given: string,
  { confirmed = true } = {},
): Promise<CodeUsed | null> {
  const code = given.slice(0, 100).replace(/[\s-]/g, '').toLowerCase()
  if (/^\d{6}$/.test(code)) return (await takeAppCode(control, userId, code, confirmed)) ? 'app' : null
  if (!confirmed) return null
  const used = await control.execute(sql`
    update recovery_codes set used_at = now()
    where user_id = ${userId} and hash = ${hashSecret(code)} and used_at is null
      and exists (select from second_factors f where f.user_id = ${userId} and f.confirmed_at is not null)
    returning user_id`)
  return used.length > 0 ? 'recovery' : null
}

async function takeAppCode(
  control: Statements,
  userId: number,
  token: string,
  confirmed: boolean,
): Promise<boolean> {
  const [row] = await control.execute<{ secret: string }>(sql`
    select secret from second_factors where user_id = ${userId} and (confirmed_at is not null) = ${confirmed}`)
  const base32 = row && unseal(authSecret(), about(userId), row.secret)
  if (!base32) return false
  const timestamp = instant().getTime()
  const secret = Secret.fromBase32(base32)
  const delta = TOTP.validate({ ...SHAPE, secret, token, timestamp, window: WINDOW })
  if (delta === null) return false
  const step = Math.floor(timestamp / 1000 / SHAPE.period) + delta
  const taken = await control.execute(sql`
    update second_factors set last_step = ${step} where user_id = ${userId} and last_step < ${step} returning user_id`)
  return taken.length > 0
}
