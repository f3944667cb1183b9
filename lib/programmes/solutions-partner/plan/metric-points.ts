import {
  add,
  atLeast,
  floor,
  integer,
  larger,
  multiply,
  type Rational,
  ZERO,
} from '../../../scoring/rational'
import { type PartId, type Reason, STEPS } from '../areas'
import { limited } from '../formulas/points'
import { fraction } from '../rules/fractions'
import type { RuleSet } from '../rules/shape'
import type { MetricScore } from '../score'
import type { Moves } from './lever'

/** Reasons that more of anything does not take away. */
const FOR_GOOD: readonly (Reason | null)[] = [
  'no_figures',
  'no_figures_a_year_ago',
  'months_missing',
  'zero_base',
  'base_too_small',
]

/** The points of a metric if its value, or that of its parts, were larger by so much. */
export function pointsWith(metric: MetricScore, moved: Moves, { wholePoints }: RuleSet): Rational {
  if (FOR_GOOD.includes(metric.reason)) return ZERO
  const points = limited(uncapped(metric, moved), metric.max)
  return wholePoints.value ? integer(floor(points)) : points
}

function uncapped(metric: MetricScore, moved: Moves): Rational {
  const { formula, perUnit } = metric.rule
  const by = (id: PartId) =>
    add(metric.parts.find((one) => one.id === id)?.value ?? ZERO, moved.get(id) ?? ZERO)
  const each = fraction(perUnit.value)
  switch (formula.name) {
    case 'STEPS': {
      const met = formula.gates.filter(({ id, people }) => atLeast(by(id), fraction(people.value)))
      const own = total(met.map(({ points }) => fraction(points.value)))
      if (met.length < formula.gates.length) return own
      return add(own, multiply(each, by(STEPS[met.length] ?? 'step-3')))
    }
    case 'MW-GROWTH':
    case 'MW-DEPLOY':
      return formula.options
        .map(({ id, perUnit }) => multiply(by(id), fraction(perUnit.value)))
        .reduce(larger, ZERO)
    case 'SEC-NET':
    case 'SEC-GROWTH':
    case 'SEC-DEPLOY':
      return total(
        (['azure', 'microsoft-365'] as const).map((id) =>
          limited(multiply(by(id), fraction(formula.sides[id].perUnit.value)), metric.max),
        ),
      )
    default:
      if (metric.reason === 'below_minimum' && !moved.has('whole')) return ZERO
      return multiply(each, add(metric.value ?? ZERO, moved.get('whole') ?? ZERO))
  }
}

const total = (all: readonly Rational[]) => all.reduce<Rational>(add, ZERO)

/** Two moves of one metric together. */
export function together(one: Moves, other: Moves): Moves {
  const sum = new Map(one)
  for (const [id, by] of other) sum.set(id, add(sum.get(id) ?? ZERO, by))
  return sum
}
