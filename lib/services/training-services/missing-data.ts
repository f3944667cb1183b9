import { readLastBefore } from '@/db/tenant/data-gaps'
import { readLocations } from '@/db/tenant/locations'
import type { DataThrough } from '@/db/tenant/scoring-input'
import type { PlainDate } from '../../dates'
import type { NamedGap } from '../../scoring/expected/gap-words'
import { type DataGap, type ExpectedMonth, expectedMonths, gapsOf } from '../../scoring/expected/gaps'
import { authorize, type Ctx } from '../context'
import { type Place, readHistory } from './history'
import { rememberedReading } from './remembered'

type DatedGap = DataGap & { since: PlainDate | null }
type Asked = { today: PlainDate; dataThrough: DataThrough }

/**
 * Where data would be expected by the organization's own history and has not come, as told to this reader.
 * @param totals what readScoringInput or readHistory gave: what was found goes with it
 */
export async function findGaps(ctx: Ctx, totals: object, { today, dataThrough }: Asked): Promise<NamedGap[]> {
  const gaps = await rememberedReading(totals, `gaps ${today}`, async () => {
    const { cells } = await readHistory(ctx)
    return datedGaps(ctx, gapsOf({ cells, dataThrough, today }))
  })
  if (gaps.length === 0) return []
  // A location's name may have changed since; nothing that is remembered goes with names.
  const places = await ctx.db.inTenant(ctx.orgId, 'batch', readLocations)
  return gaps.map((gap) => {
    const hidden = gap.locationId !== null && !sees(ctx, gap.locationId)
    if (hidden) return { ...gap, ...HIDDEN }
    return { ...gap, hidden, place: gap.locationId === null ? null : nameOf(places, gap.locationId) }
  })
}

/** Who is limited to locations is told of the others that there is something, not where or how much. */
const HIDDEN = { hidden: true, locationId: null, place: null, since: null } as const
const sees = ({ locationIds }: Ctx, id: number) => locationIds === null || locationIds.includes(id)

const datedGaps = (ctx: Ctx, gaps: readonly DataGap[]): Promise<DatedGap[]> =>
  Promise.all(
    gaps.map(async (gap) => ({
      ...gap,
      since: gap.open
        ? await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
            readLastBefore(tx, gap.kind, gap.locationId, gap.from),
          )
        : null,
    })),
  )

function nameOf(places: readonly Place[], id: number): string {
  const place = places.find((one) => one.id === id)
  return place?.name ?? `Location ${place?.externalId ?? id}`
}

export type MissingData = Asked & { gaps: NamedGap[]; months: NamedMonth[] }
/** `place`: null for all locations together. */
export type NamedMonth = ExpectedMonth & { place: Place | null }

/** Gaps, and what was expected and received by kind, location and month; of the reader's own locations. */
export async function getMissingData(ctx: Ctx): Promise<MissingData> {
  authorize(ctx, 'qualification:read')
  const { totals, cells, today, dataThrough, places } = await readHistory(ctx)
  const gaps = await findGaps(ctx, totals, { today, dataThrough })
  const months = expectedMonths({ cells, dataThrough, today })
    .filter(({ locationId }) => locationId === null || sees(ctx, locationId))
    .map((month) => ({ ...month, place: places.find(({ id }) => id === month.locationId) ?? null }))
  return { today, dataThrough, gaps, months }
}
