import type { Month } from '../../../dates'
import { type Amount, amountOf } from '../figures/amount'
import type { Figures, Pair } from '../figures/figures'
import { THROUGH } from '../rules/association-sets'
import type { WorkloadSet } from '../rules/shape'
import { withoutBase, yearBefore } from './months'
import type { Known, MetricOf, Outcome } from './outcome'
import { counts, less, pointsFor, unknown } from './points'

/** Pairs of customer and workload with enough revenue, less those of a year ago. */
export function baNet(rule: MetricOf<'BA-NET'>, { figures, month }: Known): Outcome {
  const at = month('revenue')
  if (at === null) return unknown(rule, null, 'no_figures')
  const reason = withoutBase(figures, 'revenue', at)
  if (reason) return unknown(rule, at, reason)
  const least = amountOf(rule.formula.least.value)
  const count = (one: Month) =>
    revenuePairs(figures, one, rule.formula.workloads.value, (amount) => amount >= least).length
  const compared = counts(count(at), count(yearBefore(at)))
  return pointsFor(rule, less(compared), at, { compared })
}

/** The pairs of a month whose revenue is such. */
export function revenuePairs(
  figures: Figures,
  month: Month,
  { workloads }: WorkloadSet,
  enough: (amount: Amount) => boolean,
): Pair[] {
  const pairs: Pair[] = []
  for (const [tenant, own] of figures.business('revenue', THROUGH['business-performance'], month))
    for (const [workload, amount] of own)
      if (workloads.has(workload) && enough(amount)) pairs.push({ tenant, workload })
  return pairs
}
