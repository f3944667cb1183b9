import type { TenantStatements } from '@/db/client'
import { readLocations, type StoredLocation } from '@/lib/locations/sql/locations'
import { readState } from '@/lib/organizations/sql/state'
import { readOwnCatalogue } from '@/lib/programmes/training-services/sql/scoring-input'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import { monthOf } from '../dates'
import { notFound } from '../errors'
import { baseCourse } from '../line-items/model/base-course'
import { absenceAt, buildCatalogue, entryAt } from '../programmes/training-services/catalogue'
import type { LinkFacts, LinkLocation } from './model/links/check-link'
import { readClassOfLinks } from './sql/class-of-links'

type Wanted = { classId?: string | null; country?: string | null }

/**
 * What links are checked against today: the catalogue, the locations that the reader sees, and the class.
 * @throws LaurelError not_found for a class that nobody knows, or of a location that the reader does not see
 */
export async function readLinkFacts(
  tx: TenantStatements,
  { locationIds }: Pick<Ctx, 'locationIds'>,
  { classId = null, country = null }: Wanted,
): Promise<LinkFacts> {
  const [{ timeZone }, own, places, found] = await Promise.all([
    readState(tx),
    readOwnCatalogue(tx),
    readLocations(tx),
    classId === null ? null : readClassOfLinks(tx, classId),
  ])
  const locations = meanings(places, locationIds)
  if (classId !== null && (!found || (locationIds !== null && !locations.has(found.locationId))))
    throw notFound('This class')
  const catalogue = buildCatalogue(own)
  const month = monthOf(todayIn(timeZone))
  return {
    course(number) {
      const base = baseCourse(number)
      if (entryAt(catalogue, 'course', base, month)) return { base, standing: 'listed' }
      return { base, standing: absenceAt(catalogue, 'course', base, month)?.why ?? 'unknown' }
    },
    locations,
    wanted: {
      classId,
      course: found?.course ?? null,
      locationId: found?.locationId ?? null,
      country: found?.country ?? country,
    },
  }
}

/** By Location ID, what each means, of those that the reader sees. */
function meanings(
  places: readonly StoredLocation[],
  seen: readonly number[] | null,
): Map<string, LinkLocation> {
  const byId = new Map(places.map((one) => [one.id, one]))
  const meaning = (one: StoredLocation) =>
    (one.mergedInto === null ? undefined : byId.get(one.mergedInto)) ?? one
  const own = seen && new Set(seen.map((id) => byId.get(id)).flatMap((one) => (one ? [meaning(one).id] : [])))
  return new Map(
    places.flatMap((one) => {
      const { id, externalId: locationId, country } = meaning(one)
      return own && !own.has(id) ? [] : [[one.externalId, { locationId, country }]]
    }),
  )
}
