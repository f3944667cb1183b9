import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversionWords, FIVE, isOn, type Scale, toFive } from './answer-scale'

const scales = fc
  .tuple(fc.integer({ min: -10, max: 100 }), fc.integer({ min: -10, max: 100 }))
  .filter(([lowest, highest]) => lowest !== highest)
  .map(([lowest, highest]): Scale => ({ lowest, highest }))

describe('answers of another scale become answers from 1 to 5 by one rule', () => {
  it('1 to 9: 1, 2 are 1; 3, 4 are 2; 5, 6 are 3; 7, 8 are 4; 9 is 5', () =>
    expect(conversionWords({ lowest: 1, highest: 9 })).toBe(
      '1 → 1, 2 → 1, 3 → 2, 4 → 2, 5 → 3, 6 → 3, 7 → 4, 8 → 4, 9 → 5',
    ))
  it('1 to 5 stays as it is', () =>
    expect([1, 2, 3, 4, 5].map((value) => toFive(FIVE, value))).toEqual([1, 2, 3, 4, 5]))
  it('school grades, of which 6 is the worst: 6 is 1, 4 is 2.6 and so 3, 1 is 5', () =>
    expect(conversionWords({ lowest: 6, highest: 1 })).toBe('6 → 1, 5 → 2, 4 → 3, 3 → 3, 2 → 4, 1 → 5'))
  it('0 to 100: a table of eleven', () =>
    expect(conversionWords({ lowest: 0, highest: 100 })).toBe(
      '0 → 1, 10 → 1, 20 → 2, 30 → 2, 40 → 3, 50 → 3, 60 → 3, 70 → 4, 80 → 4, 90 → 5, 100 → 5',
    ))
  it('on any scale: whole, from 1 to 5, the ends are the ends, a better answer is never worse', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
        const { lowest, highest } = scale
        const value = lowest + Math.round(share * (highest - lowest))
        const better = value === highest ? value : value + Math.sign(highest - lowest)
        expect(isOn(scale, value)).toBe(true)
        expect([1, 2, 3, 4, 5]).toContain(toFive(scale, value))
        expect(toFive(scale, better)).toBeGreaterThanOrEqual(toFive(scale, value))
        expect([toFive(scale, lowest), toFive(scale, highest)]).toEqual([1, 5])
        // Never above what the even conversion gives by more than its rounding, and never up from a half.
        const exact = 1 + (4 * (value - lowest)) / (highest - lowest)
        expect(toFive(scale, value) - exact).toBeLessThan(0.5)
      }),
    )
  })
})
