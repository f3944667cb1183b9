import type { CappedRule } from '../../rules/model/schema'
import { fromDecimal, smaller, subtract, ZERO } from '../rational'
import type { CappedResult, ValueResult } from '../result'

/** At most the cap; `cut` is what the cap took away. A cap of null is "no limit". */
export function capped(rule: CappedRule, of: ValueResult): CappedResult {
  const before = of.value ?? ZERO
  const value = rule.cap.value === null ? before : smaller(before, fromDecimal(rule.cap.value))
  return { mechanism: 'capped', id: rule.id, rule, of, value, cut: subtract(before, value) }
}
