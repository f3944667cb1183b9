import type { Criterion } from './criterion'
import { fromDecimal, isZero, subtract, ZERO } from './rational'

/** What is missing on a card, in words; for a completed one how far above the benchmark it is. */
export function missing(criterion: Criterion): string {
  const { threshold, status, unit } = criterion
  if (threshold === null) return `Shown for information: this rule set asks for no ${unit.name} here.`
  if (status !== 'completed') return unit.toGo(criterion)
  const over = subtract(criterion.score ?? ZERO, fromDecimal(threshold.value))
  return isZero(over) ? 'Benchmark met exactly.' : unit.above(criterion, over)
}
