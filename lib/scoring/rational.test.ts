import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  atLeast,
  ceiling,
  cut,
  divide,
  floor,
  fromDecimal,
  integer,
  larger,
  multiply,
  smaller,
  subtract,
  toNumber,
} from './rational'

describe('shown numbers are cut, never rounded up; one trailing zero is dropped (training-services.md §2)', () => {
  it.each([
    [42_499, 10_000, '4.24'],
    [425, 100, '4.25'],
    [42_501, 10_000, '4.25'],
    [4_249_999, 1_000_000, '4.24'],
    [449, 100, '4.49'],
    [4499, 1000, '4.49'],
    [45, 10, '4.5'],
    [4, 1, '4.0'],
    [5, 1, '5.0'],
    [811, 1, '811.0'],
    [1999, 2, '999.5'],
    [1127, 1, '1127.0'],
    [0, 1, '0.0'],
    [1, 3, '0.33'],
    [1, 200, '0.0'],
    [401, 100, '4.01'],
    [14_490, 3190, '4.54'],
  ])('%i/%i shows as %s', (n, d, text) => expect(cut({ n: BigInt(n), d: BigInt(d) })).toBe(text))

  it('a shown 4.25 is always at least 4.25, and what shows below it is not', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 5000 }),
        (points, answers) => {
          const mean = { n: BigInt(points), d: BigInt(answers) }
          expect(Number(cut(mean)) >= 4.25).toBe(atLeast(mean, fromDecimal('4.25')))
        },
      ),
      { seed: 20_261_121 },
    ))
})

describe('arithmetic is exact', () => {
  it('0.1 + 0.2 is 0.3', () => {
    const sum = add(fromDecimal('0.1'), fromDecimal('0.2'))
    expect(atLeast(sum, fromDecimal('0.3')) && atLeast(fromDecimal('0.3'), sum)).toBe(true)
  })

  it('a third three times is one, and less a third is two thirds', () => {
    const third = { n: 1n, d: 3n }
    const one = add(add(third, third), third)
    expect(one.n).toBe(one.d)
    expect(toNumber(subtract(one, third))).toBeCloseTo(2 / 3)
  })

  it('601 × 0.5 = 300.5, of which 300 is the smaller', () => {
    const points = multiply(integer(601), fromDecimal('0.5'))
    expect(cut(points)).toBe('300.5')
    expect(cut(smaller(points, fromDecimal('300')))).toBe('300.0')
    expect(cut(smaller(fromDecimal('300'), points))).toBe('300.0')
  })

  it.each([
    [7, 2, 4n],
    [8, 2, 4n],
    [0, 5, 0n],
    [1, 1000, 1n],
    [-1, 2, 0n],
  ])('the smallest whole number not below %i/%i', (n, d, result) =>
    expect(ceiling({ n: BigInt(n), d: BigInt(d) })).toBe(result),
  )

  it.each([
    [7, 2, 3n],
    [8, 2, 4n],
    [-1, 2, -1n],
    [-4, 2, -2n],
  ])('the largest whole number not above %i/%i', (n, d, result) =>
    expect(floor({ n: BigInt(n), d: BigInt(d) })).toBe(result),
  )

  it('what is divided keeps a denominator above 0, and nothing is divided by 0', () => {
    expect(divide(integer(6), { n: -4n, d: 3n })).toEqual({ n: -18n, d: 4n })
    expect(divide(integer(6), { n: 4n, d: 3n })).toEqual({ n: 18n, d: 4n })
    expect(() => divide(integer(6), integer(0))).toThrow('division by zero')
    expect(larger(integer(-2), integer(-3))).toEqual(integer(-2))
  })
})
