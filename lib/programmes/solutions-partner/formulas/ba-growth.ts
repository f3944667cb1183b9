import type { Month } from '../../../dates'
import { add, atLeast, isZero, multiply, type Rational, ZERO } from '../../../scoring/rational'
import { exact } from '../figures/amount'
import type { Figures } from '../figures/figures'
import { fraction } from '../rules/fractions'
import type { Rates } from '../rules/shape'
import { percentGrowth } from './az-growth'
import { withoutBase, yearBefore } from './months'
import type { Known, MetricOf, Outcome } from './outcome'
import { pointsFor, unknown } from './points'

/** Growth in percent of what the use of Business Applications is worth, from a base that is large enough. */
export function baGrowth(rule: MetricOf<'BA-GROWTH'>, { figures, month }: Known): Outcome {
  const at = month('usage')
  if (at === null) return unknown(rule, null, 'no_figures')
  const reason = withoutBase(figures, 'usage', at)
  if (reason) return unknown(rule, at, reason)
  const { rates, minimum } = rule.formula
  const total = (one: Month) => worthOf(figures, rates.value, one)
  const before = total(yearBefore(at))
  if (isZero(before)) return unknown(rule, at, 'base_too_small')
  const refused = atLeast(before, fraction(minimum.value)) ? null : 'base_too_small'
  const compared = { now: total(at), before }
  return pointsFor(rule, percentGrowth(compared), at, { refused, compared })
}

/** What all use of a month is worth: quantities are added by workload before the rate of each, to stay small. */
function worthOf({ business }: Figures, rates: Rates, month: Month): Rational {
  let sum = ZERO
  for (const [workload, { rate, associations }] of rates) {
    let quantity = 0n
    for (const own of business('usage', associations, month).values()) quantity += own.get(workload) ?? 0n
    sum = add(sum, multiply(exact(quantity), fraction(rate)))
  }
  return sum
}
