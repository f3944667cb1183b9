import { wrongWay } from '../../changes/wrong-way'
import { todayIn } from '../../clock'
import { authorize, type Ctx } from '../../context'
import { addMonths, firstOf, monthOf, type PlainDate } from '../../dates'
import { LaurelError } from '../../errors'
import { keptByStamp } from '../../kept-by-stamp'
import { readState, stampOf } from '../../organizations/sql/state'
import { type CriterionPlace, idAt } from '../../scoring/criteria'
import type { ComparesDays, OwnIssuing, SelfScored, Trending } from '../registered'
import { capabilityJson } from './answer/capability-json'
import { shownDays } from './days/shown-days'
import { capabilityIn, getCapability } from './entry'
import { COLUMNS, type IssuedInput, inputOf, resultOf, SCORES } from './issued/issued'
import { reissued } from './issued/reissued'
import { SOLUTIONS_PARTNER } from './programme'
import { RULE_SETS, ruleSetAt, ruleSetNamed } from './rules'
import { decisionWords } from './rules/decision-words'
import { hasRecords } from './sql/any-records'
import { overOrganization } from './sql/over-organization'
import { choicesAt, TREND_CRITERIA } from './trends/criteria'
import { type Criterion, placeOf, type TrendPoint, trendPoint } from './trends/point'
import { type Refresh, refreshesOf } from './trends/refreshes'
import { shownTrend } from './trends/shown-trend'
import { trendJson, trendTable } from './trends/trend-answer'

/** Organizations of which a process keeps the refreshes. */
const MOST_KEPT = 32
const kept = keptByStamp<Refresh[]>(MOST_KEPT)

type Told = { criterion: Criterion; today: PlainDate; points: TrendPoint[] }

/** Each refresh is scored once for all criteria, in one transaction, and kept while nothing changes. */
async function readTrend(ctx: Ctx, place: CriterionPlace): Promise<Told> {
  authorize(ctx, 'qualification:read')
  const { db, orgId } = ctx
  const state = await db.inTenant(orgId, 'batch', readState)
  const today = todayIn(state.timeZone)
  const refreshes = await kept(db, `${orgId} ${today}`, stampOf(state), () =>
    db.inTenant(orgId, 'read', (tx) =>
      overOrganization(tx, (organization) => refreshesOf(organization, today)),
    ),
  )
  const criterion = criterionAt(place)
  return { criterion, today, points: refreshes.map((refresh) => trendPoint(refresh, criterion)) }
}

/** @throws LaurelError not_found for a criterion that no area has */
function criterionAt(place: CriterionPlace): Criterion {
  const found = TREND_CRITERIA.find((one) => idAt(placeOf(one)) === idAt(place))
  if (found) return found
  throw new LaurelError('not_found', `${SOLUTIONS_PARTNER.name} has no ${idAt(place)}.`)
}

const trends: Trending = {
  lead: 'How each area came to where it is: its score at each refresh, and the track that decided. What is known today decides for past days as well.',
  places: TREND_CRITERIA.map(placeOf),
  choicesAt,
  misplaced: ({ area }) =>
    area === null
      ? 'Every metric is one of a solution area: choose one with area.'
      : 'No track of this area has such a metric.',
  async show(ctx, place) {
    const { criterion, points } = await readTrend(ctx, place)
    return { trend: shownTrend(criterion, points), overrides: [] }
  },
  async answer(ctx, place, { by }) {
    if (by !== null) throw new LaurelError('invalid_request', 'Scores of areas have no parts: leave by out.')
    const { criterion, today, points } = await readTrend(ctx, place)
    const { finding } = shownTrend(criterion, points)
    const json = trendJson(ctx.slug, criterion, { today, finding, points })
    return { json, table: trendTable(json) }
  },
}

const history: OwnIssuing = {
  async readReach(tx) {
    const [state, hasData] = await Promise.all([readState(tx), hasRecords(tx)])
    return { state, hasData }
  },
  async issue(tx, { slug, asOf }) {
    const facts = await capabilityIn(tx, asOf)
    return {
      ruleSet: facts.score.ruleSet.id,
      result: capabilityJson(slug, facts.score),
      input: inputOf(facts),
    }
  },
  holds: () => true,
  keeps: 'its result, the rules and decisions it was made by, and the months of its figures',
  verified: 'it is unchanged; figures of customers are no part of it',
  columns: COLUMNS,
  scores: SCORES,
  async reissue(tx, { id, asOf, ruleSet: name, result, input }) {
    const ruleSet = ruleSetNamed(name) ?? ruleSetAt(asOf)
    const now = await capabilityIn(tx, asOf, ruleSet)
    const issued = resultOf(result)
    // Written by issue.
    const kept = { id, result: issued, input: input as IssuedInput, ruleSet }
    return reissued(kept, capabilityJson(issued.org, now.score))
  },
}

/** Without days from the first of the month before to today. */
const changes: ComparesDays = async (ctx, input) => {
  const { score: now, today, org } = await getCapability(ctx, input.to ? { asOf: input.to } : {})
  const usual = firstOf(addMonths(monthOf(today), -1))
  const [from, to] = [input.from ?? usual, now.asOf]
  if (from > to) throw wrongWay(from, to)
  const { score: before } = await getCapability(ctx, { asOf: from })
  return { from, to, first: RULE_SETS[0]?.from ?? from, ...shownDays(org.slug, before, now) }
}

/** The programme as pages of every programme ask it. */
export const CAPABILITY_ROW: SelfScored = {
  programme: { ...SOLUTIONS_PARTNER, valueWords: decisionWords },
  trends,
  history,
  changes,
}
