import type { TenantStatements } from '../../../db/client'
import type { CapabilityRowsJson, PersonRowJson } from '../../answers/capability-rows'
import { todayIn } from '../../clock'
import { authorize, type Ctx } from '../../context'
import type { PlainDate } from '../../dates'
import { LaurelError, notFound } from '../../errors'
import { keptByStamp } from '../../kept-by-stamp'
import { type OrgState, readState, stampOf } from '../../organizations/sql/state'
import { seesPeopleEverywhere, shownOverrides } from '../../people/personal-data'
import { nextLosses } from './ahead/next-losses'
import { customerJson, personJson, sumJson } from './behind/behind-json'
import { behindMetric, type MetricAsked } from './behind/behind-metric'
import type { PersonRow } from './behind/row'
import { withoutPeople, withPeople } from './behind/shown-people'
import type { Capability, CapabilityFacts } from './capability'
import { familyMonths } from './figures/family-months'
import { nameOfWorkload, nameReadings } from './figures/name-readings'
import { figureMonth } from './formulas/months'
import { type Lapse, lapsesAhead, type Renewal, renewalsAhead, YEAR_AHEAD } from './lapses'
import { isUnknown } from './names/known-names'
import { ruleSetNamed } from './rules'
import { ruleSetIn, SHIPPED } from './rules/own-rules'
import { scoreCapability } from './score'
import { type KeptFigures, withKeptFigures } from './sql/kept-figures'
import { overOrganization, type ReadOrganization } from './sql/over-organization'
import { inUse, readCustomerNames } from './sql/records'
import { familiesOf } from './words/units'

export type CapabilityInput = { asOf?: PlainDate; ruleSet?: string }

/** What a process keeps at most: of one organization, day and rule set each. */
const MOST_KEPT = 64
const kept = keptByStamp<CapabilityFacts>(MOST_KEPT)

/**
 * Where an organization stands in the six areas, by what is known now. Kept while nothing changes: then the figures are
 * not asked at all.
 * @param input the day, today in the organization's time zone if left out, and the rule set, that of the day if left out
 * @throws LaurelError forbidden, invalid_request for an unknown rule set; NoRuleSetError
 */
export async function getCapability(ctx: Ctx, input: CapabilityInput = {}): Promise<Capability> {
  authorize(ctx, 'qualification:read')
  const state = await ctx.db.inTenant(ctx.orgId, 'batch', readState)
  const today = todayIn(state.timeZone)
  const asOf = input.asOf ?? today
  const facts = await keptFacts(ctx, state, { today, asOf, ruleSet: chosenRules(asOf, input.ruleSet) })
  const overrides = shownOverrides(ctx, facts.overrides)
  return { ...facts, overrides, org: { slug: ctx.slug, name: ctx.orgName, demo: ctx.demo }, today }
}

/**
 * The id of the rule set that is meant, before anything is read.
 * @throws NoRuleSetError before the first rule set, LaurelError for one that there is not
 */
function chosenRules(asOf: PlainDate, id: string | undefined): string {
  if (id === undefined) return ruleSetIn(SHIPPED, asOf).id
  if (ruleSetNamed(id)) return id
  throw new LaurelError('invalid_request', `There is no rule set ${id}.`)
}

const keptFacts = (
  { db, orgId }: Pick<Ctx, 'db' | 'orgId'>,
  state: OrgState,
  { today, asOf, ruleSet }: { today: PlainDate; asOf: PlainDate; ruleSet: string },
): Promise<CapabilityFacts> =>
  kept(db, `${orgId} ${today} ${asOf} ${ruleSet}`, stampOf(state), () =>
    withKeptFigures({ db, orgId }, state, (tx, figures) => capabilityIn(tx, asOf, ruleSet, figures)),
  )

/**
 * The same as one transaction sees it, with what it has written: also within the preview of an import.
 * @param named the id of a rule set, that of the day if left out @param figures answers that are kept, where nothing was written
 */
export async function capabilityIn(
  tx: TenantStatements,
  asOf: PlainDate,
  named?: string,
  figures?: KeptFigures,
): Promise<CapabilityFacts> {
  const compute = (read: ReadOrganization) => {
    const { names, covered, certifications, listed, today, ...organization } = read
    const { market, rules } = organization
    const ruleSet = ruleSetIn(rules, asOf, named)
    const score = scoreCapability(organization, asOf, ruleSet)
    return {
      unknown: names.filter(isUnknown),
      score,
      overrides: rules.overrides.filter((one) => one.ruleSet === ruleSet.id),
      market,
      families: familyMonths(covered, asOf, (family) => figureMonth(organization.figures, family, asOf)),
      counts: {
        customers: listed,
        people: new Set(certifications.map(({ person }) => person)).size,
        certifications: certifications.length,
      },
      lapses: lapsesAhead(score, organization, certifications),
      losses: nextLosses(read, score, today),
    }
  }
  const { unknown, ...facts } = await overOrganization(tx, compute, figures)
  const unknownNames = (await inUse(tx, unknown)).length
  return { ...facts, counts: { ...facts.counts, unknownNames } }
}

export type RowsBehindInput = CapabilityInput & MetricAsked

/**
 * What is behind one metric, row by row, of the track that decides if none is named.
 * @throws LaurelError forbidden, not_found for a metric that the track has not; as getCapability
 */
export async function getRowsBehind(ctx: Ctx, input: RowsBehindInput): Promise<CapabilityRowsJson> {
  const { asOf, ruleSet, area, track, metric, behind, customers, workloads } = await readBehind(ctx, input)
  const what = { org: ctx.slug, asOf, ruleSet, area, track, metric: metric.id }
  if (behind.of === 'people') {
    const rows = shownTo(ctx, behind.rows).map(personJson)
    return { ...what, of: behind.of, ...sumJson(metric, behind.rows), rows }
  }
  // All workloads of a metric are of one file: the side of Azure names none.
  const family = familiesOf(metric.rule.formula).at(-1) ?? 'acr'
  const workload = nameOfWorkload(workloads, family)
  const called = { customer: (tenant: string) => customers.get(tenant) ?? null, workload }
  const rows = behind.rows.map((row) => customerJson(row, called))
  return { ...what, of: behind.of, ...sumJson(metric, behind.rows), rows }
}

/** `everybody`: to count them, whoever asks; `rows`: as he may see them. */
export type PeopleBehind = { rows: PersonRowJson[]; everybody: PersonRowJson[] }

/** @throws LaurelError as getRowsBehind; Error for a metric that counts no people */
export async function getPeopleBehind(ctx: Ctx, input: RowsBehindInput): Promise<PeopleBehind> {
  const { behind } = await readBehind(ctx, input)
  if (behind.of !== 'people') throw new Error(`${input.metric} counts no people`)
  return {
    rows: shownTo(ctx, behind.rows).map(personJson),
    everybody: withPeople(behind.rows).map(personJson),
  }
}

/** `who` null: for who may not see people. */
export type ShownRenewal = Lapse & { who: Renewal['who'] | null }

/**
 * What certifications take from every area within twelve months of a score, if nobody renews, and whose they are.
 * @throws LaurelError forbidden
 */
export async function getRenewals(ctx: Ctx, { score }: Pick<Capability, 'score'>): Promise<ShownRenewal[]> {
  authorize(ctx, 'qualification:read')
  const state = await ctx.db.inTenant(ctx.orgId, 'batch', readState)
  const compute = ({ certifications, ...organization }: ReadOrganization) =>
    renewalsAhead(score, organization, certifications, YEAR_AHEAD)
  const found = await withKeptFigures(ctx, state, (tx, figures) => overOrganization(tx, compute, figures))
  return seesPeopleEverywhere(ctx) ? found : found.map((one) => ({ ...one, who: null }))
}

const shownTo = (ctx: Ctx, rows: readonly PersonRow[]) =>
  seesPeopleEverywhere(ctx) ? withPeople(rows) : withoutPeople(rows)

async function readBehind(ctx: Ctx, input: RowsBehindInput) {
  authorize(ctx, 'qualification:read')
  const state = await ctx.db.inTenant(ctx.orgId, 'batch', readState)
  const asOf = input.asOf ?? todayIn(state.timeZone)
  const ruleSet = chosenRules(asOf, input.ruleSet)
  const { found, customers, workloads } = await withKeptFigures(ctx, state, async (tx, figures) => {
    const compute = ({ names, ...organization }: ReadOrganization) => ({
      found: behindMetric(organization, asOf, ruleSetIn(organization.rules, asOf, ruleSet), input),
      workloads: nameReadings(names),
    })
    return { ...(await overOrganization(tx, compute, figures)), customers: await readCustomerNames(tx) }
  })
  if (!found) throw notFound('This metric')
  return { asOf, ruleSet, ...found, customers, workloads }
}
