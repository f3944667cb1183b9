import { dateInZone, type PlainDate } from './dates'
import { env } from './env'

/** This moment by this machine's clock: for what happens, never for the day that a result is of. */
export const instant = (): Date => new Date()

/** Today in an organization's time zone; tests fix it by LAUREL_TODAY. */
export const todayIn = (timeZone: string, now = instant()): PlainDate =>
  env().today ?? dateInZone(now, timeZone)
