import { randomBytes } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { createDatabase, type Database } from '../../db/client'
import { findOrganization } from '../../lib/auth/people/organizations'
import { createUser, findUser, grantMembership, setPassword } from '../../lib/auth/people/users'
import type { Role } from '../../lib/auth/roles'
import type { ImportKind } from '../../lib/imports/model/import-kinds'
import { createOrganization } from '../../lib/organizations/create-organization'
import { readConnection, urlOf } from '../../platform/embedded/connection-file'
import { holdOrganization } from '../../tests/support/hold-organization'
import { PASSWORD, person } from './browser'

export type Minted = { slug: string; name: string; email: string }

/**
 * An organization of a test's own with its Global admin, whose password is that of everybody here. In the database of
 * the server under test: no account of the demo makes one.
 */
export async function mintOrganization(): Promise<Minted> {
  const slug = `e2e-${randomBytes(5).toString('hex')}`
  const name = `Organization ${slug}`
  const email = person('owner', slug)
  await inDatabase(async (db) => {
    const userId = await createUser(db, { email, name: 'Olivia Owner', mayCreateOrganizations: true })
    await setPassword(db, userId, PASSWORD)
    const creator = { userId, actor: `user:${userId}`, actorName: 'Olivia Owner', ip: null }
    await createOrganization(db, creator, { name, slug, anniversary: '2027-03-15', timeZone: 'UTC' })
  })
  return { slug, name, email }
}

/** A role for somebody, who has the password of everybody here; one who is known keeps it. */
export async function giveAccess(slug: string, email: string, role: Role): Promise<void> {
  await inDatabase(async (db) => {
    const organization = await findOrganization(db, slug)
    if (!organization) throw new Error(`there is no organization ${slug}`)
    const known = await findUser(db, email)
    const userId = known?.id ?? (await createUser(db, { email }))
    if (!known) await setPassword(db, userId, PASSWORD)
    await grantMembership(db, { orgId: organization.id, userId, role })
  })
}

function serverDatabase(): string {
  const connection = readConnection(process.env.LAUREL_E2E_DATA ?? '')
  if (!connection) throw new Error('the server under test has no database')
  return urlOf(connection)
}

/** Works in the database of the server under test. */
export async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = createDatabase(serverDatabase(), 1)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

/** Imports of the organization begin and do not end, until what this returns is called. */
export async function holdImports(slug: string): Promise<() => Promise<void>> {
  const id = await inDatabase(async (db) => (await findOrganization(db, slug))?.id ?? 0)
  return holdOrganization(serverDatabase(), id)
}

/** Rows as a file of Laurel's documented columns. */
export const csvFile = (columns: string, rows: readonly string[]): Buffer =>
  Buffer.from(`${[columns, ...rows].join('\n')}\n`)

export const COURSEWARE = 'redemption_id,redeemed_on,course_number,location_id'
export const SURVEYS = 'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points'

export async function importCsv(api: APIRequestContext, slug: string, kind: ImportKind, file: Buffer) {
  const address = `/api/v1/orgs/${slug}/imports?kind=${kind}&file_name=${kind}.csv`
  const response = await api.post(address, { data: file, headers: { 'content-type': 'text/csv' } })
  expect(response.status(), await response.text()).toBe(201)
}
