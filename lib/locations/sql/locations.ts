import { asc, type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import { list, textArray } from '../../line-items/sql/fact-tables'

export type LocationRow = { id: number; externalId: string; name: string | null; country: string | null }
/** `mergedInto`: the location that a mistyped Location ID means by now. */
export type StoredLocation = LocationRow & { mergedInto: number | null }

/** Every location, merged ones too. */
export async function readLocations(tx: TenantStatements): Promise<StoredLocation[]> {
  const { id, externalId, name, country, mergedInto } = locations
  return tx.db
    .select({ id, externalId, name, country, mergedInto })
    .from(locations)
    .where(inOrg(locations, tx.orgId))
    .orderBy(asc(externalId))
}

/** What a location means: itself, or the one it was merged into. Merges leave no chains, so one step is enough. */
const MEANING = sql`coalesce(merged_into, id)`

/** Location ID → the location it means, for those that are known. */
export async function readMeanings(
  tx: TenantStatements,
  externalIds: string[],
): Promise<Map<string, number>> {
  if (externalIds.length === 0) return new Map()
  const rows = await tx.db.execute<{ external_id: string; means: number }>(sql`
    select external_id, ${MEANING} as means from ${locations}
    where ${inOrg(locations, tx.orgId)} and external_id = any(${textArray(externalIds)})`)
  return new Map(rows.map((row) => [row.external_id, Number(row.means)]))
}

/** The ids under which the line items of these locations stand, as an array: for readers limited to some. */
export const meaningsOf = (orgId: number, ids: readonly number[]): SQL =>
  sql`array(select ${MEANING} from ${locations} where ${inOrg(locations, orgId)} and id in (${list([0, ...ids].map((id) => sql`${id}`))}))`

/** The same, read. */
export async function readLocationIds(tx: TenantStatements, ids: readonly number[]): Promise<number[]> {
  const [row] = await tx.db.execute<{ ids: number[] }>(sql`select ${meaningsOf(tx.orgId, ids)} as ids`)
  return (row?.ids ?? []).map(Number)
}

/** The id under which the line items of a Location ID stand; null where nobody knows it. */
export const meaningOf = (orgId: number, externalId: string): SQL =>
  sql`(select ${MEANING} from ${locations} where ${inOrg(locations, orgId)} and external_id = ${externalId})`

/** Location IDs not yet known become locations without a name. Returns those that were new. */
export async function addUnnamed(tx: TenantStatements, externalIds: string[]): Promise<string[]> {
  if (externalIds.length === 0) return []
  const rows = await tx.db.execute<{ external_id: string }>(sql`
    insert into ${locations} (org_id, external_id) select ${tx.orgId}, u.* from unnest(${textArray(externalIds)}) as u
    on conflict do nothing returning external_id`)
  return rows.map((row) => row.external_id)
}

/** What meant the mistyped location means the right one from now on: itself, and whatever was merged into it before. */
export async function redirectLocation(tx: TenantStatements, from: number, into: number): Promise<void> {
  await tx.db
    .update(locations)
    .set({ mergedInto: into })
    .where(
      sql`${inOrg(locations, tx.orgId)} and (${locations.id} = ${from} or ${locations.mergedInto} = ${from})`,
    )
}
