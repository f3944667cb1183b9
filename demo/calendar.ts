import { addMonths, daysInMonth, type Month, monthOf, type PlainDate, parts } from '../lib/dates'

export type Slot = { month: number; day: number }

/** Turns months around the month of loading into dates. */
export type Calendar = {
  today: PlainDate
  month(offset: number): Month
  /** A day past the end of a shorter month is its last. */
  date(slot: Slot): PlainDate
  /** `2611`, of the month of loading: rows of another loading have other ids. */
  stamp: string
}

/** Three years before the month of loading, and the months for which classes are planned. */
export const FIRST_MONTH = -36
export const LAST_MONTH = 3

export function calendarOf(today: PlainDate): Calendar {
  const months = new Map<number, { month: Month; days: string[] }>()
  for (let offset = FIRST_MONTH; offset <= LAST_MONTH; offset++) {
    const month = addMonths(monthOf(today), offset)
    const { year, month: number } = parts(`${month}-01`)
    const last = daysInMonth(year, number)
    const days = Array.from(
      { length: 32 },
      (_, day) => `${month}-${String(Math.min(day, last)).padStart(2, '0')}`,
    )
    months.set(offset, { month, days })
  }
  const found = (offset: number) => {
    const one = months.get(offset)
    if (!one) throw new Error(`the demo has no month ${offset}`)
    return one
  }
  return {
    today,
    month: (offset) => found(offset).month,
    date: ({ month, day }) => found(month).days[day] ?? today,
    stamp: today.slice(2, 4) + today.slice(5, 7),
  }
}
