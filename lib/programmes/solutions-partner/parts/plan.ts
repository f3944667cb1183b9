import type { TenantStatements } from '../../../../db/client'
import { todayIn } from '../../../clock'
import { authorize, type Ctx } from '../../../context'
import type { PlainDate } from '../../../dates'
import { overrideJson } from '../../../insight/qualification-json'
import { keptByStamp } from '../../../kept-by-stamp'
import { readState, stampOf } from '../../../organizations/sql/state'
import { simulationHref, stepsPage } from '../../../paths/any-programme'
import { areaPage } from '../../../paths/solutions-partner'
import { seesPeopleEverywhere, shownOverrides } from '../../../people/personal-data'
import type { Planning } from '../../../plan/planning'
import type { Override } from '../../../scoring/rule-book'
import { carried, designationsIn, nextLosses } from '../ahead/next-losses'
import { familyMonths } from '../figures/family-months'
import { type NameReadings, nameOfWorkload, nameReadings } from '../figures/name-readings'
import { figureMonth } from '../formulas/months'
import { lapsesAhead } from '../lapses'
import { type AreaPlan, capabilityPlan } from '../plan/capability-plan'
import { type Keeping, keepingOf } from '../plan/keeping'
import type { Called } from '../plan/lever'
import { losingOf } from '../plan/losing'
import { planAnswer, planLines } from '../plan/plan-answer'
import { type PlanAddresses, shownCapabilityPlan } from '../plan/shown-capability-plan'
import type { Told } from '../plan/told'
import type { Way } from '../plan/way-to'
import { SOLUTIONS_PARTNER } from '../programme'
import { ruleSetIn } from '../rules/own-rules'
import { scoreCapability } from '../score'
import { overOrganization, type ReadOrganization } from '../sql/over-organization'
import { readCustomerNames } from '../sql/records'
import { parametersOf } from '../what-if/scenario'
import { triedOfChanges } from '../what-if/tried-of-changes'
import { dataGaps } from '../words/data-gaps'

type Read = Told & {
  overrides: readonly Override[]
  hasData: boolean
  customers: ReadonlyMap<string, string>
  workloads: NameReadings
}

/** Plans that a process keeps, of an organization and a day each. */
const MOST_KEPT = 32
const kept = keptByStamp<Read>(MOST_KEPT)

/** As of a later day, figures stay as in the last month known. */
const at = (read: ReadOrganization, asOf: PlainDate, today: PlainDate): ReadOrganization =>
  asOf > today ? carried(read) : read

async function readPlan(tx: TenantStatements, today: PlainDate, asOf: PlainDate): Promise<Read> {
  const read = await overOrganization(tx, (organization) => {
    const { rules, covered, certifications, figures, names } = organization
    const ruleSet = ruleSetIn(rules, asOf)
    const score = scoreCapability(organization, today)
    const lapses = lapsesAhead(score, organization, certifications)
    const families = familyMonths(covered, today, (family) => figureMonth(figures, family, today))
    const earned = asOf < today ? asOf : today
    const plans = capabilityPlan(at(organization, asOf, today), { ruleSet, asOf, today: earned })
    return {
      ...{ asOf, today, ruleSet, now: score.areas },
      plans,
      simulated: simulations(plans, organization, asOf === today ? null : asOf),
      keeping: Object.fromEntries(
        score.areas.map((area) => [area.id, keepingOf(area, organization, lapses)]),
      ) as Record<(typeof score.areas)[number]['id'], Keeping[]>,
      losing: losingOf(organization, score, designationsIn(nextLosses(organization, score, today))),
      missing: dataGaps(families, score.areas, today).map(({ text }) => text),
      overrides: rules.overrides.filter((one) => one.ruleSet === ruleSet.id),
      hasData: certifications.length > 0 || Object.values(covered).some(({ length }) => length > 0),
      workloads: nameReadings(names),
    }
  })
  return { ...read, customers: await readCustomerNames(tx) }
}

/** Ways as addresses of what if. */
function simulations(plans: readonly AreaPlan[], organization: ReadOrganization, asOf: PlainDate | null) {
  const found = new Map<Way, URLSearchParams>()
  for (const way of plans.flatMap(({ ways }) => ways)) {
    const tried = triedOfChanges(way.changes, organization)
    if (tried) found.set(way, parametersOf({ tried, asOf, ruleSet: null }))
  }
  return found
}

async function ask(ctx: Ctx, given: PlainDate | null): Promise<Read> {
  authorize(ctx, 'qualification:read')
  const { db, orgId } = ctx
  const state = await db.inTenant(orgId, 'batch', readState)
  const today = todayIn(state.timeZone)
  const asOf = given ?? today
  return kept(db, `${orgId} ${today} ${asOf}`, stampOf(state), () =>
    db.inTenant(orgId, 'read', (tx) => readPlan(tx, today, asOf)),
  )
}

const calledBy = (ctx: Ctx, { customers, workloads }: Read): Called => ({
  customer: (tenant) => (tenant.startsWith('new-') ? 'a new customer' : (customers.get(tenant) ?? tenant)),
  workload: (family, id) => nameOfWorkload(workloads, family)(id) ?? id,
  person: (person) => (seesPeopleEverywhere(ctx) ? person : null),
})

const addresses = ({ slug }: Ctx, { asOf }: Told): PlanAddresses => ({
  area: (area, day) => areaPage.href({ slug, area, asOf: day }),
  simulation: (parameters) => simulationHref({ slug, programme: SOLUTIONS_PARTNER.id }, parameters),
  today: stepsPage.href({ slug, programme: SOLUTIONS_PARTNER.id }),
  api: `/api/v1/orgs/${slug}/${SOLUTIONS_PARTNER.id}/plan?as_of=${asOf}`,
})

/** What it takes to a designation in each area. */
export const planning: Planning = {
  lead: 'What it takes to 70 points in each area with at least 1 in every metric, the most points for a day of work first, and what has to be renewed so that nothing is lost.',
  async show(ctx, asOf) {
    const read = await ask(ctx, asOf)
    const { today, hasData } = read
    return {
      plan: hasData ? shownCapabilityPlan(read, calledBy(ctx, read), addresses(ctx, read)) : null,
      undated: null,
      ...{ today, hasData },
      overrides: shownOverrides(ctx, read.overrides),
    }
  },
  async answer(ctx, asOf) {
    const read = await ask(ctx, asOf)
    const overrides = shownOverrides(ctx, read.overrides).map(overrideJson)
    const json = planAnswer(ctx.slug, read, calledBy(ctx, read), overrides)
    return { json, table: planLines(json) }
  },
}
