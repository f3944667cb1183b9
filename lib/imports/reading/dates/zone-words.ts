import { isTimeZone } from '../../../dates'
import { plain } from './day-names'

/** What follows a time: minutes east of Greenwich, or a place, or words that several zones go by (left out). */
export type Zone = { minutes: number } | { place: string } | 'unclear'

/** Hours of abbreviations that mean one zone wherever they are written. */
const HOURS: Readonly<Record<string, number>> = {
  ...{ z: 0, utc: 0, gmt: 0, wet: 0, west: 1, cet: 1, mez: 1, cest: 2, mesz: 2, eet: 2, eest: 3, msk: 3 },
  ...{ est: -5, edt: -4, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10 },
  ...{
    jst: 9,
    kst: 9,
    awst: 8,
    aest: 10,
    aedt: 11,
    acst: 9.5,
    acdt: 10.5,
    nzst: 12,
    nzdt: 13,
    brt: -3,
    sgt: 8,
    hkt: 8,
    pkt: 5,
  },
}
/** China or Chicago, India or Ireland, Britain or Bangladesh: only who wrote them knows. */
const SEVERAL = new Set(['cst', 'ist', 'bst', 'ast', 'sst', 'gst', 'ect', 'amt', 'wst'])

const LOCALES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']
const PLACES = [
  ...['UTC', 'Europe/London', 'Europe/Lisbon', 'Europe/Berlin', 'Europe/Athens', 'Europe/Moscow'],
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Anchorage'],
  ...['America/Sao_Paulo', 'America/Bogota', 'America/Argentina/Buenos_Aires', 'Africa/Johannesburg'],
  ...['Asia/Kolkata', 'Asia/Singapore', 'Asia/Tokyo', 'Asia/Seoul', 'Asia/Dubai', 'Pacific/Auckland'],
  ...['Australia/Sydney', 'Australia/Perth', 'Pacific/Honolulu'],
]
const [WINTER, SUMMER] = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)]

/** @param words as they stand after a time, `CET`, `Mitteleuropäische Normalzeit`, `Europe/Berlin`; null: no zone */
export function zoneOf(words: string): Zone | null {
  const key = keyOf(words)
  const hours = Object.hasOwn(HOURS, key) ? HOURS[key] : undefined
  if (hours !== undefined) return { minutes: hours * 60 }
  if (SEVERAL.has(key)) return 'unclear'
  const known = longNames().get(key)
  if (known !== undefined) return known
  return isTimeZone(words) ? { place: words } : null
}

let names: Map<string, Zone> | null = null

/** The long names of the zones, as the platform knows them by language; made when the first one is met. */
function longNames(): Map<string, Zone> {
  if (names) return names
  names = new Map()
  for (const locale of LOCALES)
    for (const place of PLACES) {
      for (const at of [WINTER, SUMMER]) add(names, named(locale, place, 'long', at), offsetAt(at, place))
      add(names, named(locale, place, 'longGeneric', WINTER), { place })
    }
  return names
}

/** The first meaning stands, but for hours that contradict each other. */
function add(all: Map<string, Zone>, name: string, zone: Zone): void {
  const key = keyOf(name)
  const before = all.get(key)
  if (before === undefined) all.set(key, zone)
  else if (minutesOf(before) !== null && minutesOf(zone) !== null && minutesOf(before) !== minutesOf(zone))
    all.set(key, 'unclear')
}

const keyOf = (words: string) => plain(words).replace(/\u2019/g, "'")
const minutesOf = (zone: Zone) => (typeof zone === 'object' && 'minutes' in zone ? zone.minutes : null)

function named(
  locale: string,
  timeZone: string,
  timeZoneName: 'long' | 'longGeneric' | 'longOffset',
  at: number,
) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

const OFFSET = /^GMT(?:([+-])(\d{2}):(\d{2}))?/

/** How far a place is from Greenwich at an instant. */
export function offsetAt(at: number, place: string): { minutes: number } {
  const [, sign = '+', hours = '0', minutes = '0'] = OFFSET.exec(named('en', place, 'longOffset', at)) ?? []
  return { minutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) }
}
