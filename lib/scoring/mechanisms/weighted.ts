import type { WeightedRule } from '../../rules/model/schema'
import { fromDecimal, multiply, ZERO } from '../rational'
import type { ValueResult, WeightedResult } from '../result'

export const weighted = (rule: WeightedRule, of: ValueResult): WeightedResult => ({
  mechanism: 'weighted',
  id: rule.id,
  rule,
  of,
  value: multiply(of.value ?? ZERO, fromDecimal(rule.weight.value)),
})
