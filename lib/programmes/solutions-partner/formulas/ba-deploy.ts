import type { Month } from '../../../dates'
import { atLeast, multiply } from '../../../scoring/rational'
import { exact } from '../figures/amount'
import type { Figures, Pair } from '../figures/figures'
import { fraction } from '../rules/fractions'
import { withoutBase, yearBefore } from './months'
import type { Known, MetricOf, Outcome } from './outcome'
import { counts, less, pointsFor, unknown } from './points'

/** Pairs of customer and workload whose use is worth enough, less those of a year ago. */
export function baDeploy(rule: MetricOf<'BA-DEPLOY'>, { figures, month }: Known): Outcome {
  const at = month('usage')
  if (at === null) return unknown(rule, null, 'no_figures')
  const reason = withoutBase(figures, 'usage', at)
  if (reason) return unknown(rule, at, reason)
  const count = (one: Month) => deployedPairs(figures, rule.formula, one).length
  const compared = counts(count(at), count(yearBefore(at)))
  return pointsFor(rule, less(compared), at, { compared })
}

/** The pairs whose quantity by the rate of the workload is worth enough in a month. */
export function deployedPairs(
  { business }: Figures,
  { rates, least }: MetricOf<'BA-DEPLOY'>['formula'],
  month: Month,
): Pair[] {
  const enough = fraction(least.value)
  return [...rates.value].flatMap(([workload, { rate, associations }]) => {
    const perUnit = fraction(rate)
    return [...business('usage', associations, month)]
      .filter(([, own]) => atLeast(multiply(exact(own.get(workload) ?? 0n), perUnit), enough))
      .map(([tenant]) => ({ tenant, workload }))
  })
}
