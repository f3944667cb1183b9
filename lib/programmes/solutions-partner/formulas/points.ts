import type { Month } from '../../../dates'
import { isZero, larger, multiply, type Rational, smaller, ZERO } from '../../../scoring/rational'
import type { PartId, Reason } from '../areas'
import { fraction } from '../rules/fractions'
import type { MetricRule } from '../rules/shape'
import type { Outcome, Part } from './outcome'

/** A value nobody knows brings no points. */
export const unknown = (rule: MetricRule, month: Month | null, reason: Reason): Outcome => ({
  value: null,
  points: ZERO,
  threshold: fraction(rule.threshold.value),
  month,
  reason,
  parts: [],
})

/** Between nothing and the maximum. */
export const limited = (points: Rational, max: Rational): Rational => smaller(max, larger(ZERO, points))

/** Points for each unit of the value, never below 0 nor above the maximum; a reason that is given brings none. */
export function pointsFor(
  rule: MetricRule,
  value: Rational,
  month: Month | null,
  refused: Reason | null = null,
): Outcome {
  const points = limited(multiply(value, fraction(rule.perUnit.value)), fraction(rule.max.value))
  return scored({
    value,
    points: refused ? ZERO : points,
    threshold: fraction(rule.threshold.value),
    month,
    reason: refused,
    parts: [],
  })
}

/** Says of a value without points that there is none to count. */
export function scored(outcome: Outcome): Outcome {
  const { value, points, reason } = outcome
  const none = reason === null && value !== null && value.n <= 0n && isZero(points)
  return none ? { ...outcome, reason: 'no_points' } : outcome
}

export const partOf = (id: PartId, value: Rational | null, threshold: string, points: Rational): Part => ({
  id,
  value,
  threshold: fraction(threshold),
  points,
})
