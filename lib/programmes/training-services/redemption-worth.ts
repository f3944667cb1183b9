import type { PlainDate } from '../../dates'
import { findCriterion } from '../../scoring/criteria'
import { qualify } from '../../scoring/qualification'
import { fromDecimal, type Rational } from '../../scoring/rational'
import type { RuleBook } from '../../scoring/rule-book'
import type { Level } from './kinds'
import { levelsOf } from './levels'

/**
 * What a redemption of each level is worth by the rules of a day, before any limit.
 * @throws NoRuleSetError before the first rule set
 */
export function redemptionWorth(rules: RuleBook, on: PlainDate): Record<Level, Rational> {
  const qualification = qualify({ asOf: on, totals: [], catalogue: new Map(), rules })
  const criterion = findCriterion(qualification, 'courseware-completions')
  const one = { n: 1n, d: 1n }
  // The rules of 2022 count redemptions and know no weights.
  if (criterion?.unit.name !== 'points') return { fundamentals_and_others: one, advanced: one }
  const { fundamentalsAndOthers, advanced } = levelsOf(criterion)
  return {
    fundamentals_and_others: fromDecimal(fundamentalsAndOthers.weight.value),
    advanced: fromDecimal(advanced.weight.value),
  }
}
