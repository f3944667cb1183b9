import postgres from 'postgres'
import { closeDatabase, type Database, database } from '@/db/client'
import { createOrganizationRow } from '@/lib/auth/people/organizations'
import { createUser, grantMembership, setPassword } from '@/lib/auth/people/users'
import type { Action, Role } from '@/lib/auth/roles'
import { sessionCookie } from '@/lib/auth/sessions/session-cookie'
import { createSession } from '@/lib/auth/sessions/sessions'
import { orgRoute } from '@/lib/entry/route'
import { testDatabase } from '../support/database'
import { TEST_SECRET } from '../support/secret'

export const PASSWORD = 'correct horse battery staple'
export const HERE = 'http://127.0.0.1:3000'

export type Fixture = {
  db: Database
  owner: postgres.Sql
  acme: number
  rival: number
  close(): Promise<void>
}

/** Two organizations, served at HERE. */
export async function authFixture(): Promise<Fixture> {
  const { appUrl, ownerUrl } = await testDatabase()
  process.env.DATABASE_APP_URL = appUrl
  process.env.AUTH_SECRET = TEST_SECRET
  process.env.LAUREL_URL = HERE
  process.env.NEXTAUTH_URL = HERE
  const db = database()
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  const { id: acme } = await createOrganizationRow(db, { slug: 'acme', name: 'Acme' })
  const { id: rival } = await createOrganizationRow(db, { slug: 'rival', name: 'Rival' })
  await owner`insert into org_state (org_id) values (${acme}), (${rival})`
  const close = async () => {
    await closeDatabase()
    await owner.end()
  }
  return { db, owner, acme, rival, close }
}

let count = 0

/** A user with PASSWORD, and a role in the organization if one is given. */
export async function person({ db, acme }: Fixture, role: Role | null, orgId = acme) {
  const email = `person${++count}@example.com`
  const id = await createUser(db, { email, name: `Person ${count}` })
  await setPassword(db, id, PASSWORD)
  if (role) await grantMembership(db, { orgId, userId: id, role })
  return { id, email }
}

export const sessionFor = ({ db }: Fixture, userId: number): Promise<string> =>
  createSession(db.control, { userId, ip: '192.0.2.7', userAgent: 'test' })

export type RequestOptions = {
  method?: string
  headers?: Record<string, string>
  form?: Record<string, string>
  body?: string
}

export function request(path: string, { method, headers = {}, form, body }: RequestOptions = {}): Request {
  return new Request(HERE + path, {
    method: method ?? (form ? 'POST' : 'GET'),
    headers: {
      host: '127.0.0.1:3000',
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    ...((form || body) && { body: form ? new URLSearchParams(form).toString() : body }),
  })
}

export const at = (org: string) => ({ params: Promise.resolve({ org }) })
export const none = { params: Promise.resolve({}) }
export const errorOf = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { error: { code: string; message: string } }).error,
})

export async function signedIn(
  fixture: Fixture,
  role: Role | null,
): Promise<{ id: number; email: string; sid: string; cookie: string }> {
  const who = await person(fixture, role)
  const sid = await sessionFor(fixture, who.id)
  return { ...who, sid, cookie: (await sessionCookie(sid)).split(';')[0] ?? '' }
}

export const echo = (action: Action, options = {}) =>
  orgRoute(
    action,
    async ({ ctx }) => Response.json({ role: ctx.role, actor: ctx.actor, ip: ctx.ip }),
    options,
  )
