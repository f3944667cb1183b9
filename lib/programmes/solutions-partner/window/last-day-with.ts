import { addDays, type PlainDate } from '../../../dates'
import { windowOn } from './windows'

/** More days than any window has. */
const MOST_DAYS = 200

/** The last day whose window still has this one among it, by the rules known today. */
export function lastDayWith(day: PlainDate): PlainDate {
  let last = day
  for (let count = 1; count <= MOST_DAYS; count++) {
    const on = addDays(day, count)
    if ((windowOn(on)?.from ?? on) <= day) last = on
  }
  return last
}
