import type { PlainDate } from '../../../dates'
import { NoRuleSetError } from '../../../rules/model'
import type { Override } from '../../../scoring/rule-book'
import { CHOICES, type Decisions, offeredIn } from './decisions'
import { RULE_SETS } from './index'
import type { RuleSet } from './shape'
import { withDecisions } from './with-decisions'

/** The rule sets that score an organization, oldest first, with what it decided itself. */
export type OwnRules = {
  sets: readonly RuleSet[]
  /** Its own decisions in force. */
  overrides: readonly Override[]
}

/** Where nothing was decided. */
export const SHIPPED: OwnRules = { sets: RULE_SETS, overrides: [] }

/** @param given at most one for each rule set and key; of other programmes', and of choices that are no more, none act */
export function ownRules(given: readonly Override[]): OwnRules {
  const overrides = given.filter(isDecision)
  const sets = RULE_SETS.map((set) => {
    const own = overrides.filter(({ ruleSet }) => ruleSet === set.id)
    return own.length === 0 ? set : withDecisions(set, decided(own))
  })
  return { sets, overrides }
}

/**
 * The rule set of an id, or the last that starts on or before the day.
 * @throws NoRuleSetError before the first, Error for an id that there is not
 */
export function ruleSetIn({ sets }: OwnRules, asOf: PlainDate, id?: string): RuleSet {
  if (id !== undefined) {
    const named = sets.find((set) => set.id === id)
    if (!named) throw new Error(`There is no rule set ${id}`)
    return named
  }
  const found = sets.findLast(({ from }) => from <= asOf)
  if (!found) throw new NoRuleSetError(asOf, sets[0]?.from)
  return found
}

const isDecision = ({ ruleSet, key, value }: Override): boolean =>
  offeredIn(ruleSet).some((one) => one.key === key && CHOICES[one.key].some((choice) => choice === value)) &&
  RULE_SETS.some(({ id }) => id === ruleSet)

/** Each was checked to be one of the choices. */
const decided = (own: readonly Override[]) =>
  Object.fromEntries(own.map(({ key, value }) => [key, value])) as Partial<Decisions>
