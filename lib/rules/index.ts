import type { PlainDate } from '../dates'
import { type RuleSet, ruleSetSchema } from './schema'
import { tsp202210 } from './training-services/tsp-2022-10'
import { tsp202309 } from './training-services/tsp-2023-09'
import { tsp202508 } from './training-services/tsp-2025-08'

export type { Cited, RuleSet, Source, Standing } from './schema'

/** Every Training Services rule set, oldest first, checked when loaded. */
export const RULE_SETS: readonly RuleSet[] = checked([tsp202210, tsp202309, tsp202508])

export class NoRuleSetError extends Error {
  constructor(readonly asOf: PlainDate) {
    super(
      `No rule set covers ${asOf}: the first starts on ${RULE_SETS[0]?.from}. Choose that date or a later one.`,
    )
    this.name = 'NoRuleSetError'
  }
}

function checked(sets: RuleSet[]): RuleSet[] {
  for (const set of sets) ruleSetSchema.parse(set)
  for (const [index, set] of sets.entries()) {
    const before = sets[index - 1]
    if (before && before.from >= set.from) throw new Error(`${set.id} must start after ${before.id}`)
  }
  return sets
}
