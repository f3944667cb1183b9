import { THROUGH } from './association-sets'
import { type Decisions, offeredIn } from './decisions'
import { BA_INT_2312, BA_INT_2312_ENDED } from './pools/business-applications'
import type { Formula, RuleSet } from './shape'

/** The same rule set as an organization decided it; what is not given, or not open in this set, stays as it is. */
export function withDecisions(ruleSet: RuleSet, given: Partial<Decisions>): RuleSet {
  const open = offeredIn(ruleSet.id).map(({ key }) => key)
  const own = Object.fromEntries(Object.entries(given).filter(([key]) => open.some((one) => one === key)))
  const decisions: Decisions = { ...ruleSet.decisions, ...own }
  const areas = ruleSet.areas.map((area) => ({
    ...area,
    tracks: area.tracks.map((track) => ({
      ...track,
      metrics: track.metrics.map((metric) => ({ ...metric, formula: decided(metric.formula, decisions) })),
    })),
  }))
  return { ...ruleSet, decisions, areas }
}

/** What a decision changes in the data; what it changes in the counting, the formulas ask themselves. */
function decided(formula: Formula, { customerService, secondOption }: Decisions): Formula {
  if (formula.name === 'PEOPLE' && formula.pool.value.id === BA_INT_2312.id) {
    const value = customerService === 'ended' ? BA_INT_2312_ENDED : BA_INT_2312
    return { ...formula, pool: { ...formula.pool, value } }
  }
  if (formula.name !== 'MW-GROWTH') return formula
  const dpor = secondOption === 'with-cpor' ? THROUGH['cpor-or-dpor'] : THROUGH.dpor
  const options = formula.options.map((option) =>
    option.id === 'dpor' ? { ...option, associations: dpor } : option,
  )
  return { ...formula, options }
}
