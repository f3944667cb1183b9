import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { totals } from '@/db/schema/totals'
import { inOrg } from '@/db/tenancy'
import { readAllowed } from '@/lib/locations/sql/location-designations'
import { readLocations, type StoredLocation } from '@/lib/locations/sql/locations'
import type { locations } from '../answers/registers'
import { authorize, type Ctx } from '../context'

export type LocationSummary = z.infer<typeof locations>['locations'][number]
export type MergedLocation = z.infer<typeof locations>['merged'][number]

/** The locations (PLA) of the organization without merged ones; a viewer limited to some sees those. */
export async function listLocations(ctx: Ctx): Promise<LocationSummary[]> {
  authorize(ctx, 'locations:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [places, allowed, counts] = await Promise.all([
      readLocations(tx),
      readAllowed(tx),
      tx.db.execute<{ location_id: number; rows: number }>(sql`
        select location_id, sum(rows)::bigint as rows from ${totals} where ${inOrg(totals, tx.orgId)} group by location_id`),
    ])
    const rows = new Map([...counts].map((line) => [Number(line.location_id), Number(line.rows)]))
    const seen = seenBy(ctx, places)
    return places
      .filter((place) => place.mergedInto === null && seen(place.id))
      .map(({ id, externalId, name, country }) => ({
        id,
        externalId,
        name,
        country,
        rows: rows.get(id) ?? 0,
        ...(allowed.get(id) ?? { badges: [], benefits: [] }),
      }))
  })
}

/** Location IDs that were mistyped and merged, by Location ID; of the reader's own locations where it is limited. */
export async function listMergedLocations(ctx: Ctx): Promise<MergedLocation[]> {
  authorize(ctx, 'locations:read')
  const places = await ctx.db.inTenant(ctx.orgId, 'read', readLocations)
  const seen = seenBy(ctx, places)
  return places.flatMap(({ id, externalId, mergedInto }) => {
    const into = places.find((place) => place.id === mergedInto)
    return into && seen(into.id) ? [{ id, externalId, into: into.externalId }] : []
  })
}

/** Limits are followed as line items are: to what a merged location means. */
function seenBy({ locationIds }: Ctx, places: StoredLocation[]): (id: number) => boolean {
  if (locationIds === null) return () => true
  const own = new Set(
    places.filter(({ id }) => locationIds.includes(id)).map((one) => one.mergedInto ?? one.id),
  )
  return (id) => own.has(id)
}
