import { expect, it } from 'vitest'
import { fromDecimal, subtract, ZERO } from '@/lib/scoring/rational'
import { signed } from './signed'

const minus = (text: string) => subtract(ZERO, fromDecimal(text))

it.each([
  [fromDecimal('6'), 'points', '+6.0'],
  [minus('31.5'), 'points', '−31.5'],
  [fromDecimal('2'), 'surveys', '+2'],
  [minus('2'), 'surveys', '−2'],
  [fromDecimal('0.0199'), 'average', '+0.01'],
  [minus('0.0099'), 'average', '−under 0.01'],
  [ZERO, 'average', 'no change'],
] as const)('%o as %s is %s', (change, form, text) => expect(signed(change, form)).toBe(text))
