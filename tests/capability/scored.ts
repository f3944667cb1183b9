import { capabilityScore, type MetricJson } from '../../lib/answers/capability-score'
import { capabilityJson } from '../../lib/programmes/solutions-partner/answer/capability-json'
import type { AreaId, MetricId, TrackId } from '../../lib/programmes/solutions-partner/areas'
import { amountOf } from '../../lib/programmes/solutions-partner/figures/amount'
import type { CoveredMonths } from '../../lib/programmes/solutions-partner/figures/family-months'
import { memoryFigures } from '../../lib/programmes/solutions-partner/figures/memory-figures'
import {
  type CertificationRow,
  FAMILIES,
  type FigureRow,
  type Rows,
} from '../../lib/programmes/solutions-partner/figures/rows'
import { readSkills } from '../../lib/programmes/solutions-partner/figures/skills'
import type { Meaning } from '../../lib/programmes/solutions-partner/names/meaning'
import type { Decisions } from '../../lib/programmes/solutions-partner/rules/decisions'
import { ruleSetIn, SHIPPED } from '../../lib/programmes/solutions-partner/rules/own-rules'
import { withDecisions } from '../../lib/programmes/solutions-partner/rules/with-decisions'
import {
  type CapabilityScore,
  type Organization,
  scoreCapability,
} from '../../lib/programmes/solutions-partner/score'
import { nothing, type Place, type Raw } from './raw'

/** What an importer makes of the cells. */
export const rowsOf = (raw: Raw): Rows => ({
  figures: figureRows(raw),
  customers: raw.customers.map(({ tenant_id, segment }) => ({ tenant: tenant_id.toLowerCase(), segment })),
  certifications: raw.certifications.map(certificationRow),
})

/** Months with figures by family, oldest first. */
export const coveredIn = ({ figures }: Rows): CoveredMonths =>
  Object.fromEntries(
    FAMILIES.map((family) => {
      const months = figures.filter((row) => row.family === family).map(({ month }) => month)
      return [family, [...new Set(months)].toSorted()]
    }),
  ) as Record<(typeof FAMILIES)[number], string[]>

export const organizationOf = (raw: Raw): Organization => organizationWith(rowsOf(raw), raw.market)

export const organizationWith = (
  rows: Rows,
  market: Organization['market'],
  meaning?: Meaning,
): Organization => ({
  figures: memoryFigures(rows, meaning),
  skills: readSkills(rows.certifications, meaning),
  market,
  rules: SHIPPED,
})

const certificationRow = (row: Raw['certifications'][number]): CertificationRow => ({
  person: row.person_id.toLowerCase(),
  certification: row.certification,
  completedOn: row.completed_on,
  expiresOn: row.expires_on || null,
  linked: row.linked === '' ? null : !['no', 'false', '0'].includes(row.linked.toLowerCase()),
  leftOn: row.left_on || null,
  type: row.type,
})

const placeOf = (row: Place) => ({
  month: row.month,
  tenant: row.tenant_id.toLowerCase(),
  workload: row.workload,
  association: row.association,
  subscription: row.subscription_id.toLowerCase(),
  partner: row.partner_id.toLowerCase(),
})

const figureRows = ({ azure, licences, revenue, usage }: Raw): FigureRow[] => [
  ...azure.map(
    (row): FigureRow => ({ ...placeOf(row), family: 'acr', offer: row.offer, acrUsd: amountOf(row.acr_usd) }),
  ),
  ...licences.map(
    (row): FigureRow => ({
      ...placeOf(row),
      family: 'licence',
      paidUnits: amountOf(row.paid_units),
      activeUsers: amountOf(row.active_users),
      associatedOn: row.associated_on || null,
    }),
  ),
  ...revenue.map(
    (row): FigureRow => ({ ...placeOf(row), family: 'revenue', revenueUsd: amountOf(row.revenue_usd) }),
  ),
  ...usage.map(
    (row): FigureRow => ({
      ...placeOf(row),
      family: 'usage',
      metricType: row.metric_type,
      activeUsers: amountOf(row.active_users || '0'),
      capacity: amountOf(row.capacity || '0'),
    }),
  ),
]

type Asked = { asOf: string; ruleSet?: string; decisions?: Partial<Decisions> }

/** The score of these rows, exact. */
export function scoreOn(raw: Partial<Raw>, { asOf, ruleSet, decisions = {} }: Asked): CapabilityScore {
  const rules = ruleSetIn(SHIPPED, asOf, ruleSet)
  return scoreCapability(organizationOf({ ...nothing(), ...raw }), asOf, withDecisions(rules, decisions))
}

/** The documented answer on these rows, held against its shape. */
export const answerOn = (raw: Partial<Raw>, asked: Asked) =>
  capabilityScore.parse(capabilityJson('org', scoreOn(raw, asked)))

/** One metric of the answer. @throws Error where there is none */
export function metricOn(
  raw: Partial<Raw>,
  asked: Asked,
  area: AreaId,
  track: TrackId,
  metric: MetricId,
): MetricJson {
  const found = answerOn(raw, asked)
    .areas.find(({ id }) => id === area)
    ?.tracks.find(({ id }) => id === track)
    ?.metrics.find(({ id }) => id === metric)
  if (!found) throw new Error(`${area} has no ${metric} in ${track}`)
  return found
}
