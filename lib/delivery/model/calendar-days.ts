import { addDays, firstOf, lastOf, monthOf, type PlainDate } from '../../dates'

/** The Monday on or before a day. */
export const mondayOf = (on: PlainDate): PlainDate =>
  addDays(on, -((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7))

/** The weeks, from Monday on, that have a day of a month; or the one week of a day. */
export function weeksOf(view: 'month' | 'week', on: PlainDate): PlainDate[][] {
  const [first, last] =
    view === 'month' ? [firstOf(monthOf(on)), lastOf(monthOf(on))] : [mondayOf(on), mondayOf(on)]
  const weeks: PlainDate[][] = []
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)))
  return weeks
}
