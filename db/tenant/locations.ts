import { asc, sql } from 'drizzle-orm'
import type { TenantTx } from '../client'
import { locations } from '../schema/organization'
import { inOrg } from '../tenancy'
import { textArray } from './fact-tables'

export type LocationRow = { id: number; externalId: string; name: string | null; country: string | null }

export async function readLocations(tx: TenantTx): Promise<LocationRow[]> {
  return tx.db
    .select({
      id: locations.id,
      externalId: locations.externalId,
      name: locations.name,
      country: locations.country,
    })
    .from(locations)
    .where(inOrg(locations, tx.orgId))
    .orderBy(asc(locations.externalId))
}

/** Location IDs not yet known become locations without a name. Returns those that were new. */
export async function addUnnamed(tx: TenantTx, externalIds: string[]): Promise<Map<string, number>> {
  if (externalIds.length === 0) return new Map()
  const rows = await tx.db.execute<{ id: number; external_id: string }>(sql`
    insert into ${locations} (org_id, external_id) select ${tx.orgId}, u.* from unnest(${textArray(externalIds)}) as u
    on conflict do nothing returning id, external_id`)
  return new Map(rows.map((row) => [row.external_id, Number(row.id)]))
}
