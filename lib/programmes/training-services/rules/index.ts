import { checked, type RuleSet } from '../../../rules/model'
import { countedIn, criterionRules, talliesOf } from '../../../rules/model/rule-parts'
import { ruleSetSchema } from '../../../rules/model/schema'
import { valuesOf } from '../../../rules/model/values'
import { mayOverride } from '../override-value'
import { checkTally } from '../training-tally'
import { valueWords } from '../value-words'
import { tsp202210 } from './tsp-2022-10'
import { tsp202309 } from './tsp-2023-09'
import { tsp202508 } from './tsp-2025-08'

/** Every Training Services rule set, oldest first, checked when loaded. */
export const RULE_SETS = checked([tsp202210, tsp202309, tsp202508], checkRules)

/** @throws Error for a rule set of another shape, or with a limit that downloads cannot follow row by row, or a value without words */
export function checkRules(set: RuleSet): void {
  ruleSetSchema.parse(set)
  for (const rule of criterionRules(set.qualification))
    for (const part of countedIn(rule.of)) talliesOf(part).forEach(checkTally)
  for (const value of valuesOf(set)) {
    valueWords(value.key)
    if (value.cited.value !== null && !mayOverride(value))
      throw new Error(
        `${set.id} limits ${value.key}: rows beyond it would count in every download. Teach lib/exports/plan.ts the limit first.`,
      )
  }
}
