import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, fromDecimal } from '@/lib/scoring/rational'
import { showPoints } from './show-count'

test.each([
  [0.75, '0.75'],
  [1, '1.0'],
  [2.25, '2.25'],
  [0.999, '0.99'],
  [0.0034, '0.0'],
  [1112.5, '1112.5'],
])('%d points are shown as %s: cut, not rounded', (points, text) => expect(showPoints(points)).toBe(text))

test('points are shown as the score they add up to is', () =>
  fc.assert(
    fc.property(fc.nat(99_999_999), (tenThousandths) => {
      const points = tenThousandths / 10_000
      expect(showPoints(points)).toBe(cut(fromDecimal(points.toFixed(4))))
    }),
  ))
