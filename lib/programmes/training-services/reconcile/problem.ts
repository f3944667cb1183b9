import type { PlainDate } from '../../../dates'
import { findCriterion } from '../../../scoring/criteria'
import type { Criterion } from '../../../scoring/criterion'
import type { Qualification } from '../../../scoring/qualification'
import type { RuleBook } from '../../../scoring/rule-book'
import type { Catalogue } from '../catalogue'
import { type CriterionId, criterionKey } from '../criterion-id'
import type { LocatedTotal } from '../tallies'

/** A number on the page. */
export type Figure = CriterionId

/** Rows that no cause tells apart: the pieces of which causes take some away or add some. */
export type RowGroup = LocatedTotal & {
  /** Course or exam as in the file: a language edition keeps its letters. */
  number: string
  /** As a survey names it; null for other kinds and where it names none. */
  mctId: string | null
  /** Whether the trainer is eligible by the register, checked or not; null where there is no trainer. */
  registered: boolean | null
  importId: number
}

/** When an import brought its rows. */
export type Arrival = { importId: number; on: PlainDate }
/** With the name of its file, by which sentences name it. */
export type NamedArrival = Arrival & { fileName: string }

/** Everything a number is made from, in pieces small enough to change one cause at a time. */
export type Problem = {
  figure: Figure
  asOf: PlainDate
  groups: readonly RowGroup[]
  arrivals: readonly Arrival[]
  catalogue: Catalogue
  rules: RuleBook
}

/** The criterion of a figure. @throws Error for a metric that does not go with the area */
export function criterionOf(qualification: Qualification, figure: Figure): Criterion {
  const found = findCriterion(qualification, criterionKey(figure))
  if (!found) throw new Error(`There is no figure ${criterionKey(figure)}`)
  return found
}
