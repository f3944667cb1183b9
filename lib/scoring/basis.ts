import type { Catalogue } from '../rules/catalogue'
import type { RuleBook } from '../rules/rule-book'
import type { Total } from './tallies'

/** What scores are made from, at one moment. */
export type Basis = { totals: readonly Total[]; catalogue: Catalogue; rules: RuleBook }
