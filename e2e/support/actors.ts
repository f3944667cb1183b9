import { encode } from 'next-auth/jwt'
import type { Database } from '../../db/client'
import { createUser, grantMembership } from '../../lib/auth/people/users'
import { type GrantedRole, ROLES, type Role } from '../../lib/auth/roles'
import { createSession } from '../../lib/auth/sessions/sessions'
import { createToken } from '../../lib/auth/tokens/tokens'
import { TEST_SECRET } from '../../tests/support/secret'

/** Somebody who asks: `headers` are what proves it. */
export type Actor = {
  name: string
  role: Role | null
  kind: 'session' | 'token' | 'nobody'
  headers: Record<string, string>
}

export const NOBODY: Actor = { name: 'signed out', role: null, kind: 'nobody', headers: {} }

type Membership = { orgId: number; role: Role; locationIds?: number[] | null }

/** A signed-in person, without the time that a password takes. */
export async function person(db: Database, name: string, given: Membership[]): Promise<Actor> {
  const userId = await createUser(db, { email: `${name.replaceAll(/\W+/g, '.')}@example.com`, name })
  for (const membership of given) await grantMembership(db, { userId, ...membership })
  const sid = await createSession(db.control, { userId, ip: null, userAgent: null })
  const cookie = await encode({ token: { sid }, secret: TEST_SECRET, maxAge: 86_400 })
  const headers = { cookie: `next-auth.session-token=${cookie}` }
  return { name: `session: ${name}`, role: given[0]?.role ?? 'none', kind: 'session', headers }
}

export async function token(db: Database, name: string, given: Membership): Promise<Actor> {
  const { orgId, locationIds = null } = given
  const role = given.role as GrantedRole
  const plain = await createToken(db, { orgId, role, locationIds, name, days: 1 })
  return { name: `token: ${name}`, role, kind: 'token', headers: { authorization: `Bearer ${plain}` } }
}

/** A session for every role, a token for every role that can be granted, both also limited to one location. */
export async function everyRole(
  db: Database,
  orgId: number,
  label: string,
  locationId: number,
): Promise<Actor[]> {
  const granted = ROLES.filter((role) => role !== 'none')
  const limited = { orgId, role: 'viewer' as const, locationIds: [locationId] }
  return Promise.all([
    ...ROLES.map((role) => person(db, `${label} ${role}`, [{ orgId, role }])),
    person(db, `${label} viewer of one location`, [limited]),
    ...granted.map((role) => token(db, `${label} ${role}`, { orgId, role })),
    token(db, `${label} viewer of one location`, limited),
  ])
}
