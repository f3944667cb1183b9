import { type SQL, sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { env } from '../../env'
import { demoIsOpen } from '../../env-demo'
import { LaurelError } from '../../errors'

/**
 * The demo's accounts are shared by whoever reads their password. They stay in the demo, leave nothing behind that
 * outlives it, and lock nobody out of it.
 */
const OWN = 'Make an organization of your own first: the start of Laurel prints the link for it.'

/** @param refused what is not done from the demo, as it ends "This is the demo: …" @throws LaurelError forbidden */
export function refuseInDemo({ demo }: { demo: boolean }, refused: string): void {
  if (demo) throw new LaurelError('forbidden', `This is the demo: ${refused}. ${OWN}`)
}

/** For what belongs to the account itself. @throws LaurelError forbidden */
export async function refuseDemoAccount(control: Statements, userId: number): Promise<void> {
  if (!(await isDemoAccount(control, userId))) return
  throw new LaurelError(
    'forbidden',
    'This demo account is shared by everybody who tries Laurel, so it stays as it is.',
  )
}

export async function isDemoAccount(control: Statements, userId: number): Promise<boolean> {
  const rows = await control.execute(sql`select from users where id = ${userId} and demo`)
  return rows.length > 0
}

/** Before a demo account gets a place. @throws LaurelError conflict for one in an organization that is no demo */
export async function checkDemoPlace(
  control: Statements,
  { orgId, userId }: { orgId: number; userId: number },
): Promise<void> {
  const rows = await control.execute(sql`
    select from users u, organizations o where u.id = ${userId} and o.id = ${orgId} and u.demo and not o.demo`)
  if (rows.length === 0) return
  const message =
    'This address is one of the demo, which goes with the demo. Give an address of your own people.'
  throw new LaurelError('conflict', message, [{ path: 'email', message }])
}

/** Whether account `u` has anything to do with organization `o`: the second lock, read with every request. */
export const SAME_WORLD: SQL = sql`(o.demo or not u.demo)`

/** For a table by its short name in the statement: false for what is of the demo while it is closed (lib/env-demo.ts). */
export const demoOpenFor = (alias: 'u' | 'own'): SQL =>
  demoIsOpen(env()) ? sql`true` : sql`not ${sql.raw(alias)}.demo`
