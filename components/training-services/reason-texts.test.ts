import { expect, test } from 'vitest'
import { ordinal, reasonText } from './reason-texts'

const window = { from: '2025-11-01', to: '2026-10-31' }

test.each([
  ['2025-10-31', 'Before the window: it fell out on 1 Nov 2026 and does not come back; only new rows help.'],
  ['2024-02-29', 'Before the window: it fell out on 1 Mar 2025 and does not come back; only new rows help.'],
  ['2026-11-01', 'After the window: it can count from 1 Dec 2026, when its month is complete.'],
])('a row of %s outside the window says on which day it fell out, or comes in', (on, text) => {
  expect(reasonText({ reason: 'outside_window', on, window })).toBe(text)
})

test('the 601st is named as such, with the sum of the limit: 600 × 0.5 = 300', () => {
  const cap = { limit: '300', weight: '0.5', number: 601 }
  expect(reasonText({ reason: 'beyond_cap', on: '2026-03-01', window, cap })).toBe(
    '601st Fundamentals & others redemption of the window; 600 × 0.5 = 300 points are the limit: advanced courses still count in full.',
  )
  expect(
    reasonText({ reason: 'beyond_cap', on: '2026-03-01', window, cap: { ...cap, number: null } }),
  ).toMatch(/^A Fundamentals & others redemption of the window beyond the limit; 600 × 0.5/)
})

test('a limit of 300 at 0.7 a row falls inside the 429th: no product is claimed', () => {
  const cap = { limit: '300', weight: '0.7', number: 430 }
  expect(reasonText({ reason: 'beyond_cap', on: '2026-03-01', window, cap })).toContain(
    'window; 300 points are',
  )
})

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [602, '602nd'],
  [1112, '1,112th'],
])('%i is said as %s', (number, text) => expect(ordinal(number)).toBe(text))
