import { withoutBase } from './months'
import type { Known, MetricOf, Outcome } from './outcome'
import { counts, less, pointsFor, unknown } from './points'
import { seatClass } from './seat-class'

/** Customers of the track by licences, less those of a year ago. */
export function mwNet(rule: MetricOf<'MW-NET'>, { figures, month }: Known): Outcome {
  const at = month('licence')
  if (at === null) return unknown(rule, null, 'no_figures')
  const reason = withoutBase(figures, 'licence', at)
  if (reason) return unknown(rule, at, reason)
  const { associations, workloads, band } = rule.formula.customers
  const { now, before } = seatClass(figures, { associations, workloads: workloads.value, band }, at)
  const compared = counts(now.size, before.size)
  return pointsFor(rule, less(compared), at, { compared })
}
