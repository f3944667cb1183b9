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

/**
 * `Nov 2026 (by 20 Dec 2026)`: whose figures the next refresh brings, and by when Partner Center shows them. Of the first of
 * a month, as of which it is scored, it is that very refresh.
 */
export function refreshWords(asOf: PlainDate, rules: Pick<RuleSet, 'id'>): string {
  const { by, brings } = nextRefresh(asOf, rules)
  return `${showMonth(brings)} (by ${showDate(by)})`
}
