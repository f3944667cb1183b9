import { addMonths, type Month, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import type { Reason } from '../areas'
import type { Figures } from '../figures/figures'
import type { Family } from '../figures/rows'

/** The month before the as-of date's, or the one before that while it has no rows; null: neither has any. */
export function figureMonth({ covers }: Figures, family: Family, asOf: PlainDate): Month | null {
  const last = addMonths(monthOf(asOf), -1)
  return [last, addMonths(last, -1)].find((month) => covers(family, month)) ?? null
}

export const yearBefore = (month: Month): Month => addMonths(month, -12)

/** The twelve months up to one, itself among them. */
export const twelveTo = (month: Month): Month[] => monthsBetween(addMonths(month, -11), month)

/** Why a month cannot be compared with the same month of last year; null: it can. */
export const withoutBase = ({ covers }: Figures, family: Family, month: Month): Reason | null =>
  covers(family, yearBefore(month)) ? null : 'no_figures_a_year_ago'

/** Why twelve months cannot be compared with the twelve before; null: they can. */
export const withoutMonths = ({ covers }: Figures, family: Family, month: Month): Reason | null =>
  monthsBetween(addMonths(month, -23), month).every((one) => covers(family, one)) ? null : 'months_missing'
