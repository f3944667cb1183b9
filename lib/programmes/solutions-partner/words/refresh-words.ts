import { addMonths, type Month, monthOf, type PlainDate, parts, showDate, showMonth } from '../../../dates'
import type { RuleSet } from '../rules/shape'

/** Partner Center refreshes by the 10th under the rules of 2022, by the 20th since. */
const refreshedBy = ({ id }: Pick<RuleSet, 'id'>): number => (id === 'pcs-2022-10' ? 10 : 20)

/** The next refresh: by when, and the month of figures that it brings. */
export function nextRefresh(asOf: PlainDate, rules: Pick<RuleSet, 'id'>): { by: PlainDate; brings: Month } {
  const day = refreshedBy(rules)
  const month = parts(asOf).day <= day ? monthOf(asOf) : addMonths(monthOf(asOf), 1)
  return { by: `${month}-${String(day).padStart(2, '0')}`, brings: addMonths(month, -1) }
}

/** `by 20 Dec 2026, with Nov 2026`. */
export function refreshWords(asOf: PlainDate, rules: Pick<RuleSet, 'id'>): string {
  const { by, brings } = nextRefresh(asOf, rules)
  return `by ${showDate(by)}, with ${showMonth(brings)}`
}
