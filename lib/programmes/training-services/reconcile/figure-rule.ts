import { countedIn, criterionRules, talliesOf } from '../../../rules/model/rule-parts'
import type { RuleSet, TallyRule, ThresholdRule } from '../../../rules/model/schema'
import { criterionKey } from '../criterion-id'
import type { Figure } from './problem'

/** The rule of a figure, and what it counts in order. @throws Error where the rule set has no such criterion */
export function figureRule(
  { id, qualification }: RuleSet,
  figure: Figure,
): { node: ThresholdRule; tallies: TallyRule[] } {
  const node = criterionRules(qualification).find(({ id }) => id === criterionKey(figure))
  if (!node) throw new Error(`${id} has no criterion ${criterionKey(figure)}`)
  return { node, tallies: countedIn(node.of).flatMap(talliesOf) }
}
