import type { Month } from '../../../dates'
import { divide, integer, multiply, type Rational, subtract } from '../../../scoring/rational'
import type { Reason } from '../areas'
import { type Amount, amountOf, exact } from '../figures/amount'
import type { Figures } from '../figures/figures'
import { THROUGH } from '../rules/association-sets'
import { twelveTo, withoutBase, withoutMonths, yearBefore } from './months'
import type { Compared, Known, MetricOf, Outcome } from './outcome'
import { pointsFor, unknown } from './points'

/** Growth of Azure consumption in percent: twelve months compared with the twelve before. */
export function azGrowth(rule: MetricOf<'AZ-GROWTH'>, { figures, month, decisions }: Known): Outcome {
  const at = month('acr')
  if (at === null) return unknown(rule, null, 'no_figures')
  const months = decisions.azureGrowth === 'single-months' ? (one: Month) => [one] : twelveTo
  const missing = months === twelveTo ? withoutMonths : withoutBase
  const reason = missing(figures, 'acr', at)
  if (reason) return unknown(rule, at, reason)
  const [now, before] = [total(figures, months(at)), total(figures, months(yearBefore(at)))]
  if (before <= 0n) return unknown(rule, at, 'zero_base')
  const least = amountOf(rule.formula.minimum.value)
  const asked = decisions.growthMinimum === 'both' ? [now, before] : [now]
  const refused: Reason | null = asked.every((sum) => sum >= least) ? null : 'below_minimum'
  const compared = { now: exact(now), before: exact(before) }
  return pointsFor(rule, percentGrowth(compared), at, { refused, compared })
}

/** By service, of which there are few. */
const total = (figures: Figures, months: readonly Month[]): Amount => {
  let sum = 0n
  const consumed = figures.consumedByService({ through: THROUGH.azure, services: null, months })
  for (const amount of consumed.values()) sum += amount
  return sum
}

/** @throws RangeError where there was nothing before */
export const percentGrowth = ({ now, before }: Compared): Rational =>
  multiply(integer(100), divide(subtract(now, before), before))
