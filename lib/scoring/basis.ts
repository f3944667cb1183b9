import type { Facts } from './programme'
import type { RuleBook } from './rule-book'

/** What scores are made from, at one moment. */
export type Basis = Facts & { rules: RuleBook }
