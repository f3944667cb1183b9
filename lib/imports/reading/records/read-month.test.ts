import { describe, expect, it } from 'vitest'
import { said } from '../../../../tests/support/record-row'

describe('a month is written as such, in words, or as any of its days, from 2015-01 to this month', () => {
  it.each([
    ['2026-10', '2026-10'],
    ['202610', '2026-10'],
    [' 2026-10 ', '2026-10'],
    ['="2026-10"', '2026-10'],
    ['2026-10-01', '2026-10'],
    ['2026-10-31', '2026-10'],
    ['2026-10-31T00:00:00', '2026-10'],
    ['2026/10/01', '2026-10'],
    ['October 2026', '2026-10'],
    ['Oct 2026', '2026-10'],
    ['October, 2026', '2026-10'],
    ['september 2026', '2026-09'],
    ['Sept. 2026', '2026-09'],
    ['May 2026', '2026-05'],
    ['1 October 2026', '2026-10'],
    ['2026-11', '2026-11'],
    ['2026-11-30', '2026-11'],
    ['2015-01', '2015-01'],
    ['2026-12', 'month month_in_future'],
    ['December 2026', 'month month_in_future'],
    ['2014-12', 'month month_too_early'],
    ['2026-13', 'month bad_month'],
    ['202613', 'month bad_month'],
    ['2026-00', 'month bad_month'],
    ['2026-02-30', 'month bad_month'],
    ['2026-1', 'month bad_month'],
    ['10/01/2026', 'month bad_month'],
    ['Smarch 2026', 'month bad_month'],
    ['October', 'month bad_month'],
    ['2026', 'month bad_month'],
    ['', 'month empty'],
    ['  ', 'month empty'],
  ])('"%s": %s', (month, outcome) => expect(said('license-usage', { month }, 'month')).toBe(outcome))

  it.each([
    ['dmy', '01/10/2026'],
    ['mdy', '10/01/2026'],
    ['ymd', '20261001'],
    ['serial', '46296'],
    ['serial', '202610'],
    ['dmy', '2026-10'],
  ] as const)('in order %s %s is October', (dateOrder, month) =>
    expect(said('license-usage', { month }, 'month', { dateOrder })).toBe('2026-10'),
  )
})
