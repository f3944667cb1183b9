import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database, Statements } from '@/db/client'
import { requireKnownZone } from '@/db/known-zone'
import { users } from '@/db/schema/control'
import type { person } from '../../answers/account'
import { isTimeZone } from '../../dates'
import { LaurelError, notFound } from '../../errors'
import { findTimeZone } from '../../time-zone'
import { refuseDemoAccount } from '../demo/demo-rules'
import { LOCAL } from '../sessions/sign-in'
import { recordSignIn, type SignInOutcome } from '../sessions/sign-in-log'

export type Account = z.infer<typeof person>

export const accountInput = z
  .object({
    name: z.string().trim().min(1, 'Give your name.').max(120, 'At most 120 characters.'),
    timeZone: z
      .string()
      .trim()
      .nullable()
      .transform((zone) => (zone ? findTimeZone(zone) : null))
      .refine((zone) => zone === null || isTimeZone(zone), 'A time zone such as Europe/Berlin, or empty.'),
  })
  .partial()

/** @throws LaurelError not_found for an account that is gone */
export const readAccount = (db: Database, userId: number): Promise<Account> => accountOn(db.control, userId)

async function accountOn(control: Statements, userId: number, lock = sql``): Promise<Account> {
  const [row] = await control.execute<Omit<Account, 'timeZone'> & { time_zone: string | null }>(sql`
    select email, name, time_zone, origin = ${LOCAL} as local, demo from users where id = ${userId} ${lock}`)
  if (!row) throw notFound('This account')
  const { time_zone: timeZone, ...account } = row
  return { ...account, timeZone }
}

/**
 * Changes what is given and leaves the rest; what really changed goes on record with it.
 * @throws ZodError | LaurelError forbidden when an identity provider says the name, and for a demo account
 */
export async function updateAccount(
  db: Database,
  userId: number,
  input: z.input<typeof accountInput>,
  ip: string | null,
): Promise<Account> {
  const given = accountInput.parse(input)
  return db.inControl(async (control) => {
    await refuseDemoAccount(control, userId)
    const before = await accountOn(control, userId, sql`for update`)
    const { name = before.name, timeZone = before.timeZone } = given
    if (name !== before.name && !before.local) throw notHere('name')
    const record = (outcome: SignInOutcome, was: string | null, is: string | null) =>
      recordSignIn(control, {
        ...{ userId, method: 'session', outcome, ip },
        detail: { before: was, after: is },
      })
    if (name !== before.name) await record('name_changed', before.name, name)
    if (timeZone !== null && timeZone !== before.timeZone) await requireKnownZone(control, timeZone)
    if (timeZone !== before.timeZone) await record('time_zone_changed', before.timeZone, timeZone)
    await control.update(users).set({ name, timeZone }).where(sql`${users.id} = ${userId}`)
    return { ...before, name, timeZone }
  })
}

/** For what the organization's identity provider keeps. */
export const notHere = (what: string) =>
  new LaurelError(
    'forbidden',
    `The ${what} of this account is kept where you sign in, not in Laurel. Change it there.`,
  )
