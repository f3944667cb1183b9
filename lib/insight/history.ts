import { type LocationRow, readLocations } from '@/lib/locations/sql/locations'
import type { OrgState } from '@/lib/organizations/sql/state'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import { nextAnniversary, type PlainDate } from '../dates'
import type { DataThrough, Registered } from '../programmes/registered'
import type { Facts, Located } from '../scoring/programme'
import { readBasis, type WholeBasis } from './read-basis'

export type Place = Pick<LocationRow, 'id' | 'externalId' | 'name'>
/** Every month there is of an organization, and its locations. */
export type History<F extends Facts = Facts, C extends Located = Located> = WholeBasis<F, C> & {
  state: OrgState
  dataThrough: DataThrough
  /** In the organization's time zone. */
  today: PlainDate
  /** The next one on or after today; null until one is set. */
  anniversary: PlainDate | null
  places: readonly Place[]
}

/** As readBasis, with the locations that stand. */
export async function readHistory<F extends Facts, C extends Located>(
  ctx: Pick<Ctx, 'db' | 'orgId'>,
  registered: Pick<Registered<F, C>, 'programme' | 'facts'>,
): Promise<History<F, C>> {
  const { basis, reach, beside: locations } = await readBasis(ctx, registered, readLocations)
  const { state, dataThrough } = reach
  const today = todayIn(state.timeZone)
  const anniversary = state.anniversary ? nextAnniversary(state.anniversary, today) : null
  const places = locations.filter(({ mergedInto }) => mergedInto === null)
  return { ...basis, state, dataThrough, today, anniversary, places }
}
