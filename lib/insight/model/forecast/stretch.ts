import {
  addDays,
  addMonths,
  daysBetween,
  firstOf,
  lastOf,
  type Month,
  monthOf,
  monthsBetween,
  type PlainDate,
} from '../../../dates'
import type { Dated } from '../../../scoring/programme'

/** What is known of a kind of line items, and what is still to come. */
export type Stretch = {
  /** Complete months, the first with a line item of that kind or the first of the last three years. */
  complete: Month[]
  /** The month that is not over, and the days of it that are known. */
  current: { month: Month; days: number }
  /** From that month to the last of the window; `days` that are still to come. */
  ahead: { month: Month; days: number }[]
}

const MOST_MONTHS = 36

/** @param through the last day that is known @param last the last month of the window @returns null without a row */
export function stretchOf(
  totals: readonly Dated[],
  kind: string,
  through: PlainDate | null,
  last: Month,
): Stretch | null {
  const first = totals.reduce<Month | null>(
    (least, total) =>
      total.kind === kind && total.rows > 0 && (least === null || total.month < least) ? total.month : least,
    null,
  )
  if (first === null || through === null) return null
  const month = monthOf(addDays(through, 1))
  const earliest = addMonths(month, -MOST_MONTHS)
  const days = daysBetween(firstOf(month), through) + 1
  return {
    complete: monthsBetween(first > earliest ? first : earliest, addMonths(month, -1)),
    current: { month, days },
    ahead: monthsBetween(month, last).map((one) => ({
      month: one,
      days: daysOf(one) - (one === month ? days : 0),
    })),
  }
}

export const daysOf = (month: Month): number => daysBetween(firstOf(month), lastOf(month)) + 1
/** 0 to 11. */
export const calendarOf = (month: Month): number => Number(month.slice(5, 7)) - 1
