import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { locations } from '@/db/schema/organization'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/db/tenant/audit'
import { type LocationRow, readLocations } from '@/db/tenant/locations'
import { LaurelError, notFound } from '../../errors'
import { authorize, type Ctx } from '../context'
import { type LocationInput, locationInput } from '../organizations/organization-input'

const shown = {
  id: locations.id,
  externalId: locations.externalId,
  name: locations.name,
  country: locations.country,
}

/** @throws LaurelError conflict when the Location ID is there already, or was merged into another */
export async function addLocation(ctx: Ctx, input: LocationInput): Promise<LocationRow> {
  authorize(ctx, 'locations:write')
  const values = locationInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const [row] = await tx.db
      .insert(locations)
      .values({ ...values, orgId: ctx.orgId })
      .onConflictDoNothing()
      .returning(shown)
    if (!row) {
      const message = `Location ${values.externalId} ${await whatItIs(tx, values.externalId)}. Change that one instead.`
      throw new LaurelError('conflict', message, [{ path: 'externalId', message }])
    }
    await writeAudit(tx, ctx, 'location.add', values)
    return row
  })
}

/**
 * Name and country; the Location ID is what line items know and stays.
 * @throws LaurelError not_found, also for one that was merged into another
 */
export async function updateLocation(
  ctx: Ctx,
  id: number,
  input: Omit<LocationInput, 'externalId'>,
): Promise<LocationRow> {
  authorize(ctx, 'locations:write')
  const values = locationInput.omit({ externalId: true }).parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const [row] = await tx.db
      .update(locations)
      .set(values)
      .where(
        sql`${inOrg(locations, ctx.orgId)} and ${locations.id} = ${id} and ${locations.mergedInto} is null`,
      )
      .returning(shown)
    if (!row) throw notFound('This location')
    await writeAudit(tx, ctx, 'location.update', { id, ...values })
    return row
  })
}

async function whatItIs(tx: TenantTx, externalId: string): Promise<string> {
  const places = await readLocations(tx)
  const known = places.find((place) => place.externalId === externalId)
  const right = places.find((place) => place.id === known?.mergedInto)
  return right ? `was merged into ${right.externalId}` : 'is there already'
}
