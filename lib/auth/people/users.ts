import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import { identities, memberships, users } from '@/db/schema/control'
import { LaurelError } from '../../errors'
import { checkDemoPlace } from '../demo/demo-rules'
import { checkedPassword } from '../passwords/password-problem'
import { hashPassword } from '../passwords/passwords'
import type { Role } from '../roles'
import { revokeSessionsOf } from '../sessions/sessions'
import { LOCAL } from '../sessions/sign-in'
import { aboutAccount } from './about-account'
import { foldAddress } from './fold-address'
import { voidLinks } from './void-links'

type User = { id: number; email: string; name: string; demo: boolean }

type NewUser = { email: string; name?: string; demo?: boolean; mayCreateOrganizations?: boolean }

/** @returns the new user's id. @throws LaurelError conflict when the address has an account. */
export async function createUser(db: Database, user: NewUser): Promise<number> {
  return db.inControl((control) => insertUser(control, user))
}

/** The same inside a transaction of the caller's, at once with a password where there is one. @throws LaurelError conflict, invalid_request */
export async function insertUser(
  control: Statements,
  user: NewUser,
  passwordHash: string | null = null,
): Promise<number> {
  const email = checkedEmail(user.email)
  const [row] = await control
    .insert(users)
    .values({ ...user, email, confirmedBy: passwordHash === null ? null : 'operator' })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (!row) throw new LaurelError('conflict', `${email} has an account already: give it a role instead.`)
  const identity = { issuer: LOCAL, subject: String(row.id), userId: row.id, passwordHash }
  await control.insert(identities).values(identity)
  return row.id
}

function checkedEmail(text: string): string {
  const email = text.trim()
  if (/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email)) return email
  const message = `${email} is not an e-mail address. Give one such as name@example.com.`
  throw new LaurelError('invalid_request', message, [{ path: 'email', message }])
}

export async function findUser(db: Pick<Database, 'control'>, email: string): Promise<User | null> {
  const [row] = await db.control.execute<User>(
    sql`select id, email, name, demo from users where origin = 'local' and email_key = ${foldAddress(email)}`,
  )
  return row ?? null
}

/** Ends every session of the user: who had the old password is out. @throws LaurelError invalid_request */
export const setPassword = async (db: Database, userId: number, password: string): Promise<void> =>
  storePassword(db, userId, checkedPassword(password, await aboutAccount(db.control, userId)))

/** By the operator's word; of any length: the demo's password is whatever its operator chose. */
export async function storePassword(db: Database, userId: number, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await db.inControl(async (control) => {
    await control
      .insert(identities)
      .values({ issuer: LOCAL, subject: String(userId), userId, passwordHash: hash })
      .onConflictDoUpdate({
        target: [identities.issuer, identities.subject],
        set: { passwordHash: hash },
      })
    await control.execute(sql`update users set confirmed_by = 'operator' where id = ${userId}`)
    await revokeSessionsOf(control, userId)
  })
}

type Grant = { orgId: number; userId: number; role: Role; locationIds?: number[] | null }

/** Gives the role, or changes it, also to who was invited or deactivated; acts on the user's next request. @throws LaurelError conflict for a demo account */
export async function grantMembership(db: Database, grant: Grant): Promise<void> {
  const { role, locationIds = null } = grant
  const set = { role, locationIds, source: 'manual', pending: false, deactivatedAt: null }
  await db.inControl(async (control) => {
    await checkDemoPlace(control, grant)
    if (role === 'global_admin') await voidLinks(control, grant)
    await control
      .insert(memberships)
      .values({ ...grant, locationIds })
      .onConflictDoUpdate({ target: [memberships.orgId, memberships.userId], set })
  })
}
