import postgres from 'postgres'
import { closeDatabase, type Database, database } from '@/db/client'
import { createOrganizationRow } from '@/lib/auth/organizations'
import type { Role } from '@/lib/auth/roles'
import { createSession } from '@/lib/auth/sessions'
import { createUser, grantMembership, setPassword } from '@/lib/auth/users'
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
