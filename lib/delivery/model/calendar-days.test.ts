import { expect, test } from 'vitest'
import { mondayOf, weeksOf } from './calendar-days'

test('a week begins on Monday: the Sunday 1 Nov 2026 is of the week of 26 Oct, Monday 2 Nov begins the next', () => {
  expect(mondayOf('2026-11-01')).toBe('2026-10-26')
  expect(mondayOf('2026-11-02')).toBe('2026-11-02')
  expect(weeksOf('week', '2026-11-01')).toEqual([
    ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01'],
  ])
})

test('a month has every week with a day of it: Nov 2026 six, from 26 Oct to 6 Dec; Feb 2027 four, without a day of others', () => {
  const november = weeksOf('month', '2026-11-17')
  expect([november.length, november[0]?.[0], november.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06'])
  const february = weeksOf('month', '2027-02-28')
  expect([february.length, february[0]?.[0], february.at(-1)?.[6]]).toEqual([4, '2027-02-01', '2027-02-28'])
})
