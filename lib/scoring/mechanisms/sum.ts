import type { SumRule } from '../../rules/model/schema'
import { add, type Rational, ZERO } from '../rational'
import type { SumResult, ValueResult } from '../result'

export const sum = (rule: SumRule, of: ValueResult[]): SumResult => ({
  mechanism: 'sum',
  id: rule.id,
  rule,
  of,
  value: of.reduce<Rational>((total, part) => add(total, part.value ?? ZERO), ZERO),
})
