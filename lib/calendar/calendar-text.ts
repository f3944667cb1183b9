import ICAL from 'ical.js'
import type { PlainDate } from '../dates'
import { DATE_KINDS, type DateKind } from './model/dated'

/** What a calendar says: of an organization, as of a day, in its time zone. */
export type Calendar = {
  org: string
  name: string
  today: PlainDate
  timeZone: string
  dates: readonly { uid: string; on: PlainDate; kind: DateKind; what: string; why: string; url: string }[]
}

/** Continued lines begin with a space, which the library does not count: 75 octets in all (RFC 5545, 3.1). */
ICAL.foldLength = 74
/** Names of calendars are text, and their commas are escaped; the library knows no `X-` names. */
ICAL.design.icalendar.property['x-wr-calname'] = { defaultType: 'text' }

/** How often readers may look again. */
const REFRESHED = 'PT12H'

/**
 * Days as an iCalendar (RFC 5545), each a whole day of its own. The same text as long as nothing changes on a day: its
 * stamp is the day, not the moment.
 */
export function calendarText({ org, name, today, timeZone, dates }: Calendar): string {
  const calendar = new ICAL.Component('vcalendar')
  const says: Record<string, string> = {
    version: '2.0',
    prodid: '-//Laurel//Laurel//EN',
    method: 'PUBLISH',
    'x-wr-calname': name,
    'x-wr-timezone': timeZone,
    'x-published-ttl': REFRESHED,
  }
  for (const [property, value] of Object.entries(says)) calendar.updatePropertyWithValue(property, value)
  const stamp = ICAL.Time.fromDateTimeString(`${today}T00:00:00Z`)
  for (const { uid, on, kind, what, why, url } of dates) {
    const event = new ICAL.Component('vevent')
    const values = {
      uid: `${uid}@${org}.laurel`,
      dtstamp: stamp,
      dtstart: ICAL.Time.fromDateString(on),
      summary: what,
      description: why,
      url,
      categories: DATE_KINDS[kind],
      // Nobody is busy all day for it.
      transp: 'TRANSPARENT',
    }
    for (const [property, value] of Object.entries(values)) event.updatePropertyWithValue(property, value)
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}
