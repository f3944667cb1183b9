import type { PlainDate } from '../dates'
import { NoRuleSetError, RULE_SETS } from './index'
import type { Cited, RuleSet } from './schema'
import { valuesOf, withValues } from './values'

/** An organization's own value in place of the programme's, as long as it is not taken back. */
export type Override = {
  id: number
  ruleSet: string
  /** As in valuesOf. */
  key: string
  /** null: no limit. */
  value: string | null
  reason: string
  since: PlainDate
  byName: string
}

/** The rule sets that score an organization: the programme's, with its own overrides. */
export type RuleBook = {
  sets: readonly RuleSet[]
  overrides: readonly Override[]
  /**
   * The last rule set that starts on or before the as-of date; it scores the whole window.
   * @throws NoRuleSetError before the first.
   */
  at(asOf: PlainDate): RuleSet
}

export const SHIPPED_RULES: RuleBook = book(RULE_SETS, [])

/** @param overrides those in force, at most one for each rule set and key */
export function ruleBook(overrides: readonly Override[]): RuleBook {
  if (overrides.length === 0) return SHIPPED_RULES
  return book(
    RULE_SETS.map((set) =>
      overridden(
        set,
        overrides.filter(({ ruleSet }) => ruleSet === set.id),
      ),
    ),
    overrides,
  )
}

/** One rule set for every date: what if these rules were in force. */
export const onlyRules = (ruleSet: RuleSet, overrides: readonly Override[] = []): RuleBook => ({
  sets: [ruleSet],
  overrides,
  at: () => ruleSet,
})

/** The values of a rule set that are an organization's own. */
export const localValuesOf = (ruleSet: RuleSet) =>
  valuesOf(ruleSet).filter(({ cited }) => cited.standing === 'local')

function book(sets: readonly RuleSet[], overrides: readonly Override[]): RuleBook {
  return {
    sets,
    overrides,
    at(asOf) {
      const found = sets.findLast((set) => set.from <= asOf)
      if (!found) throw new NoRuleSetError(asOf)
      return found
    },
  }
}

function overridden(set: RuleSet, overrides: readonly Override[]): RuleSet {
  const known = new Set(valuesOf(set).map(({ key }) => key))
  const changes = new Map(
    overrides.filter(({ key }) => known.has(key)).map((one) => [one.key, citedOf(set, one)]),
  )
  return changes.size === 0 ? set : withValues(set, changes)
}

const citedOf = (set: RuleSet, { value, reason, since }: Override): Cited<string | null> => ({
  from: set.from,
  value,
  source: { document: 'Local override', place: 'set in this organization', date: since },
  standing: 'local',
  note: reason,
})
