import type { PlainDate } from '../../dates'
import type { Market } from '../../organizations/model/market'
import { add, atLeast, floor, integer, isZero, type Rational, ZERO } from '../../scoring/rational'
import type { AreaId, AreaStatus, MetricId, TrackId } from './areas'
import type { Figures } from './figures/figures'
import type { Family } from './figures/rows'
import type { Skills } from './figures/skills'
import { figureMonth } from './formulas/months'
import type { Known, Outcome } from './formulas/outcome'
import { outcomeOf } from './formulas/outcome-of'
import { keptChoice, keptOutcome } from './outcomes/kept-outcomes'
import { fraction } from './rules/fractions'
import { hasLeast } from './rules/least-points'
import { type OwnRules, ruleSetIn } from './rules/own-rules'
import type { AreaRule, MetricRule, RuleSet } from './rules/shape'
import { type Because, type Decided, decidingTrack } from './tracks'

export type MetricScore = Outcome & { id: MetricId; max: Rational; rule: MetricRule }
export type TrackScore = { id: TrackId; score: Rational; metrics: MetricScore[] }
export type AreaScore = {
  id: AreaId
  track: TrackId
  /** Why that track. */
  because: Because
  /** Which one it was by the figures of the month before, where it was another. */
  earlier: Decided['earlier']
  status: AreaStatus
  /** That of the track that decides. */
  score: Rational
  tracks: TrackScore[]
}
export type CapabilityScore = { asOf: PlainDate; ruleSet: RuleSet; areas: AreaScore[] }

/** What is scored, and by which rules: figures, people and decisions as they are known now, also for a day in the past. */
export type Organization = { figures: Figures; skills: Skills; market: Market; rules: OwnRules }

/** How one metric is scored by the rules of a set. */
export type ScoresMetric = (rule: MetricRule, ruleSet: RuleSet, known: Known) => MetricScore

/**
 * Scores the six areas as of a day: pure.
 * @param ruleSet one of the organization's own; that of the day if left out
 * @param metricOf where metrics are known already
 * @throws NoRuleSetError when no rule set covers the day
 */
export function scoreCapability(
  organization: Organization,
  asOf: PlainDate,
  ruleSet: RuleSet = ruleSetIn(organization.rules, asOf),
  metricOf: ScoresMetric = scoreMetric,
): CapabilityScore {
  const known = knownOf(organization, asOf, ruleSet)
  return { asOf, ruleSet, areas: ruleSet.areas.map((area) => scoreArea(area, ruleSet, known, metricOf)) }
}

/** What formulas read of an organization as of a day. */
export const knownOf = (
  organization: Organization,
  asOf: PlainDate,
  { decisions }: RuleSet,
): Known & { market: Market } => ({
  ...organization,
  asOf,
  decisions,
  month: (family: Family) => figureMonth(organization.figures, family, asOf),
})

/** One area by the rules of a set. */
export function scoreArea(
  rule: AreaRule,
  ruleSet: RuleSet,
  known: Known & { market: Market },
  metricOf: ScoresMetric = scoreMetric,
): AreaScore {
  const tracks = rule.tracks.map(({ id, metrics }) =>
    trackOf(
      id,
      metrics.map((metric) => metricOf(metric, ruleSet, known)),
    ),
  )
  const decided = keptChoice(ruleSet, rule.id, known) ?? decidingTrack(rule, tracks, known)
  const track = tracks.find((one) => one.id === decided.track)
  if (!track) throw new Error(`${rule.id} has no track ${decided.track}`)
  return { id: rule.id, ...decided, status: statusOf(track, ruleSet), score: track.score, tracks }
}

const trackOf = (id: TrackId, metrics: MetricScore[]): TrackScore => ({
  id,
  metrics,
  score: metrics.reduce<Rational>((sum, { points }) => add(sum, points), ZERO),
})

/** One metric by the rules of a set; what it came to is taken from what is kept of these very figures. */
export function scoreMetric(rule: MetricRule, ruleSet: RuleSet, known: Known): MetricScore {
  const outcome = keptOutcome(ruleSet, rule, known) ?? outcomeOf(rule, known)
  const points = ruleSet.wholePoints.value ? whole(outcome.points, ruleSet) : outcome.points
  return { ...outcome, id: rule.id, points, max: fraction(rule.max.value), rule }
}

/** Points of 2022 come in whole increments. */
function whole(points: Rational, { decisions }: RuleSet): Rational {
  const half: Rational = decisions.wholePoints === 'rounded' ? { n: 1n, d: 2n } : ZERO
  return integer(floor(add(points, half)))
}

/** Compared unrounded. */
function statusOf({ score, metrics }: TrackScore, { qualifiedFrom, decisions }: RuleSet): AreaStatus {
  if (metrics.every(({ points }) => isZero(points))) return 'not_started'
  const enough = metrics.every(({ points }) => hasLeast(points, decisions))
  return enough && atLeast(score, fraction(qualifiedFrom.value)) ? 'qualified' : 'in_progress'
}
