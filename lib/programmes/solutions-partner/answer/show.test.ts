import { expect, it } from 'vitest'
import { fromDecimal } from '../../../scoring/rational'
import { shownDifference } from './show'

it.each([
  ['14.61', '11.28', '−3.4'],
  ['0.35', '1.3', '+1'],
  ['70.3', '71.05', '+0.7'],
  ['58', '61.333', '+3.3'],
])('a difference is that of what is shown, so that it adds up: %s → %s is %s', (before, after, change) => {
  expect(shownDifference(fromDecimal(before), fromDecimal(after))).toBe(change)
})

it('what is shown alike differs by less than is shown, or not at all', () => {
  const [one, more] = [fromDecimal('0.31'), fromDecimal('0.39')]
  expect([shownDifference(one, more), shownDifference(more, one), shownDifference(one, one)]).toEqual([
    '+under 0.1',
    '−under 0.1',
    'no change',
  ])
})
