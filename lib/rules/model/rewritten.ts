import type { Cited, RuleSet } from './schema'
import { valuesOf, withValues } from './values'

/** The rule set with some values written otherwise, by key; keys it does not have are left alone. */
export function rewritten(set: RuleSet, changes: ReadonlyMap<string, string | null>): RuleSet {
  const cited = new Map<string, Cited<string | null>>()
  for (const value of valuesOf(set)) {
    const changed = changes.get(value.key)
    if (changed !== undefined) cited.set(value.key, { ...value.cited, value: changed })
  }
  return cited.size === 0 ? set : withValues(set, cited)
}
