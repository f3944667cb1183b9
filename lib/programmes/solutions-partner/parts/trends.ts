import { todayIn } from '../../../clock'
import { authorize, type Ctx } from '../../../context'
import type { PlainDate } from '../../../dates'
import { LaurelError } from '../../../errors'
import type { Trending } from '../../../insight/trending'
import { keptByStamp } from '../../../kept-by-stamp'
import { readState, stampOf } from '../../../organizations/sql/state'
import { type ShownOverride, shownOverrides } from '../../../people/personal-data'
import { type CriterionPlace, idAt } from '../../../scoring/criteria'
import type { Override } from '../../../scoring/rule-book'
import { SOLUTIONS_PARTNER } from '../programme'
import { overOrganization } from '../sql/over-organization'
import { choicesAt, TREND_CRITERIA } from '../trends/criteria'
import { type Criterion, placeOf, type TrendPoint, trendPoint } from '../trends/point'
import { type Refresh, refreshesOf } from '../trends/refreshes'
import { shownTrend } from '../trends/shown-trend'
import { trendJson, trendTable } from '../trends/trend-answer'

/** Organizations of which a process keeps the refreshes. */
const MOST_KEPT = 32
const kept = keptByStamp<{ refreshes: Refresh[]; overrides: readonly Override[] }>(MOST_KEPT)

type Told = {
  criterion: Criterion
  today: PlainDate
  points: TrendPoint[]
  /** Those of rule sets that score some of them. */
  overrides: readonly ShownOverride[]
}

/** Each refresh is scored once for all criteria, in one transaction, and kept while nothing changes. */
async function readTrend(ctx: Ctx, place: CriterionPlace): Promise<Told> {
  authorize(ctx, 'qualification:read')
  const { db, orgId } = ctx
  const state = await db.inTenant(orgId, 'batch', readState)
  const today = todayIn(state.timeZone)
  const { refreshes, overrides } = await kept(db, `${orgId} ${today}`, stampOf(state), () =>
    db.inTenant(orgId, 'read', (tx) =>
      overOrganization(tx, (organization) => ({
        refreshes: refreshesOf(organization, today),
        overrides: organization.rules.overrides,
      })),
    ),
  )
  const criterion = criterionAt(place)
  const points = refreshes.map((refresh) => trendPoint(refresh, criterion))
  const acting = overrides.filter((one) => points.some(({ ruleSet }) => ruleSet.id === one.ruleSet))
  return { criterion, today, points, overrides: shownOverrides(ctx, acting) }
}

/** @throws LaurelError not_found for a criterion that no area has */
function criterionAt(place: CriterionPlace): Criterion {
  const found = TREND_CRITERIA.find((one) => idAt(placeOf(one)) === idAt(place))
  if (found) return found
  throw new LaurelError('not_found', `${SOLUTIONS_PARTNER.name} has no ${idAt(place)}.`)
}

/** Scores and metrics at each refresh. */
export const trends: Trending = {
  lead: 'How each area came to where it is: its score at each refresh, and the track that decided. What is known today decides for past days as well.',
  places: TREND_CRITERIA.map(placeOf),
  choicesAt,
  misplaced: ({ area }) =>
    area === null
      ? 'Every metric is one of a solution area: choose one with area.'
      : 'No track of this area has such a metric.',
  async show(ctx, place) {
    const { criterion, points, overrides } = await readTrend(ctx, place)
    return { trend: shownTrend(criterion, points), overrides }
  },
  async answer(ctx, place, { by }) {
    if (by !== null) throw new LaurelError('invalid_request', 'Scores of areas have no parts: leave by out.')
    const { criterion, ...told } = await readTrend(ctx, place)
    const { finding } = shownTrend(criterion, told.points)
    const json = trendJson(ctx.slug, criterion, { ...told, finding })
    return { json, table: trendTable(json) }
  },
}
