import { type Month, monthsBetween } from '../../../dates'
import { atLeast, multiply, ZERO } from '../../../scoring/rational'
import { fraction } from '../rules/fractions'
import type { MetricRule, Option } from '../rules/shape'
import { withoutBase, yearBefore } from './months'
import { comparedPairs, type Compared as Pair } from './mw-bases'
import type { Compared, Known, MetricOf, Outcome, Part } from './outcome'
import { less, limited, partOf, scored, unknown } from './points'
import { seatClass } from './seat-class'

/** The option with the most points counts, never a sum; where two bring the same, the first. */
export function bestOption(
  rule: MetricOf<'MW-GROWTH'> | MetricOf<'MW-DEPLOY'>,
  { figures, month }: Known,
  count: (pairs: Iterable<Pair>) => Compared,
): Outcome {
  const at = month('licence')
  if (at === null) return unknown(rule, null, 'no_figures')
  const reason = withoutBase(figures, 'licence', at)
  if (reason) return unknown(rule, at, reason)
  const { customers, options } = rule.formula
  const { value: set } = customers.workloads
  const { workloads } = set
  const tenants = seatClass(figures, { ...customers, workloads: set }, at)
  // Asked of every option, so that all is answered at once with what else is asked.
  for (const { associations } of options)
    for (const one of [at, yearBefore(at)]) figures.seats(associations, one)
  const parts = options
    .filter(({ associations }) =>
      figures.anySeats(associations, workloads, monthsBetween(yearBefore(at), at)),
    )
    .map((option) =>
      optionPart(
        option,
        count(comparedPairs(figures, { through: option.associations, workloads, tenants, month: at })),
      ),
    )
  return chosen(rule, parts, at)
}

/** Points of an option have no limit and may be negative: they are compared only. */
function optionPart({ id, threshold, perUnit }: Option, compared: Compared): Part {
  const value = less(compared)
  return partOf(id, value, threshold.value, multiply(value, fraction(perUnit.value)), compared)
}

function chosen(rule: MetricRule, parts: Part[], month: Month): Outcome {
  const best = bestPart(parts)
  if (!best) return scored({ ...unknown(rule, month, 'no_points'), value: ZERO, reason: null })
  return scored({
    value: best.value,
    points: limited(best.points, fraction(rule.max.value)),
    threshold: best.threshold,
    month,
    reason: null,
    compared: best.compared,
    parts,
  })
}

/** The option that counts; null: there is none. */
export const bestPart = (parts: readonly Part[]): Part | null =>
  parts.reduce<Part | null>((best, part) => (best && atLeast(best.points, part.points) ? best : part), null)
