import { integer } from '../../../scoring/rational'
import { THROUGH } from '../rules/association-sets'
import { twelveTo } from './months'
import type { Known, MetricOf, Outcome } from './outcome'
import { pointsFor, unknown } from './points'

/** Azure services with consumption within twelve months, virtual machines left out; nothing is compared. */
export function azDeploy(rule: MetricOf<'AZ-DEPLOY'>, { figures, month }: Known): Outcome {
  const at = month('acr')
  if (at === null) return unknown(rule, null, 'no_figures')
  const { workloads: without } = rule.formula.without.value
  const consumed = figures.consumedByService({
    through: THROUGH.azure,
    services: null,
    months: twelveTo(at),
  })
  const services = [...consumed].filter(([service, amount]) => amount > 0n && !without.has(service))
  return pointsFor(rule, integer(services.length), at)
}
