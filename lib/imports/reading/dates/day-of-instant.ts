import { dateInZone, type PlainDate } from '../../../dates'
import type { WrittenTime } from './written-time'
import { offsetAt, type Zone } from './zone-words'

const QUARTER_MS = 900_000
const MAX_KNOWN = 20_000
const MAX_ZONES = 20
/** From here on every zone is whole quarters of an hour from Greenwich. */
const SINCE = Date.UTC(1973, 0, 1)

/** Days begin at quarters of an hour: one asking of the calendar serves all instants between two. By time zone. */
const known = new Map<string, Map<number, PlainDate>>()

function knownIn(timeZone: string): Map<number, PlainDate> {
  const before = known.get(timeZone)
  if (before !== undefined) return before
  if (known.size >= MAX_ZONES) known.clear()
  const days = new Map<number, PlainDate>()
  known.set(timeZone, days)
  return days
}

/** The calendar day in a time zone at an instant, in ms since 1970. */
export function dayAt(at: number, timeZone: string): PlainDate {
  if (at < SINCE) return dateInZone(new Date(at), timeZone)
  const days = knownIn(timeZone)
  const key = Math.floor(at / QUARTER_MS)
  const before = days.get(key)
  if (before !== undefined) return before
  const day = dateInZone(new Date(at), timeZone)
  if (days.size >= MAX_KNOWN) days.clear()
  days.set(key, day)
  return day
}

/** The instant of a time of day on a day, or null where the cell does not say where that is. */
export function instantOf(
  { year, month, day }: { year: number; month: number; day: number },
  { hours, minutes, seconds, zone }: WrittenTime,
): number | null {
  if (zone === null || zone === 'unclear') return null
  // Below the year 100 Date.UTC means another century.
  if (year < 100) return null
  const local = Date.UTC(year, month - 1, day, hours, minutes, seconds)
  return local - offsetOf(zone, local) * 60_000
}

/** In a place the offset is that of the instant: looked up once for the hour as if in Greenwich, and once more there. */
function offsetOf(zone: Exclude<Zone, 'unclear'>, local: number): number {
  if ('minutes' in zone) return zone.minutes
  const near = offsetAt(local, zone.place).minutes
  return offsetAt(local - near * 60_000, zone.place).minutes
}
