import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import type { Month, PlainDate } from '../dates'
import { keptByStamp } from '../kept-by-stamp'
import { readState, stampOf } from '../organizations/sql/state'
import { AREAS, type AreaId } from '../programmes/solutions-partner/areas'
import { overOrganization } from '../programmes/solutions-partner/sql/over-organization'
import { type KeptRefresh, keptRefreshes } from '../programmes/solutions-partner/trends/kept-refreshes'
import { SCORE, type TrendPoint, trendPoint } from '../programmes/solutions-partner/trends/point'

/** One refresh. `points` as on the page of trends, where null is that nobody knows; null: not worked out yet. */
export type LastScore = { month: Month; asOf: PlainDate; point: TrendPoint | null }

export type LastScores = Readonly<Record<AreaId, LastScore[]>>

/** Organizations that a process keeps, once all of it is worked out. */
const MOST_KEPT = 64
const kept = keptByStamp<KeptRefresh[]>(MOST_KEPT, (all) => all.every(({ score }) => score !== null))

/**
 * Where each area stood at the last twelve refreshes, oldest first, by what is known today and by the rules of each day.
 * It asks what is kept and no figure, so that a page can have it beside its own.
 * @throws LaurelError forbidden
 */
export async function getLastScores(ctx: Ctx): Promise<LastScores> {
  authorize(ctx, 'qualification:read')
  const { db, orgId } = ctx
  const state = await db.inTenant(orgId, 'batch', readState)
  const today = todayIn(state.timeZone)
  const refreshes = await kept(db, `${orgId} ${today}`, stampOf(state), () =>
    db.inTenant(orgId, 'read', (tx) =>
      overOrganization(tx, (organization) => keptRefreshes(organization, today)),
    ),
  )
  const scoreOf = (area: AreaId) =>
    refreshes.map(({ month, asOf, score }): LastScore => {
      const at = { month, asOf, unfinished: false }
      return { month, asOf, point: score && trendPoint({ ...at, score }, { area, metric: SCORE }) }
    })
  return Object.fromEntries(AREAS.map((area) => [area, scoreOf(area)])) as LastScores
}
