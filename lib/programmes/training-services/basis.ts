import type { PlainDate } from '../../dates'
import type { RuleBook } from '../../scoring/rule-book'
import type { Catalogue } from './catalogue'
import type { Total } from './tallies'

/** What scores of Training Services are made from: monthly totals, and what the catalogue says of their items. */
export type TrainingBasis = { totals: readonly Total[]; catalogue: Catalogue; rules: RuleBook }

/** The same as of a date. */
export type TrainingSide = TrainingBasis & { asOf: PlainDate }
