import { daysBetween, type PlainDate } from '../../dates'

/** The time in which rows still count: whole weeks and days from today to the last day of the window. */
export type TimeLeft = {
  /** The last day a row may be dated to count. */
  until: PlainDate
  /** Days up to and with `until`, today not counted; 0 or less: this is the last day, or it has gone by. */
  days: number
  weeks: number
}

export function timeLeft(today: PlainDate, until: PlainDate): TimeLeft {
  const days = daysBetween(today, until)
  return { until, days, weeks: Math.max(0, Math.floor(days / 7)) }
}

/** The least whole number a week that gets there in whole weeks; null when less than a week is left. */
export const perWeek = (amount: number, { weeks }: TimeLeft): number | null =>
  weeks > 0 ? Math.ceil(amount / weeks) : null
