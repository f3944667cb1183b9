import { criterionKey } from '../../programmes/training-services/criterion-id'
import type { ConditionRule, RuleSet, TallyRule, ThresholdRule, ValueRule } from '../../rules/schema'
import type { Figure } from './problem'

/** The rule of a figure, and what it counts in order. @throws Error where the rule set has no such criterion */
export function figureRule(
  { id, qualification }: RuleSet,
  figure: Figure,
): { node: ThresholdRule; tallies: TallyRule[] } {
  const node = find(qualification, criterionKey(figure))
  if (!node) throw new Error(`${id} has no criterion ${criterionKey(figure)}`)
  return { node, tallies: talliesOf(node.of) }
}

function find(rule: ConditionRule, id: string): ThresholdRule | null {
  if (rule.mechanism === 'threshold') return rule.id === id ? rule : null
  for (const part of rule.of) {
    const found = find(part, id)
    if (found) return found
  }
  return null
}

function talliesOf(rule: ValueRule): TallyRule[] {
  switch (rule.mechanism) {
    case 'tally':
      return [rule]
    case 'sum':
      return rule.of.flatMap(talliesOf)
    case 'mean':
      return [rule.points, rule.answers, rule.surveys]
    default:
      return talliesOf(rule.of)
  }
}
