import { addMonths, firstOf, type Month, monthsBetween } from '../dates'
import type { RuleSet } from '../rules/model/schema'
import type { Basis } from './basis'
import { type Qualification, qualify } from './qualification'

/** The same scoring of the months from `first` to `last` alone: what they bring to a window they are part of. */
export function qualifyMonths(basis: Basis, ruleSet: RuleSet, first: Month, last: Month): Qualification {
  const value = monthsBetween(first, last).length
  const rules = basis.rules.only({ ...ruleSet, windowMonths: { ...ruleSet.windowMonths, value } })
  return qualify({ ...basis, rules, asOf: firstOf(addMonths(last, 1)) })
}
