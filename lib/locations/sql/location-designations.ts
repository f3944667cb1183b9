import { and, eq, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { locationDesignations } from '../../../db/schema/specializations'
import { inOrg } from '../../../db/tenancy'
import { DESIGNATION_IDS, type DesignationId } from '../../designations/model/designations'

/** Of which designations a location may use the badge, and the benefits. */
export type Allowed = { badges: DesignationId[]; benefits: DesignationId[] }

/** By location; left out: nothing was decided. In the order of DESIGNATIONS. */
export async function readAllowed(tx: TenantStatements): Promise<Map<number, Allowed>> {
  const rows = await tx.db.select().from(locationDesignations).where(inOrg(locationDesignations, tx.orgId))
  const allowed = new Map<number, Allowed>()
  for (const id of DESIGNATION_IDS)
    for (const { locationId, badge, benefits } of rows.filter(({ designation }) => designation === id)) {
      const of = allowed.get(locationId) ?? { badges: [], benefits: [] }
      if (badge) of.badges.push(id)
      if (benefits) of.benefits.push(id)
      allowed.set(locationId, of)
    }
  return allowed
}

/** What was decided for a mistyped location is decided for the right one, unless that has a decision of its own. */
export async function moveAllowed(
  tx: TenantStatements,
  { from, into }: { from: number; into: number },
): Promise<void> {
  const all = await readAllowed(tx)
  const moved = all.get(from)
  if (!moved) return
  await putAllowed(tx, from, { badges: [], benefits: [] })
  if (!all.has(into)) await putAllowed(tx, into, moved)
}

/** In the place of what was decided before. */
export async function putAllowed(
  tx: TenantStatements,
  locationId: number,
  { badges, benefits }: Allowed,
): Promise<void> {
  const ids = DESIGNATION_IDS.filter((id) => badges.includes(id) || benefits.includes(id))
  await tx.db
    .delete(locationDesignations)
    .where(
      and(inOrg(locationDesignations, tx.orgId), eq(locationDesignations.locationId, sql`${locationId}`)),
    )
  if (ids.length === 0) return
  await tx.db.insert(locationDesignations).values(
    ids.map((designation) => ({
      orgId: tx.orgId,
      locationId,
      designation,
      badge: badges.includes(designation),
      benefits: benefits.includes(designation),
    })),
  )
}
