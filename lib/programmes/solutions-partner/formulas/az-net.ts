import { addMonths, type Month } from '../../../dates'
import { type Amount, amountOf } from '../figures/amount'
import type { Figures } from '../figures/figures'
import { THROUGH } from '../rules/association-sets'
import { withoutBase, yearBefore } from './months'
import type { Known, MetricOf, Outcome } from './outcome'
import { counts, less, pointsFor, unknown } from './points'

/** Customers with enough Azure consumption in the month or the one before, less those of a year ago. */
export function azNet(rule: MetricOf<'AZ-NET'>, { figures, month }: Known): Outcome {
  const at = month('acr')
  if (at === null) return unknown(rule, null, 'no_figures')
  const reason = withoutBase(figures, 'acr', at)
  if (reason) return unknown(rule, at, reason)
  const least = amountOf(rule.formula.least.value)
  const count = (one: Month) => customersIn(figures, one, least).size
  const compared = counts(count(at), count(yearBefore(at)))
  return pointsFor(rule, less(compared), at, { compared })
}

function customersIn(figures: Figures, month: Month, least: Amount): Set<string> {
  const customers = new Set<string>()
  for (const one of [month, addMonths(month, -1)]) {
    const consumed = figures.consumedByTenant({ through: THROUGH.azure, services: null, months: [one] })
    for (const [tenant, amount] of consumed) if (amount >= least) customers.add(tenant)
  }
  return customers
}
