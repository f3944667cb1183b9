import { dateInZone, type PlainDate } from './dates'
import { env } from './env'

/** Today in an organization's time zone. The only place that asks the clock; tests fix it by LAUREL_TODAY. */
export const todayIn = (timeZone: string, now = new Date()): PlainDate =>
  env().today ?? dateInZone(now, timeZone)
