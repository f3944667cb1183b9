import type { PlainDate } from '../../dates'
import type { RuleSet } from './schema'

export type { Cited, RuleSet, Source, Standing } from './schema'

export class NoRuleSetError extends Error {
  /** @param first from when on there are rules */
  constructor(
    readonly asOf: PlainDate,
    readonly first: PlainDate | undefined,
  ) {
    super(`No rule set covers ${asOf}: the first starts on ${first}. Choose that date or a later one.`)
    this.name = 'NoRuleSetError'
  }
}

/** What a programme checks of its own rule sets: of their shape, and what else it asks of each. */
type Check = (set: RuleSet) => void

/** The rule sets of a programme, oldest first. @throws Error for one that cannot score */
export function checked(sets: readonly RuleSet[], check: Check): readonly RuleSet[] {
  sets.forEach(check)
  for (const [index, set] of sets.entries()) {
    const before = sets[index - 1]
    if (before && before.from >= set.from) throw new Error(`${set.id} must start after ${before.id}`)
  }
  return sets
}
