import { add, integer, multiply, type Rational, ZERO } from '../../../scoring/rational'
import { STEPS } from '../areas'
import { fraction } from '../rules/fractions'
import type { Gate } from '../rules/shape'
import type { Known, MetricOf, Outcome, Part } from './outcome'
import { limited, partOf, scored } from './points'

/** A gate with the people in it. */
type Filled = { gate: Gate; people: ReadonlySet<string>; met: boolean }

/** People of the last step, who bring points only when every gate before has its people; a gate may bring its own. */
export function steps(rule: MetricOf<'STEPS'>, known: Known): Outcome {
  const { skills, asOf } = known
  const gates = rule.formula.gates.map((gate): Filled => {
    const people = skills.people(gate.pool.certifications, asOf)
    return { gate, people, met: people.size >= Number(gate.people.value) }
  })
  const open = gates.every(({ met }) => met)
  const last = skills.people(rule.formula.last.value.certifications, asOf)
  const value = integer(counted(rule, known, last, gates))
  const inLast = open ? multiply(value, fraction(rule.perUnit.value)) : ZERO
  const parts: Part[] = [
    ...gates.map(({ gate, people, met }) =>
      partOf(gate.id, integer(people.size), gate.people.value, met ? fraction(gate.points.value) : ZERO),
    ),
    partOf(STEPS[gates.length] ?? 'step-3', value, rule.threshold.value, inLast),
  ]
  const sum = parts.reduce<Rational>((total, { points }) => add(total, points), ZERO)
  return scored({
    value,
    points: limited(sum, fraction(rule.max.value)),
    threshold: fraction(rule.threshold.value),
    month: null,
    reason: open ? null : 'gate',
    compared: null,
    parts,
  })
}

/** Anybody counts in the last step, but where it was decided that people of the gates alone do (Security 2026). */
function counted(
  { formula }: MetricOf<'STEPS'>,
  { decisions }: Known,
  last: ReadonlySet<string>,
  gates: readonly Filled[],
): number {
  if (decisions.lastStep === 'anybody' || !formula.lastFromGates) return last.size
  return [...last].filter((person) => gates.some(({ people }) => people.has(person))).length
}
