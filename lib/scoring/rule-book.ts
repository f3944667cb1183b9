import type { PlainDate } from '../dates'
import { NoRuleSetError } from '../rules/model'
import type { Cited, RuleSet } from '../rules/model/schema'
import { valuesOf, withValues } from '../rules/model/values'
import type { Programme } from './programme'

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
  programme: Programme
  sets: readonly RuleSet[]
  overrides: readonly Override[]
  /**
   * The last rule set that starts on or before the as-of date; it scores the whole window.
   * @throws NoRuleSetError before the first.
   */
  at(asOf: PlainDate): RuleSet
  /** One rule set for every date: what if these rules were in force. */
  only(ruleSet: RuleSet, overrides?: readonly Override[]): RuleBook
}

/** @param overrides those in force, at most one for each rule set and key; of other programmes' none act */
export function bookOf(programme: Programme, overrides: readonly Override[]): RuleBook {
  const of = ({ id }: RuleSet) => overrides.filter(({ ruleSet }) => ruleSet === id)
  const sets = programme.ruleSets.map((set) => overridden(set, of(set)))
  return book(programme, sets, programme.ruleSets.flatMap(of))
}

function book(programme: Programme, sets: readonly RuleSet[], overrides: readonly Override[]): RuleBook {
  return {
    programme,
    sets,
    overrides,
    at(asOf) {
      const found = sets.findLast((set) => set.from <= asOf)
      if (!found) throw new NoRuleSetError(asOf, sets[0]?.from)
      return found
    },
    only: (ruleSet, own = []) => ({ ...book(programme, [ruleSet], own), at: () => ruleSet }),
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
