import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { readHistory } from '../insight/history'
import { latestOf } from '../insight/latest'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import { TRAINING_ENTRY } from '../programmes/training-services/entry'
import { type Problem, readScenario, type Scenario } from '../programmes/training-services/what-if/parameters'
import { type Simulation, simulate } from '../programmes/training-services/what-if/simulate'

export type WhatIf = {
  scenario: Scenario
  simulation: Simulation
  /** What of the address could not be read, and was left out. */
  problems: Problem[]
  today: PlainDate
  hasData: boolean
  anniversary: PlainDate | null
  /** Ids and titles that `rule_set` can name, the newest first. */
  ruleSets: { id: string; title: string }[]
  overrides: readonly ShownOverride[]
}
type Parameters = { get(name: string): string | null }

/** What would be: worked out from the stored totals, and nothing of it is kept. @throws NoRuleSetError */
export async function runWhatIf(ctx: Ctx, parameters: Parameters): Promise<WhatIf> {
  authorize(ctx, 'qualification:read')
  const { totals, catalogue, rules, today, anniversary, dataThrough } = await readHistory(ctx, TRAINING_ENTRY)
  const ids = rules.sets.map(({ id }) => id)
  const { scenario, problems } = readScenario((name) => parameters.get(name), ids)
  const ruleSet = rules.sets.find(({ id }) => id === scenario.ruleSet) ?? null
  const asOf = scenario.asOf ?? today
  const { changes } = scenario
  const simulation = simulate({ totals, catalogue, rules, today, asOf, ruleSet, changes })
  const acting = new Set([simulation.present.ruleSet.id, simulation.simulated.ruleSet.id])
  return {
    scenario,
    simulation,
    problems,
    today,
    hasData: latestOf(dataThrough) !== null,
    anniversary,
    ruleSets: rules.sets.map(({ id, title }) => ({ id, title })).toReversed(),
    overrides: shownOverrides(
      ctx,
      rules.overrides.filter((one) => acting.has(one.ruleSet)),
    ),
  }
}

/** The same for a caller who wants to know what is wrong. @throws LaurelError invalid_request, NoRuleSetError */
export async function runWhatIfStrictly(ctx: Ctx, parameters: Parameters): Promise<WhatIf> {
  const result = await runWhatIf(ctx, parameters)
  refuse(result.problems)
  return result
}

function refuse(problems: Problem[]): void {
  if (problems.length === 0) return
  const named = problems.map(({ path, message }) => ({ path, message: `${path}: ${message}` }))
  const all = named.map(({ message }) => message).join(' ')
  throw new LaurelError('invalid_request', `Correct the parameters. ${all}`, named)
}
