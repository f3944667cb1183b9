import type { TenantStatements } from '@/db/client'
import { readLocations } from '@/lib/locations/sql/locations'

/** A Location ID that was merged means another location by now: only that one has a name. */
export async function refuseMerged<Row extends { line: number; raw: () => Buffer; entry: { key: string } }>(
  tx: TenantStatements,
  rows: readonly Row[],
) {
  const places = await readLocations(tx)
  const byId = new Map(places.map((place) => [place.id, place.externalId]))
  const means = new Map(
    places.flatMap(({ externalId, mergedInto }) =>
      mergedInto === null ? [] : [[externalId, byId.get(mergedInto) ?? '']],
    ),
  )
  return {
    rows: rows.filter(({ entry }) => !means.has(entry.key)),
    rejects: rows.flatMap(({ line, raw, entry: { key } }) => {
      const right = means.get(key)
      if (right === undefined) return []
      const message = `Location ${key} was merged into ${right}. Name ${right} instead.`
      return [{ line, raw: raw(), column: 'location_id', code: 'merged_location', message }]
    }),
  }
}
