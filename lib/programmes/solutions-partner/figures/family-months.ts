import { addMonths, type Month, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import type { Figures } from './figures'
import { FAMILIES, type Family } from './rows'

/** What there is of one of the four files, before any number. */
export type FamilyMonths = {
  family: Family
  /** The month that scores; null: neither of the last two has figures. */
  month: Month | null
  /** Every month with a row, oldest first. */
  covered: readonly Month[]
  /** Months that metrics compare and nobody has figures of, oldest first; a base before claims is not among them. */
  missing: readonly Month[]
}

/** Months with figures by family, oldest first. */
export type CoveredMonths = Readonly<Record<Family, readonly Month[]>>
/** The last month with figures of each file; null: none has come. */
export type LastKnown = Readonly<Record<Family, Month | null>>

export function familyMonths(
  covered: CoveredMonths,
  asOf: PlainDate,
  monthFor: (family: Family) => Month | null,
): FamilyMonths[] {
  return FAMILIES.map((family) => {
    const month = monthFor(family)
    const at = month ?? addMonths(monthOf(asOf), -1)
    const has = new Set(covered[family])
    return {
      family,
      month,
      covered: covered[family],
      missing: comparedTo(family, at).filter((one) => !has.has(one)),
    }
  })
}

/** Azure consumption is compared over two years, everything else with the same month of last year. */
export const comparedTo = (family: Family, month: Month): Month[] =>
  family === 'acr' ? monthsBetween(addMonths(month, -23), month) : [addMonths(month, -12), month]

/** Whether a month has figures, of months as they are listed. */
export function coveringOf(covered: CoveredMonths): Pick<Figures, 'covers'> {
  const sets = Object.fromEntries(FAMILIES.map((family) => [family, new Set(covered[family])]))
  return { covers: (family, month) => sets[family]?.has(month) ?? false }
}
