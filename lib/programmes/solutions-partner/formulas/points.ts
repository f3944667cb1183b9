import type { Month } from '../../../dates'
import {
  integer,
  isZero,
  larger,
  multiply,
  type Rational,
  smaller,
  subtract,
  ZERO,
} from '../../../scoring/rational'
import type { PartId, Reason } from '../areas'
import { fraction } from '../rules/fractions'
import type { MetricRule } from '../rules/shape'
import type { Compared, Outcome, Part } from './outcome'

/** A value nobody knows brings no points. */
export const unknown = (rule: MetricRule, month: Month | null, reason: Reason): Outcome => ({
  value: null,
  points: ZERO,
  threshold: fraction(rule.threshold.value),
  month,
  reason,
  compared: null,
  parts: [],
})

/** Between nothing and the maximum. */
export const limited = (points: Rational, max: Rational): Rational => smaller(max, larger(ZERO, points))

/** Points for each unit of the value, never below 0 nor above the maximum; a reason that is given brings none. */
export function pointsFor(
  rule: MetricRule,
  value: Rational,
  month: Month | null,
  { refused = null, compared = null }: { refused?: Reason | null; compared?: Compared | null } = {},
): Outcome {
  const points = limited(multiply(value, fraction(rule.perUnit.value)), fraction(rule.max.value))
  return scored({
    value,
    points: refused ? ZERO : points,
    threshold: fraction(rule.threshold.value),
    month,
    reason: refused,
    compared,
    parts: [],
  })
}

/** Says of a value without points that there is none to count. */
export function scored(outcome: Outcome): Outcome {
  const { value, points, reason } = outcome
  const none = reason === null && value !== null && value.n <= 0n && isZero(points)
  return none ? { ...outcome, reason: 'no_points' } : outcome
}

export const partOf = (
  id: PartId,
  value: Rational | null,
  threshold: string,
  points: Rational,
  compared: Compared | null = null,
): Part => ({ id, value, threshold: fraction(threshold), points, compared })

/** A value that is what there is now less what there was. */
export const less = ({ now, before }: Compared): Rational => subtract(now, before)

export const counts = (now: number, before: number): Compared => ({
  now: integer(now),
  before: integer(before),
})
