import { addMonths, type Month, monthOf, type PlainDate } from '../../../dates'
import { type CoveredMonths, comparedTo, type LastKnown } from '../figures/family-months'
import { FAMILIES, type Family } from '../figures/rows'
import { yearBefore } from '../formulas/months'

/** What a refresh holds against each other of one file. */
export type Comparison = {
  family: Family
  month: Month
  /** Nobody knows the month yet: it is assumed to be as this one. */
  as: Month | null
  before: Month
  /** Months of the comparison that have passed and of which there are no figures, oldest first. */
  missing: readonly Month[]
}

export const lastKnown = (covered: CoveredMonths): LastKnown =>
  Object.fromEntries(FAMILIES.map((family) => [family, covered[family].at(-1) ?? null])) as LastKnown

/** Of each file that has come at all. */
export function comparisonsOn(covered: CoveredMonths, asOf: PlainDate): Comparison[] {
  const last = lastKnown(covered)
  const month = addMonths(monthOf(asOf), -1)
  return FAMILIES.flatMap((family): Comparison[] => {
    const known = last[family]
    if (known === null) return []
    const has = new Set(covered[family])
    return [
      {
        family,
        month,
        as: month > known ? known : null,
        before: yearBefore(month),
        missing: comparedTo(family, month).filter((one) => one <= known && !has.has(one)),
      },
    ]
  })
}
