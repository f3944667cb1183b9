import { bookOf, type Override, type RuleBook } from '../../scoring/rule-book'
import { TRAINING_SERVICES } from './programme'

export const SHIPPED_RULES: RuleBook = bookOf(TRAINING_SERVICES, [])

/** @param overrides those in force, at most one for each rule set and key */
export const ruleBook = (overrides: readonly Override[]): RuleBook =>
  overrides.length === 0 ? SHIPPED_RULES : bookOf(TRAINING_SERVICES, overrides)
