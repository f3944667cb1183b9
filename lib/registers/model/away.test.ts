import { describe, expect, it, test } from 'vitest'
import { awayDuring, readAway } from './away'

test.each([
  ['', ''],
  ['2026-12-24', '2026-12-24'],
  ['2026-12-20/2027-01-06', '2026-12-20/2027-01-06'],
  ['2027-02-01 to 2027-02-05; 2026-12-20 – 2027-01-06', '2026-12-20/2027-01-06; 2027-02-01/2027-02-05'],
  ['2026-12-20..2026-12-20', '2026-12-20'],
  ['2028-02-29', '2028-02-29'],
])('%s is kept as %s, in order', (typed, kept) => {
  expect(readAway(typed)).toBe(kept)
})

it.each(['Christmas', '2026-12-20/2026-12-01', '2026-02-30', '20.12.2026', '2026-12-20/'])(
  '%s is no list of days',
  (typed) => {
    expect(readAway(typed)).toBeNull()
  },
)

describe('a trainer who is away from 20 December to 6 January', () => {
  const away = '2026-12-20/2027-01-06; 2027-02-01'
  it.each([
    ['2026-12-17', '2026-12-19', null],
    ['2026-12-17', '2026-12-20', { from: '2026-12-20', to: '2027-01-06' }],
    ['2027-01-06', '2027-01-08', { from: '2026-12-20', to: '2027-01-06' }],
    ['2027-01-07', '2027-01-31', null],
    ['2027-01-30', '2027-02-03', { from: '2027-02-01', to: '2027-02-01' }],
  ])('and a class of %s to %s', (startsOn, endsOn, found) => {
    expect(awayDuring(away, { startsOn, endsOn })).toEqual(found)
  })
})
