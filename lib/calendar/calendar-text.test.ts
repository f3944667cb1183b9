import fc from 'fast-check'
import ical from 'node-ical'
import { expect, it } from 'vitest'
import { type Calendar, calendarText } from './calendar-text'

const CALENDAR: Calendar = {
  org: 'acme',
  name: 'Müller, Söhne; & Töchter: dates',
  today: '2026-11-21',
  timeZone: 'Europe/Berlin',
  dates: [
    {
      uid: 'training-services-anniversary-2028',
      on: '2028-02-29',
      category: 'Anniversary',
      what: 'Jubiläum, „groß“; Größenänderung mit äöüäöüäöüäöüäöüäöüäöüäöüäöüäöü 日本語日本語日本語',
      why: 'Zeile 1\nZeile 2, mit \\ und ; 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀',
      url: 'https://laurel.example/acme/dates?a=b,c;d',
    },
  ],
}
type Read = { type: string; uid: string; summary: string; description: string; url: string; start: Date }
/** As another library reads it, which shares nothing with the one that writes. */
const eventsIn = (text: string): Read[] =>
  Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT') as unknown as Read[]
const parts = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()]

it('another parser reads a whole day on 29 February with umlauts, commas and line ends as they are', () => {
  const text = calendarText(CALENDAR)
  const [event] = eventsIn(text)
  const [{ what, why, url, uid } = expect.fail()] = CALENDAR.dates
  expect(event).toMatchObject({ summary: what, description: why, url, uid: `${uid}@acme.laurel` })
  expect(parts(event?.start ?? expect.fail())).toEqual([2028, 2, 29])
  expect(Object.values(ical.sync.parseICS(text)).find((one) => one?.type === 'VCALENDAR')).toMatchObject({
    'WR-CALNAME': 'Müller, Söhne; & Töchter: dates',
    'WR-TIMEZONE': 'Europe/Berlin',
  })
})

it('is as RFC 5545 says: lines end with CR LF, none is longer than 75 octets, days are days, stamps are in UTC, names are escaped', () => {
  const text = calendarText(CALENDAR)
  const lines = text.split('\r\n')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(lines.at(-1)).toBe('')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines).toEqual(
    expect.arrayContaining([
      'VERSION:2.0',
      'UID:training-services-anniversary-2028@acme.laurel',
      'DTSTAMP:20261121T000000Z',
      'DTSTART;VALUE=DATE:20280229',
      'URL:https://laurel.example/acme/dates?a=b,c;d',
      'X-WR-CALNAME:Müller\\, Söhne\\; & Töchter: dates',
    ]),
  )
})

it('whatever the words, every line keeps to 75 octets, no letter is torn, and they are read as they were', () => {
  // The other parser takes what JavaScript calls the end of a line for one; names here hold none.
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200, size: 'max' })
    .map((text) => `a${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')}z`)
  fc.assert(
    fc.property(words, words, (what, why) => {
      const dates = CALENDAR.dates.map((one) => ({ ...one, what, why }))
      const text = calendarText({ ...CALENDAR, dates })
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(Buffer.from(line).toString()).toBe(line)
      }
      expect(eventsIn(text)[0]).toMatchObject({ summary: what, description: why })
    }),
    { numRuns: 300 },
  )
})

it('a calendar without dates is one, too', () => {
  const text = calendarText({ ...CALENDAR, dates: [] })
  expect(eventsIn(text)).toEqual([])
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+\r\nEND:VCALENDAR\r\n$/)
})
