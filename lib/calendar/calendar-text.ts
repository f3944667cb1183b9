import ICAL from 'ical.js'
import { addDays, type PlainDate } from '../dates'

/** What a calendar says: of an organization, as of a day, in its time zone. */
export type Calendar = {
  org: string
  name: string
  today: PlainDate
  timeZone: string
  dates: readonly CalendarDay[]
}

/** A day, or several up to `until`. */
export type CalendarDay = {
  uid: string
  on: PlainDate
  until?: PlainDate
  category: string
  what: string
  why: string
  url: string
}

/** Continued lines begin with a space, which the library does not count: 75 octets in all (RFC 5545, 3.1). */
ICAL.foldLength = 74
/** Names of calendars are text, and their commas are escaped; the library knows no `X-` names. */
ICAL.design.icalendar.property['x-wr-calname'] = { defaultType: 'text' }

/** How often readers may look again. */
const REFRESHED = 'PT12H'

/**
 * Days as an iCalendar (RFC 5545), each a whole day of its own or several. The same text as long as nothing changes on a day: its
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
  for (const { uid, on, until = on, category, what, why, url } of dates) {
    const event = new ICAL.Component('vevent')
    const values = {
      uid: `${uid}@${org}.laurel`,
      dtstamp: stamp,
      dtstart: ICAL.Time.fromDateString(on),
      // The first day that is no part of it.
      ...(until > on && { dtend: ICAL.Time.fromDateString(addDays(until, 1)) }),
      summary: what,
      description: why,
      url,
      categories: category,
      // Nobody is busy all day for it.
      transp: 'TRANSPARENT',
    }
    for (const [property, value] of Object.entries(values)) event.updatePropertyWithValue(property, value)
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}
