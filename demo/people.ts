import { sql } from 'drizzle-orm'
import type { Database } from '../db/client'
import { locations } from '../db/schema/organization'
import { inOrg } from '../db/tenancy'
import { verifyPassword } from '../lib/auth/passwords/passwords'
import { createUser, grantMembership, storePassword } from '../lib/auth/people/users'
import type { Ctx } from '../lib/context'
import { textArray } from '../lib/line-items/sql/fact-tables'
import type { DemoUser } from './profile'

/** A sign-in for each role, all with one password. */
export async function addPeople(ctx: Ctx, people: readonly DemoUser[], password: string): Promise<void> {
  const users = await Promise.all(
    people.map(async ({ email, name, role, locations: only }) => {
      const id = await createUser(ctx.db, { email, name, demo: true })
      const locationIds = only && (await idsOf(ctx, only))
      await grantMembership(ctx.db, { orgId: ctx.orgId, userId: id, role, locationIds })
      return id
    }),
  )
  await Promise.all(users.map((id) => storePassword(ctx.db, id, password)))
}

/** Somebody over all of them: sees the page that compares organizations. */
export async function addGroupViewer(
  db: Database,
  orgIds: readonly number[],
  password: string,
): Promise<void> {
  const id = await createUser(db, {
    email: 'group.viewer@training-group.example',
    name: 'Diane Fowler',
    demo: true,
  })
  for (const orgId of orgIds) await grantMembership(db, { orgId, userId: id, role: 'executive_viewer' })
  await storePassword(db, id, password)
}

async function idsOf(ctx: Ctx, externalIds: string[]): Promise<number[]> {
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await tx.db
      .select({ id: locations.id })
      .from(locations)
      .where(sql`${inOrg(locations, tx.orgId)} and ${locations.externalId} = any(${textArray(externalIds)})`)
    return rows.map(({ id }) => id)
  })
}

/** One comparison says whether the password is another one; whoever it is made with is the last to get the new one. */
export async function renewPassword(db: Database, password: string): Promise<void> {
  const users = await db.control.execute<{ id: number; password_hash: string | null }>(sql`
    select distinct u.id, i.password_hash from users u
    join identities i on i.user_id = u.id and i.issuer = 'local'
    join memberships m on m.user_id = u.id join organizations o on o.id = m.org_id and o.demo
    where u.demo order by u.id`)
  const [first, ...others] = users
  if (!first || (await verifyPassword(first.password_hash, password))) return
  await Promise.all(others.map(({ id }) => storePassword(db, id, password)))
  await storePassword(db, first.id, password)
}
