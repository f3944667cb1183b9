import type { ThresholdRule } from '../../rules/model/schema'
import { atLeast, fromDecimal, isZero, type Rational } from '../rational'
import type { ThresholdResult, ValueResult } from '../result'
import type { Status } from '../status'

export const threshold = (rule: ThresholdRule, of: ValueResult): ThresholdResult => ({
  mechanism: 'threshold',
  id: rule.id,
  rule,
  of,
  atLeast: rule.atLeast,
  status: rule.atLeast === null ? null : against(of.value, fromDecimal(rule.atLeast.value)),
})

/** Not started: score is zero. In-progress: above zero but not there. Completed: the benchmark is met. */
function against(value: Rational | null, benchmark: Rational): Status {
  if (value === null || isZero(value)) return 'not_started'
  return atLeast(value, benchmark) ? 'completed' : 'in_progress'
}
