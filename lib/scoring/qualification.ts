import { type DateRange, type PlainDate, windowBefore } from '../dates'
import { AREA_IDS, type AreaId, type Metric, type Status } from '../kinds'
import { METRIC } from '../programmes/training-services/metrics'
import type { RuleSet } from '../rules/schema'
import type { Basis } from './basis'
import type { Criterion } from './criterion'
import { evaluate } from './evaluate'
import type { ConditionResult } from './result'
import { type Tallies, tallyWindow, type UnknownItem } from './tallies'

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

function readCriterion(nodes: Map<string, ConditionResult>, metric: Metric, group: AreaId | null): Criterion {
  const id = group ? `${group}/${metric}` : metric
  const node = nodes.get(id)
  if (node?.mechanism !== 'threshold') throw new Error(`The rule set has no criterion ${id}`)
  const { unit, words } = METRIC[metric]
  const { status, of, atLeast } = node
  const score = of.value
  return {
    id,
    group,
    metric,
    unit,
    words,
    node,
    status,
    score,
    display: unit.show(score),
    threshold: atLeast,
  }
}
