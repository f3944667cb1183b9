import { expect, it } from 'vitest'
import { METRIC } from '../../programmes/training-services/metrics'
import { fromDecimal, subtract, ZERO } from '../rational'
import { count } from './count'
import { points } from './points'

const { unit: average } = METRIC['average-response-score']
const minus = (text: string) => subtract(ZERO, fromDecimal(text))

it.each([
  [fromDecimal('6'), points, '+6.0'],
  [minus('31.5'), points, '−31.5'],
  [fromDecimal('2'), count, '+2'],
  [minus('2'), count, '−2'],
  [fromDecimal('0.0199'), average, '+0.01'],
  [minus('0.0099'), average, '−under 0.01'],
  [ZERO, average, 'no change'],
])('a change of %o in $name is %s', (change, unit, text) => expect(unit.signed(change)).toBe(text))

it.each([
  [count, { n: 46n, d: 1n }, '46'],
  [points, { n: 811n, d: 1n }, '811.0'],
  [average, { n: 42499n, d: 10000n }, '4.24'],
])('scores as on the cards, cut: $name shows %o as %s', (unit, score, text) =>
  expect(unit.show(score)).toBe(text),
)
