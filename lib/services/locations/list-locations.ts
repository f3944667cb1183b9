import { sql } from 'drizzle-orm'
import { totals } from '@/db/schema/totals'
import { inOrg } from '@/db/tenancy'
import { type LocationRow, readLocations } from '@/db/tenant/locations'
import { authorize, type Ctx } from '../context'

export type LocationSummary = LocationRow & { /** Line items of this location, of all kinds. */ rows: number }

/** The locations (PLA) of the organization; a viewer limited to some sees those. */
export async function listLocations(ctx: Ctx): Promise<LocationSummary[]> {
  authorize(ctx, 'locations:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [places, counts] = await Promise.all([
      readLocations(tx),
      tx.db.execute<{ location_id: number; rows: number }>(sql`
        select location_id, sum(rows)::bigint as rows from ${totals} where ${inOrg(totals, tx.orgId)} group by location_id`),
    ])
    const rows = new Map([...counts].map((line) => [Number(line.location_id), Number(line.rows)]))
    return places
      .filter((place) => ctx.locationIds === null || ctx.locationIds.includes(place.id))
      .map((place) => ({ ...place, rows: rows.get(place.id) ?? 0 }))
  })
}
