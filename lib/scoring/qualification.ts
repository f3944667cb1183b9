import { type DateRange, type PlainDate, windowBefore } from '../dates'
import type { RuleSet } from '../rules/model/schema'
import type { Basis } from './basis'
import { type Criterion, nameIn } from './criterion'
import { evaluate } from './evaluate'
import type { Programme, UnknownItem } from './programme'
import type { ConditionResult, ThresholdResult } from './result'
import type { Status } from './status'

/** Criteria that stand together. `alternative`: it is one of several groups of which one is enough. */
export type Group = { id: string; status: Status; alternative: boolean; criteria: Criterion[] }

export type Qualification = {
  programme: Programme
  asOf: PlainDate
  window: DateRange
  ruleSet: RuleSet
  status: Status
  groups: Group[]
  /** All of them in the order of the rules, which is that of the page. */
  criteria: Criterion[]
  /** Rows inside the window that name what nobody knows, per kind and item. */
  unknown: UnknownItem[]
  /** The rule tree with numbers: what every field above was read from. */
  tree: ConditionResult
}

/**
 * Scores an organization as of a date: pure, from the facts of a programme and the rule set in force.
 * @throws NoRuleSetError when no rule set covers the date.
 */
export function qualify({ asOf, ...basis }: Basis & { asOf: PlainDate }): Qualification {
  const { programme } = basis.rules
  const ruleSet = basis.rules.at(asOf)
  const window = windowBefore(asOf, ruleSet.windowMonths.value)
  const tallies = programme.read(basis, window)
  const tree = evaluate(ruleSet.qualification, tallies)
  const groups = groupsIn(tree, programme, false)
  return {
    programme,
    asOf,
    window,
    ruleSet,
    status: tree.status ?? 'not_started',
    groups,
    criteria: groups.flatMap(({ criteria }) => criteria),
    unknown: tallies.unknown,
    tree,
  }
}

/** Each part of the rules that is made of criteria; a criterion by itself is a group of its own. */
function groupsIn(node: ConditionResult, programme: Programme, alternative: boolean): Group[] {
  const own = node.mechanism === 'threshold' ? [node] : node.of.filter(isThreshold)
  if (own.length === 0 && node.mechanism !== 'threshold')
    return node.of.flatMap((part) => groupsIn(part, programme, node.mechanism === 'any-of'))
  const criteria = own.map((one) => criterionOf(one, programme))
  return [{ id: node.id, status: node.status ?? 'not_started', alternative, criteria }]
}

const isThreshold = (node: ConditionResult): node is ThresholdResult => node.mechanism === 'threshold'

/** A criterion's id is its metric, behind that of its group where it has one: `security/survey-completions`. */
function criterionOf(node: ThresholdResult, { metrics, groupName }: Programme): Criterion {
  const { id, status, of, atLeast } = node
  const { metric, group } = nameIn(id)
  const found = metrics[metric]
  if (!found) throw new Error(`The programme has no metric ${metric}`)
  const { unit, words } = found
  const score = of.value
  return {
    id,
    group,
    groupName: group === null ? null : groupName(group),
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
