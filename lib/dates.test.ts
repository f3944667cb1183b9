import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dateInZone,
  dateProblem,
  daysBetween,
  daysInMonth,
  firstOf,
  isTimeZone,
  lastOf,
  monthOf,
  monthsBetween,
  nextAnniversary,
  nextRefresh,
  refreshesBetween,
  showDate,
  showMonth,
  windowBefore,
} from './dates'

describe('a plain date is a day of the calendar', () => {
  it.each([
    ['2026-02-28', null],
    ['2026-02-29', 'no_such_date'],
    ['2028-02-29', null],
    ['2000-02-29', null],
    ['1900-02-29', 'no_such_date'],
    ['2026-04-31', 'no_such_date'],
    ['2026-00-10', 'no_such_date'],
    ['2026-13-01', 'no_such_date'],
    ['2026-01-00', 'no_such_date'],
    ['0000-01-01', 'no_such_date'],
    ['2026-1-1', 'not_iso'],
    ['01.02.2026', 'not_iso'],
    ['03/04/2026', 'not_iso'],
    ['46000', 'not_iso'],
    ['2026-01-01T00:00:00Z', 'not_iso'],
    [' 2026-01-01', 'not_iso'],
    ['', 'not_iso'],
  ] as const)('%s → %s', (text, problem) => expect(dateProblem(text)).toBe(problem))

  it('agrees with the calendar of the language for every day of 2023 to 2033', () => {
    for (let date = '2023-01-01'; date <= '2033-12-31'; date = addDays(date, 1)) {
      if (dateProblem(date) !== null) throw new Error(date)
      if (new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) throw new Error(date)
    }
    expect(daysBetween('2023-01-01', '2033-12-31')).toBe(4017)
  })
})

describe('window: the 12 complete months before the month of the as-of date (training-services.md §3)', () => {
  it.each([
    ['2026-11-21', '2025-11-01', '2026-10-31'],
    ['2026-11-30', '2025-11-01', '2026-10-31'],
    ['2026-12-01', '2025-12-01', '2026-11-30'],
    ['2026-12-31', '2025-12-01', '2026-11-30'],
    ['2027-01-01', '2026-01-01', '2026-12-31'],
    ['2024-02-29', '2023-02-01', '2024-01-31'],
    ['2024-03-01', '2023-03-01', '2024-02-29'],
    ['2025-03-31', '2024-03-01', '2025-02-28'],
  ])('as of %s: %s … %s', (asOf, from, to) => expect(windowBefore(asOf, 12)).toEqual({ from, to }))

  it('is always 365 or 366 whole days and ends the day before the month of the date', () => {
    for (let date = '2022-10-01'; date <= '2032-12-31'; date = addDays(date, 1)) {
      const { from, to } = windowBefore(date, 12)
      if (addDays(to, 1) !== firstOf(monthOf(date))) throw new Error(date)
      if (![364, 365].includes(daysBetween(from, to)) || !from.endsWith('-01')) throw new Error(date)
    }
  })
})

describe('next refresh: the first of the next month', () => {
  it.each([
    ['2026-11-01', '2026-12-01'],
    ['2026-11-30', '2026-12-01'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-29', '2028-03-01'],
  ])('%s → %s', (today, next) => expect(nextRefresh(today)).toBe(next))
})

describe('next anniversary: on or after today; 29 February becomes 28 in other years', () => {
  it.each([
    ['2023-03-15', '2026-03-14', '2026-03-15'],
    ['2023-03-15', '2026-03-15', '2026-03-15'],
    ['2023-03-15', '2026-03-16', '2027-03-15'],
    ['2024-02-29', '2026-02-27', '2026-02-28'],
    ['2024-02-29', '2026-02-28', '2026-02-28'],
    ['2024-02-29', '2026-03-01', '2027-02-28'],
    ['2024-02-29', '2027-12-31', '2028-02-29'],
    ['2024-02-29', '2028-02-28', '2028-02-29'],
    ['2024-02-29', '2028-02-29', '2028-02-29'],
    ['2024-12-31', '2027-01-01', '2027-12-31'],
    ['2030-01-01', '2026-11-21', '2027-01-01'],
  ])('anniversary %s, today %s → %s', (anniversary, today, next) =>
    expect(nextAnniversary(anniversary, today)).toBe(next),
  )
})

describe('months', () => {
  it.each([
    ['2026-11', 2, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-12', 0, '2026-12'],
    ['2026-11', -24, '2024-11'],
    ['0002-03', -13, '0001-02'],
    ['0001-12', -13, '0001-01'],
    ['0001-01', -1, '0001-01'],
    ['9999-12', 1, '9999-12'],
  ])('%s %i → %s', (month, count, result) => expect(addMonths(month, count)).toBe(result))

  it('going forth and back is going nowhere', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -300, max: 300 }), (index, count) => {
        const month = addMonths('1900-01', index)
        expect(addMonths(addMonths(month, count), -count)).toBe(month)
      }),
    ))

  it('2028-02 has 29 days, 2100-02 has 28, 2000-02 has 29', () => {
    expect([daysInMonth(2028, 2), daysInMonth(2100, 2), daysInMonth(2000, 2)]).toEqual([29, 28, 29])
    expect([lastOf('2028-02'), lastOf('2026-04'), lastOf('2026-12')]).toEqual([
      '2028-02-29',
      '2026-04-30',
      '2026-12-31',
    ])
  })

  it('refreshes are the firsts of later months, and end where dates end', () => {
    expect(refreshesBetween('2026-11-21', '2027-02-01')).toEqual(['2026-12-01', '2027-01-01', '2027-02-01'])
    expect(refreshesBetween('2026-12-01', '2026-12-31')).toEqual([])
    expect(refreshesBetween('9999-11-30', '9999-12-31')).toEqual(['9999-12-01'])
    expect(refreshesBetween('9999-12-15', '9999-12-31')).toEqual([])
  })

  it('lists months with both ends', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsBetween('2026-02', '2026-01')).toEqual([])
    expect(monthsBetween('9999-11', addMonths('9999-12', 1))).toEqual(['9999-11', '9999-12'])
  })
})

describe('today comes from the organization’s time zone', () => {
  it.each([
    ['2026-11-30T23:30:00Z', 'UTC', '2026-11-30'],
    ['2026-11-30T23:30:00Z', 'Europe/Berlin', '2026-12-01'],
    ['2026-12-01T04:30:00Z', 'America/New_York', '2026-11-30'],
    ['2026-12-31T11:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
  ])('%s in %s is %s', (instant, zone, date) => expect(dateInZone(new Date(instant), zone)).toBe(date))

  it('knows time zones by name', () => {
    const known = ['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+12']
    expect(known.filter((zone) => !isTimeZone(zone))).toEqual([])
    const others = [
      'Mars/Olympus',
      '',
      'AET',
      'BST',
      'IST',
      'CST',
      'EST5EDT',
      'GMT',
      '+02:00',
      'europe/berlin',
      'Europe/../UTC',
    ]
    expect(others.filter(isTimeZone)).toEqual([])
  })
})

it('dates are shown without ambiguity: 31 Oct 2026, Oct 2026', () => {
  expect([showDate('2026-10-31'), showDate('2026-01-01'), showMonth('2026-10')]).toEqual([
    '31 Oct 2026',
    '1 Jan 2026',
    'Oct 2026',
  ])
})
