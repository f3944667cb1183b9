import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import { requireKnownZone } from '@/db/known-zone'
import { locations, orgState } from '@/db/schema/organization'
import { writeAudit } from '@/lib/audit/sql/audit'
import { requireMayCreate } from '../auth/people/may-create'
import { insertMembership, insertOrganization } from '../auth/people/organization-rows'
import { type OrganizationInput, organizationInput } from './organization-input'

export type Creator = { userId: number | null; actor: string; actorName: string; ip: string | null }

/**
 * Makes an organization whole or not at all; a user who makes one becomes its Global admin.
 * @throws ZodError | LaurelError conflict (the short name is taken), forbidden (the user was not given the right)
 */
export async function createOrganization(
  db: Database,
  creator: Creator,
  input: OrganizationInput,
  demo = false,
): Promise<{ id: number; slug: string }> {
  return db.inControl((control) => makeOrganization(control, creator, input, demo))
}

/** The same inside a transaction of the caller's. */
export async function makeOrganization(
  control: Statements,
  creator: Creator,
  input: OrganizationInput,
  demo = false,
): Promise<{ id: number; slug: string }> {
  if (creator.userId !== null) await requireMayCreate(control, creator.userId)
  const { name, slug, locations: places, ...state } = organizationInput.parse(input)
  await requireKnownZone(control, state.timeZone)
  const orgId = await insertOrganization(control, { slug, name, demo })
  if (creator.userId !== null) await insertMembership(control, orgId, creator.userId, 'global_admin')
  await control.execute(sql`select laurel_enter_org(${orgId})`)
  await control.insert(orgState).values({ orgId, ...state })
  if (places.length > 0)
    await control
      .insert(locations)
      .values(places.map((place) => ({ ...place, orgId })))
      .onConflictDoNothing()
  await writeAudit({ db: control, orgId }, creator, 'organization.create', { name, slug, ...state })
  return { id: orgId, slug }
}
