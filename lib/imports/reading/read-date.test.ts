import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDateOrder } from './detect-dates'
import type { DateOrder } from './mapping'
import { type DateHow, readDateIn } from './read-date'

const TODAY = '2026-11-21'
const read = (order: DateOrder, cell: string, how: DateHow = {}, today = TODAY) => {
  const found = readDateIn(order, cell, today, how)
  return 'value' in found ? found.value : found.problem.code
}

describe('dates as programs and people write them', () => {
  it.each<[DateOrder, string, string]>([
    // Google Forms, by language of its sheet
    ['ymd', '2026/09/14 4:05:12 PM GMT+2', '2026-09-14'],
    ['dmy', '14/09/2026 16:05:12', '2026-09-14'],
    ['dmy', '14.09.2026 16:05:12', '2026-09-14'],
    // Moodle
    ['dmy', 'Thursday, 17 September 2026, 1:39 PM', '2026-09-17'],
    ['dmy', '17 September 2026  1:39 PM', '2026-09-17'],
    ['dmy', 'Donnerstag, 17. September 2026, 13:39', '2026-09-17'],
    ['dmy', 'jeudi 17 septembre 2026, 13:39', '2026-09-17'],
    ['dmy', 'jueves, 17 de septiembre de 2026, 13:39', '2026-09-17'],
    ['dmy', 'quinta-feira, 17 de setembro de 2026 às 13:39', '2026-09-17'],
    ['dmy', 'Donnerstag, 26. Februar 2026 um 13:39:50 Mitteleuropäische Normalzeit', '2026-02-26'],
    ['dmy', 'jeudi 1er janvier 2026 à 13:39:50 heure normale d’Europe centrale', '2026-01-01'],
    // Microsoft
    ['mdy', '9/14/2026 4:05:12 PM', '2026-09-14'],
    ['mdy', '9/14/2026 4:05:12 PM', '2026-09-14'],
    ['dmy', 'Monday, September 14, 2026 at 4:05:12 PM', '2026-09-14'],
    // Browsers, mail, databases
    ['dmy', 'Mon Sep 14 2026 16:05:12 GMT+0200 (Central European Summer Time)', '2026-09-14'],
    ['dmy', 'Mon, 14 Sep 2026 16:05:12 +0200', '2026-09-14'],
    ['dmy', '2026-09-14 16:05:12.123456+02', '2026-09-14'],
    ['dmy', '2026-09-14T16:05:12+02:00[Europe/Berlin]', '2026-09-14'],
    ['dmy', '14-SEP-2026', '2026-09-14'],
    ['dmy', '2026-Sep-14', '2026-09-14'],
    ['mdy', 'Sept. 14th, 2026', '2026-09-14'],
    ['serial', '14 March 2026', '2026-03-14'],
    ['dmy', '14. Mär. 2026', '2026-03-14'],
    ['dmy', '14. Mrz 2026', '2026-03-14'],
    ['dmy', '5 déc. 2025', '2025-12-05'],
    ['dmy', '5 août 2026 16h05', '2026-08-05'],
    ['dmy', '3 out. 2026', '2026-10-03'],
    ['dmy', '3 ene 2026 4:05 p. m.', '2026-01-03'],
    ['dmy', 'mar 17 mar 2026', '2026-03-17'],
    ['dmy', '14. 9. 2026', '2026-09-14'],
    ['mdy', 'Mo., 09/14/2026 4:05\u202Fpm CET', '2026-09-14'],
    ['dmy', '14.09.2026 16.05 Uhr', '2026-09-14'],
    ['dmy', '\uFEFF14.09.2026', '2026-09-14'],
    ['serial', '46279,67', '2026-09-14'],
    ['serial', '46279.67', '2026-09-14'],
    ['serial', '46279', '2026-09-14'],
    ['iso', '2026-09-14T16:05:12Z', '2026-09-14'],
    // Neither
    ['dmy', '14 jui 2026', 'bad_date'],
    ['dmy', '14 Foo 2026', 'bad_date'],
    ['dmy', 'ab 14.09.2026', 'bad_date'],
    ['dmy', '14.09.2026 bis 16.09.2026', 'bad_date'],
    ['dmy', '14.09.2026 16:05 changed by Max', 'bad_date'],
    ['dmy', '31 February 2026', 'no_such_date'],
    ['dmy', 'September 2026', 'bad_date'],
    ['dmy', '12:30', 'bad_date'],
    ['iso', '14 September 2026', 'not_iso_date'],
  ])('%s %s: %s', (order, cell, outcome) => expect(read(order, cell)).toBe(outcome))

  it.each<[DateOrder, string, string]>([
    ['mdy', '9/14/26 16:05:12', '2026-09-14'],
    ['dmy', '14.09.26', '2026-09-14'],
    ['dmy', '14-Sep-26', '2026-09-14'],
    ['ymd', '26-Sep-14', '2026-09-14'],
    ['ymd', '26/09/14', '2026-09-14'],
    ['mdy', '1/19/26', '2026-01-19'],
  ])('two digits of a year, %s %s: refused with what to do, or by choice 20yy', (order, cell, day) => {
    const refused = readDateIn(order, cell, TODAY)
    expect('problem' in refused && refused.problem.message).toMatch(/years of two digits are 20yy\.$/)
    expect(read(order, cell, { shortYears: true })).toBe(day)
    const own = readDateIn('iso', '1/19/26', TODAY)
    expect('problem' in own && own.problem.message).toMatch(/years of two digits are 20yy\.$/)
  })
})

describe('an instant is a day of the organization, however it is written', () => {
  const tokyo = { timeZone: 'Asia/Tokyo' }
  it.each([
    ['2026-10-31T14:59:59Z', '2026-10-31'],
    ['2026-10-31T15:00:00Z', '2026-11-01'],
    ['2026-11-01T08:00:00+09:00', '2026-11-01'],
    ['2026-10-31T23:30:00+00:00', '2026-11-01'],
    ['31 Oct 2026 16:30 CET', '2026-11-01'],
    ['2026-10-31 23:30', '2026-10-31'],
    ['10/31/2026 11:30 PM IST', '2026-10-31'],
  ])('%s in Tokyo is %s', (cell, day) => expect(read('mdy', cell, tokyo)).toBe(day))

  it('says which day the letters name, where that is another', () => {
    expect(readDateIn('ymd', '2026-10-31T15:00:00Z', TODAY, tokyo)).toEqual({
      value: '2026-11-01',
      letters: '2026-10-31',
    })
    expect(readDateIn('ymd', '2026-10-31T14:00:00Z', TODAY, tokyo)).toEqual({ value: '2026-10-31' })
  })

  it('one instant in any offset and any place is one day', () => {
    const zones = [
      'Asia/Tokyo',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Adelaide',
      'Asia/Kathmandu',
      'UTC',
    ]
    const pad = (value: number) => String(value).padStart(2, '0')
    const at = fc.integer({ min: Date.UTC(2020, 0, 2) / 60_000, max: Date.UTC(2026, 10, 1) / 60_000 })
    const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15)
    const written = (minute: number, east: number) => {
      const local = new Date((minute + east) * 60_000).toISOString().slice(0, 16)
      const far = `${east < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(east) / 60))}:${pad(Math.abs(east) % 60)}`
      const [day = '', time = ''] = local.split('T')
      return [
        `${local}${far}`,
        `${day} ${time}:00 GMT${far}`,
        `${day.replaceAll('-', '/')} ${time}:30 ${far}`,
      ]
    }
    fc.assert(
      fc.property(at, offset, offset, fc.constantFrom(...zones), (minute, one, other, timeZone) => {
        const cells = [...written(minute, one), ...written(minute, other)]
        expect(new Set(cells.map((cell) => read('ymd', cell, { timeZone })))).toHaveLength(1)
      }),
    )
  })
})

describe('any day, written in any supported way, is that day', () => {
  const locales = ['en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl']
  const times = [
    '',
    ' 16:05',
    ', 4:05 PM',
    'T16:05:12',
    ' 16:05:12 Uhr',
    ' 16h05',
    ' 23:59:59 CET',
    ' 0:00 GMT+9',
  ]
  const day = fc.date({
    min: new Date('2000-01-01'),
    max: new Date(`${TODAY}T00:00:00Z`),
    noInvalidDate: true,
  })

  it('in words of eight locales, long and short, with and without weekday and time', () => {
    const style = fc.constantFrom<Intl.DateTimeFormatOptions>(
      { dateStyle: 'full' },
      { dateStyle: 'long' },
      { day: 'numeric', month: 'short', year: 'numeric' },
      { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric' },
    )
    const form = fc.tuple(day, fc.constantFrom(...locales), style, fc.constantFrom(...times))
    fc.assert(
      fc.property(
        form,
        fc.constantFrom<DateOrder>('dmy', 'mdy', 'ymd', 'serial'),
        ([date, locale, how, time], order) => {
          const cell = new Intl.DateTimeFormat(locale, { ...how, timeZone: 'UTC' }).format(date) + time
          expect([cell, read(order, cell)]).toEqual([cell, date.toISOString().slice(0, 10)])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('in numbers, with any sign, padded or not, with four digits of the year or two; and the order found is right or open', () => {
    const sign = fc.constantFrom('.', '/', '-')
    const order = fc.constantFrom<'dmy' | 'mdy' | 'ymd'>('dmy', 'mdy', 'ymd')
    const how = fc.record({
      sign,
      order,
      short: fc.boolean(),
      pad: fc.boolean(),
      time: fc.constantFrom('', ' 16:05:12'),
    })
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 5 }),
        how,
        (dates, { sign, order, short, pad, time }) => {
          fc.pre(!(short && order === 'ymd' && sign === '.'))
          const years = dates.map((date) => date.getUTCFullYear())
          fc.pre(!short || Math.max(...years) - Math.min(...years) <= 3)
          const digits = (value: number, count: number) => String(value).padStart(count, '0')
          const cells = dates.map((date) => {
            const year = digits(short ? date.getUTCFullYear() % 100 : date.getUTCFullYear(), short ? 2 : 4)
            const [month, dayOf] = [date.getUTCMonth() + 1, date.getUTCDate()].map((one) =>
              digits(one, pad ? 2 : 1),
            )
            const parts = { dmy: [dayOf, month, year], mdy: [month, dayOf, year], ymd: [year, month, dayOf] }[
              order
            ]
            return parts.join(sign) + time
          })
          const days = dates.map((date) => date.toISOString().slice(0, 10))
          expect(cells.map((cell) => read(order, cell, { shortYears: true }))).toEqual(days)
          const found = detectDateOrder(cells)
          if (found.certainty === 'sure')
            expect(
              cells.map((cell) => read(found.dateOrder, cell, { shortYears: true }, '9999-12-31')),
            ).toEqual(days)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('what is found out of dates', () => {
  it.each([
    [['9/14/26 16:05:12', '10/1/26 0:02:40'], { dateOrder: 'mdy', certainty: 'sure', shortYears: true }],
    [['14/09/26'], { certainty: 'guess', shortYears: true }],
    [['14/09/26', '30/09/26', '01/10/26'], { dateOrder: 'dmy', certainty: 'sure', shortYears: true }],
    [['14. September 2026'], { dateOrder: 'ymd', certainty: 'sure', shortYears: false }],
    [['2026/09/14 4:05:12 PM GMT+2'], { dateOrder: 'ymd', certainty: 'sure' }],
    [['46279,67', '46280'], { dateOrder: 'serial', certainty: 'sure' }],
    [['last week', 'next week'], { certainty: 'guess', unread: ['last week', 'next week'] }],
    [['14.09.2026', 'last week'], { certainty: 'guess', unread: ['last week'] }],
    [['2026-09-14', '2026-02-30'], { dateOrder: 'iso', certainty: 'sure', unread: ['2026-02-30'] }],
    [['13/09/2026', '30/02/2026'], { dateOrder: 'dmy', certainty: 'sure', unread: ['30/02/2026'] }],
    [['2026-02-30'], { certainty: 'guess', unread: ['2026-02-30'] }],
    [['2026-09-14', 'last week'], { certainty: 'guess', unread: ['last week'] }],
    [['13.09.2026', '14.09.2026', '?'], { dateOrder: 'dmy', certainty: 'sure', unread: ['?'] }],
  ])('%j: %j', (cells, found) => expect(detectDateOrder(cells)).toMatchObject(found))
})
