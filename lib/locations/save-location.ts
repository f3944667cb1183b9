import type { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { addUnnamed, type LocationRow, readLocations } from '@/lib/locations/sql/locations'
import { lockState } from '@/lib/organizations/sql/state'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import { type LocationInput, locationInput, placeFields } from '../organizations/organization-input'
import { sayByHand } from '../registers/say-by-hand'

/** @throws LaurelError conflict when the Location ID is there already, or was merged into another */
export async function addLocation(ctx: Ctx, input: LocationInput): Promise<LocationRow> {
  authorize(ctx, 'locations:write')
  const values = locationInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const added = await addUnnamed(tx, [values.externalId])
    if (added.length === 0) {
      const message = `Location ${values.externalId} ${await whatItIs(tx, values.externalId)}. Change that one instead.`
      throw new LaurelError('conflict', message, [{ path: 'externalId', message }])
    }
    const row = await sayOf(tx, values)
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
  const values = placeFields.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const known = (await readLocations(tx)).find((place) => place.id === id && place.mergedInto === null)
    if (!known) throw notFound('This location')
    const row = await sayOf(tx, { ...values, externalId: known.externalId })
    await writeAudit(tx, ctx, 'location.update', { id, ...values })
    return row
  })
}

type Place = z.output<typeof locationInput>

/** A location that is there gets its name and country; with neither, nothing is said of it. */
async function sayOf(tx: TenantTx, { externalId, name, country }: Place): Promise<LocationRow> {
  const payload = name === null && country === null ? null : { name, country }
  await sayByHand(tx, 'locations', [{ key: externalId, payload }])
  const row = (await readLocations(tx)).find((place) => place.externalId === externalId)
  if (!row) throw new Error(`location ${externalId} is gone`)
  return { id: row.id, externalId, name: row.name, country: row.country }
}

async function whatItIs(tx: TenantTx, externalId: string): Promise<string> {
  const places = await readLocations(tx)
  const known = places.find((place) => place.externalId === externalId)
  const right = places.find((place) => place.id === known?.mergedInto)
  return right ? `was merged into ${right.externalId}` : 'is there already'
}
