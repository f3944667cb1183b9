import { type DateRange, type PlainDate, windowBefore } from '../dates'
import { AREA_IDS, type AreaId, type Level, type Metric, type Status } from '../kinds'
import type { Cited, RuleSet } from '../rules/schema'
import type { Basis } from './basis'
import { evaluate } from './evaluate'
import { cut, integer, type Rational, toNumber, ZERO } from './rational'
import type { CappedResult, ConditionResult, MeanResult, ThresholdResult } from './result'
import { type Tallies, tallyWindow, type UnknownItem } from './tallies'

/** Points of one level: how many rows or units, what each is worth, the limit, and what the limit took away. */
export type LevelPart = {
  level: Level
  count: number
  weight: Cited<string>
  cap: Cited<string | null>
  points: Rational
  beyondCap: Rational
}
export type CriterionParts =
  | { kind: 'points'; fundamentalsAndOthers: LevelPart; advanced: LevelPart }
  | { kind: 'average'; points: number; answers: number; surveys: number }
  | { kind: 'surveys'; surveys: number }

/** One card: a metric of the base criteria (`area` null) or of a solution area. */
export type Criterion = {
  metric: Metric
  area: AreaId | null
  /** null: the rule set in force has no such criterion, the number is for information. */
  status: Status | null
  /** Unrounded; null when unknown (an average without answers). */
  score: Rational | null
  /** As on the card: `811.0`, `4.48`, `46`. */
  display: string
  threshold: Cited<string> | null
  parts: CriterionParts
}
export type AreaResult = {
  id: AreaId
  status: Status
  surveyCompletions: Criterion
  averageResponseScore: Criterion
}

export type Qualification = {
  asOf: PlainDate
  window: DateRange
  ruleSet: RuleSet
  status: Status
  base: {
    status: Status
    criteria: {
      coursewareCompletions: Criterion
      examUnitPurchases: Criterion
      averageResponseScore: Criterion
    }
  }
  areas: AreaResult[]
  /** Rows inside the window whose course or exam is in no catalogue, per kind and item. */
  unknown: UnknownItem[]
  /** The rule tree with numbers: what every field above was read from. */
  tree: ConditionResult
}

/**
 * Scores an organization as of a date: pure, from monthly totals, catalogue and the rule set in force.
 * @throws NoRuleSetError when no rule set covers the date.
 */
export function qualify(input: Basis & { asOf: PlainDate }): Qualification {
  const ruleSet = input.rules.at(input.asOf)
  const window = windowBefore(input.asOf, ruleSet.windowMonths.value)
  const tallies: Tallies = tallyWindow(input.totals, input.catalogue, window)
  const tree = evaluate(ruleSet.qualification, tallies)
  const nodes = index(tree)
  const status = (id: string): Status => nodes.get(id)?.status ?? 'not_started'
  const criterion = (metric: Metric, area: AreaId | null) => readCriterion(nodes, metric, area)
  return {
    asOf: input.asOf,
    window,
    ruleSet,
    status: status('training-services'),
    base: {
      status: status('base'),
      criteria: {
        coursewareCompletions: criterion('courseware-completions', null),
        examUnitPurchases: criterion('exam-unit-purchases', null),
        averageResponseScore: criterion('average-response-score', null),
      },
    },
    areas: AREA_IDS.map((id) => ({
      id,
      status: status(id),
      surveyCompletions: criterion('survey-completions', id),
      averageResponseScore: criterion('average-response-score', id),
    })),
    unknown: tallies.unknown,
    tree,
  }
}

function index(root: ConditionResult): Map<string, ConditionResult> {
  const nodes = new Map<string, ConditionResult>()
  const visit = (node: ConditionResult) => {
    nodes.set(node.id, node)
    if (node.mechanism !== 'threshold') node.of.forEach(visit)
  }
  visit(root)
  return nodes
}

function readCriterion(nodes: Map<string, ConditionResult>, metric: Metric, area: AreaId | null): Criterion {
  const id = area ? `${area}/${metric}` : metric
  const node = nodes.get(id)
  if (node?.mechanism !== 'threshold') throw new Error(`The rule set has no criterion ${id}`)
  const parts = readParts(node)
  return {
    metric,
    area,
    status: node.status,
    score: node.of.value,
    display: parts.kind === 'surveys' ? String(parts.surveys) : cut(node.of.value ?? ZERO),
    threshold: node.atLeast,
    parts,
  }
}

function readParts(node: ThresholdResult): CriterionParts {
  const value = node.of
  if (value.mechanism === 'mean') return { kind: 'average', ...meanParts(value) }
  if (value.mechanism === 'tally') return { kind: 'surveys', surveys: toNumber(value.value) }
  if (value.mechanism !== 'sum') throw new Error(`${node.id} is neither a sum, a mean nor a count`)
  const [fundamentals, advanced] = value.of
  if (fundamentals?.mechanism !== 'capped' || advanced?.mechanism !== 'capped')
    throw new Error(`${node.id} needs a limited part per level`)
  return {
    kind: 'points',
    fundamentalsAndOthers: levelPart(fundamentals, 'fundamentals_and_others'),
    advanced: levelPart(advanced, 'advanced'),
  }
}

const meanParts = (mean: MeanResult) => ({
  points: toNumber(mean.points),
  answers: toNumber(mean.answers),
  surveys: toNumber(mean.surveys),
})

function levelPart(node: CappedResult, level: Level): LevelPart {
  if (node.of.mechanism !== 'weighted') throw new Error(`${node.id} needs a weight`)
  return {
    level,
    count: toNumber(node.of.of.value ?? integer(0)),
    weight: node.of.rule.weight,
    cap: node.rule.cap,
    points: node.value,
    beyondCap: node.cut,
  }
}
