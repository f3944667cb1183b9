import type { PlainDate } from '../../dates'
import type { RuleSet } from '../../rules/model/schema'
import type { Basis } from '../../scoring/basis'
import { type Criterion, type CriterionName, nameOf } from '../../scoring/criterion'
import { type Qualification, qualify } from '../../scoring/qualification'
import type { Trial } from './trial'

type SimulationInput = {
  basis: Basis
  today: PlainDate
  /** The date that is simulated. */
  asOf: PlainDate
  /** Rules for that date in place of those in force. */
  ruleSet: RuleSet | null
  changes: unknown
}
/** One number of the present result and of the simulated one. */
export type SimulatedLine = CriterionName & {
  before: Criterion
  after: Criterion
  /** Between the numbers shown: `+189.0`, `−12`, `0`. */
  difference: string
  statusChanges: boolean
}
export type Simulation = {
  /** As of today, as it is. */
  present: Qualification
  simulated: Qualification
  applied: unknown
  lines: SimulatedLine[]
}

/** Pure: the one scorer over the totals as they are, and over the changed ones. @throws NoRuleSetError */
export function simulate(
  { basis, today, asOf, ruleSet, changes }: SimulationInput,
  trial: Pick<Trial, 'changed'>,
): Simulation {
  const rules = ruleSet ? basis.rules.only(ruleSet, basis.rules.overrides) : basis.rules
  const { facts, applied } = trial.changed({ ...basis, rules }, asOf, changes)
  const present = qualify({ asOf: today, ...basis })
  const simulated = qualify({ asOf, ...facts, rules })
  const after = simulated.criteria
  const lines = present.criteria.flatMap((before, at) => {
    const other = after[at]
    return other ? [lineOf(before, other)] : []
  })
  return { present, simulated, applied, lines }
}

const lineOf = (before: Criterion, after: Criterion): SimulatedLine => ({
  ...nameOf(after),
  before,
  after,
  difference: difference(before, after),
  statusChanges: before.status !== after.status,
})

/** Of the numbers as they are shown, so that what is read adds up. */
function difference(before: Criterion, after: Criterion): string {
  const hundredths = shown(after) - shown(before)
  const size = hundredths < 0n ? -hundredths : hundredths
  const text = after.unit.show({ n: size, d: 100n })
  return hundredths === 0n ? text : `${hundredths < 0n ? '−' : '+'}${text}`
}

/** In hundredths, cut as on a card. */
const shown = ({ score }: Criterion): bigint => (score === null ? 0n : (score.n * 100n) / score.d)
