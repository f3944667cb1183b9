import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { readHistory } from '../insight/history'
import { latestOf } from '../insight/latest'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { Problem } from './model/problem'
import { type Simulation, simulate } from './model/simulate'
import type { Scenario, Trial } from './model/trial'
import { simulationSentence } from './model/words'
import { refuseProblems } from './refuse-problems'

export type WhatIf = {
  scenario: Scenario
  simulation: Simulation
  /** The scenario as an address says it, the shortest. */
  parameters: URLSearchParams
  summary: string
  /** What could not be taken away as it was asked for. */
  notes: string[]
  /** What of the address could not be read, and was left out. */
  problems: Problem[]
  today: PlainDate
  hasData: boolean
  anniversary: PlainDate | null
  /** Ids and titles that `rule_set` can name, the newest first. */
  ruleSets: { id: string; title: string; from: PlainDate }[]
  overrides: readonly ShownOverride[]
}
type Parameters = { get(name: string): string | null }

/**
 * What would be: worked out from the stored totals, and nothing of it is kept.
 * @throws LaurelError not_found for a programme that has no what if; NoRuleSetError
 */
export async function runWhatIf(
  ctx: Ctx,
  parameters: Parameters,
  registered: Registered = FIRST_PROGRAMME,
): Promise<WhatIf> {
  authorize(ctx, 'qualification:read')
  const trial = trialOf(registered)
  const history = await readHistory(ctx, registered)
  const { totals, catalogue, rules, today, anniversary, dataThrough } = history
  const ids = rules.sets.map(({ id }) => id)
  const { scenario, problems } = trial.read((name) => parameters.get(name), ids)
  const ruleSet = rules.sets.find(({ id }) => id === scenario.ruleSet) ?? null
  const asOf = scenario.asOf ?? today
  const { changes } = scenario
  const basis = { totals, catalogue, rules }
  const simulation = simulate({ basis, today, asOf, ruleSet, changes }, trial)
  const acting = new Set([simulation.present.ruleSet.id, simulation.simulated.ruleSet.id])
  return {
    scenario,
    simulation,
    parameters: trial.parametersOf(scenario),
    summary: simulationSentence(simulation),
    notes: trial.limitsMet(changes, simulation.applied),
    problems,
    today,
    hasData: latestOf(dataThrough) !== null,
    anniversary,
    ruleSets: rules.sets.map(({ id, title, from }) => ({ id, title, from })).toReversed(),
    overrides: shownOverrides(
      ctx,
      rules.overrides.filter((one) => acting.has(one.ruleSet)),
    ),
  }
}

/** The same for a caller who wants to know what is wrong. @throws LaurelError invalid_request, NoRuleSetError */
export async function runWhatIfStrictly(
  ctx: Ctx,
  parameters: Parameters,
  registered: Registered = FIRST_PROGRAMME,
): Promise<WhatIf> {
  const result = await runWhatIf(ctx, parameters, registered)
  refuseProblems(result.problems)
  return result
}

function trialOf({ trial, programme }: Registered): Trial {
  if (!trial) throw new LaurelError('not_found', `${programme.name} has no what if.`)
  return trial
}
