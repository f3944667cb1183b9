import { readLocations, type StoredLocation } from '@/lib/locations/sql/locations'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { DataThrough, Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { DataGap, NamedGap } from '../scoring/gap-words'
import { type Place, readHistory } from './history'
import { type ExpectedMonth, expectedMonths, gapsOf } from './model/expected/gaps'
import type { WholeBasis } from './read-basis'
import { rememberedReading } from './remembered'

type DatedGap = DataGap & { since: PlainDate | null }
type Asked = { today: PlainDate; dataThrough: DataThrough }

/**
 * Where data would be expected by the organization's own history and has not come, as told to this reader.
 * @param basis as readBasis or readHistory gave it: what was found goes with its totals
 */
export async function findGaps(
  ctx: Ctx,
  registered: Registered,
  { totals, cells }: Pick<WholeBasis, 'totals' | 'cells'>,
  { today, dataThrough }: Asked,
): Promise<NamedGap[]> {
  const gaps = await rememberedReading(totals, `gaps ${today}`, async () => {
    const found = gapsOf({ cells, dataThrough, today })
    return found.length === 0 ? [] : datedGaps(ctx, registered, found)
  })
  if (gaps.length === 0) return []
  // A location's name may have changed since; what is remembered goes without names.
  const { sees, nameOf } = await readScope(ctx)
  return gaps.map((gap) => {
    const named = { ...gap, noun: registered.programme.nounOf(gap.kind), hidden: false }
    if (gap.locationId === null) return { ...named, place: null }
    return sees(gap.locationId) ? { ...named, place: nameOf(gap.locationId) } : { ...named, ...HIDDEN }
  })
}

/** Who is limited to locations is told of the others that there is something, not where, since when or how much. */
const HIDDEN = { hidden: true, locationId: null, place: null, since: null } as const

export type MissingData = Asked & { gaps: NamedGap[]; months: NamedMonth[] }
/** `place`: null for all locations together. */
export type NamedMonth = ExpectedMonth & { place: Place | null }

/**
 * Gaps, and what was expected and received by kind, location and month: of all together, and of the reader's own
 * locations. @throws LaurelError forbidden
 */
export async function getMissingData(
  ctx: Ctx,
  registered: Registered = FIRST_PROGRAMME,
): Promise<MissingData> {
  authorize(ctx, 'qualification:read')
  const { totals, cells, today, dataThrough } = await readHistory(ctx, registered)
  const [gaps, { sees, places }] = await Promise.all([
    findGaps(ctx, registered, { totals, cells }, { today, dataThrough }),
    readScope(ctx),
  ])
  const months = expectedMonths({ cells, dataThrough, today })
    .filter(({ locationId }) => locationId === null || sees(locationId))
    .map((month) => ({ ...month, place: places.find(({ id }) => id === month.locationId) ?? null }))
  return { today, dataThrough, gaps, months }
}

type Scope = { places: StoredLocation[]; sees(id: number): boolean; nameOf(id: number): string }

/** Every location, and which of them the reader may see: also where the own one was merged into another. */
async function readScope({ db, orgId, locationIds }: Ctx): Promise<Scope> {
  const places = await db.inTenant(orgId, 'batch', readLocations)
  const own = places
    .filter(({ id }) => locationIds?.includes(id))
    .map(({ id, mergedInto }) => mergedInto ?? id)
  const nameOf = (id: number) => {
    const place = places.find((one) => one.id === id)
    return place?.name ?? `Location ${place?.externalId ?? id}`
  }
  return { places, nameOf, sees: (id) => locationIds === null || own.includes(id) }
}

/** The last line item before each gap that is still open: one look for each, and gaps are few. */
const datedGaps = (ctx: Ctx, { facts }: Registered, gaps: readonly DataGap[]): Promise<DatedGap[]> =>
  ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    Promise.all(
      gaps.map(async (gap) => {
        const { open, kind, locationId, from } = gap
        const since = open ? await facts.readLastBefore?.(tx, kind, locationId, from) : null
        return { ...gap, since: since ?? null }
      }),
    ),
  )
