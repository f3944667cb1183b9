import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { type Database, database, type Statements } from '@/db/client'
import { LaurelError } from '../errors'

/** The key of the link that makes the first organization; whoever can read the start's output has it. */
export const setupKey = (authSecret: string): string =>
  createHmac('sha256', authSecret).update('laurel first organization').digest('base64url')

/** True until the first account exists besides the demo's: then the link is of no use any more. */
export async function needsSetup(db: Pick<Database, 'control'> = database()): Promise<boolean> {
  const [row] = await db.control.execute<{ any: boolean }>(
    sql`select exists (select from users where not demo) as any`,
  )
  return row?.any === false
}

/** @throws LaurelError not_found, also when the key was good once */
export async function checkSetupKey(db: Database, key: string, authSecret: string): Promise<void> {
  const [given, right] = [Buffer.from(key), Buffer.from(setupKey(authSecret))]
  if (given.length === right.length && timingSafeEqual(given, right) && (await needsSetup(db))) return
  throw used()
}

const LOCK = 0x1a_0e5

/** Two who use the link at the same moment go one after the other, and the second finds an account. @throws LaurelError not_found */
export async function requireNoAccount(control: Statements): Promise<void> {
  await control.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  if (!(await needsSetup({ control }))) throw used()
}

const used = () =>
  new LaurelError('not_found', 'This link does not work any more: an account exists. Sign in with it.')
