import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { insertOrganization } from './organization-rows'

export type Organization = { id: number; slug: string; name: string; demo: boolean }

/** The control plane's row alone; an organization for use is made by `createOrganization` in services. */
export async function createOrganizationRow(
  db: Database,
  given: { slug: string; name: string; demo?: boolean },
): Promise<Organization> {
  const { slug, name, demo = false } = given
  return { id: await insertOrganization(db.control, { slug, name, demo }), slug, name, demo }
}

export async function findOrganization(db: Database, slug: string): Promise<Organization | null> {
  const [row] = await db.control.execute<Organization>(
    sql`select id, slug, name, demo from organizations where slug = ${slug}`,
  )
  return row ?? null
}

export async function findOrganizationById(db: Database, id: number): Promise<Organization | null> {
  const [row] = await db.control.execute<Organization>(
    sql`select id, slug, name, demo from organizations where id = ${id}`,
  )
  return row ?? null
}

export async function listOrganizations(db: Database): Promise<Organization[]> {
  return [
    ...(await db.control.execute<Organization>(
      sql`select id, slug, name, demo from organizations order by slug`,
    )),
  ]
}
