import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PastClass, plannedOutlook } from './planned'

const past = (came: readonly number[]): PastClass[] =>
  came.map((redemptions) => ({ seats: 10, redemptions, learners: 10, surveys: redemptions / 2 }))
const AHEAD = { seats: 10, learners: 8, worth: 1, survey: true }

test('35 redemptions of 50 seats are 70 %: two classes of 10 seats at 1 and one of 20 at 0.5 bring 21 points', () => {
  const ahead = [AHEAD, AHEAD, { ...AHEAD, seats: 20, worth: 0.5, survey: false }]
  const { rate, points, surveys } = plannedOutlook(past([7, 8, 6, 7, 7]), ahead)
  expect(rate).toEqual({ redemptions: 0.7, surveys: 0.35 })
  expect(points?.middle).toBeCloseTo(21)
  // Variance of the rates 0.005; (10² + 10² + 10²) + 30² ÷ 5 = 480; 1.2816 × √(0.005 × 480).
  expect(points?.margin).toBeCloseTo(1.9854, 3)
  expect(surveys?.middle).toBeCloseTo(0.35 * 16)
})

test('four past classes say nothing of what is usual', () => {
  expect(plannedOutlook(past([7, 8, 6, 7]), [AHEAD])).toMatchObject({ classes: 1, rate: null, points: null })
})

test('a class without seats is left out and said to be', () => {
  const found = plannedOutlook(past([5, 5, 5, 5, 5]), [AHEAD, { ...AHEAD, seats: null, learners: null }])
  expect(found).toMatchObject({ classes: 2, withoutSeats: 1, points: { middle: 5, margin: 0 } })
})

test('of classes that redeem by chance at one rate, eight of ten futures lie within the margin, give or take one', () => {
  // A stream of its own, so that the count is the same on every machine.
  let state = 7
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
  const one = () => Array.from({ length: 12 }, chance).filter((n) => n < 0.7).length
  const trials = 2_000
  let within = 0
  for (let trial = 0; trial < trials; trial += 1) {
    const before = Array.from({ length: 20 }, () => ({
      seats: 12,
      redemptions: one(),
      learners: null,
      surveys: 0,
    }))
    const ahead = Array.from({ length: 8 }, () => ({ ...AHEAD, seats: 12 }))
    const { points } = plannedOutlook(before, ahead)
    const came = ahead.reduce((all) => all + one(), 0)
    if (points && Math.abs(came - points.middle) <= points.margin) within += 1
  }
  expect(within / trials).toBeGreaterThan(0.7)
  expect(within / trials).toBeLessThan(0.9)
})

test('more seats never bring less, and nothing planned brings 0 ± 0', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 9 }),
      fc.nat(50),
      (came, seats) => {
        const of = (n: number) => plannedOutlook(past(came), [{ ...AHEAD, seats: n }]).points?.middle ?? -1
        expect(of(seats + 1)).toBeGreaterThanOrEqual(of(seats))
        expect(plannedOutlook(past(came), []).points).toEqual({ middle: 0, margin: 0 })
      },
    ),
  )
})
