import { describe, expect, it } from 'vitest'
import { namedOf, ticksOf } from './axis'

describe('the numbers of an axis', () => {
  it.each([
    [[0, 1081], false, [0, 200, 400, 600, 800, 1000, 1200]],
    [[0, 128], false, [0, 20, 40, 60, 80, 100, 120, 140]],
    [[0, 5], true, [0, 1, 2, 3, 4, 5]],
    [[4.1, 4.6], true, [4.1, 4.2, 4.3, 4.4, 4.5, 4.6]],
    [[0, 7], false, [0, 1, 2, 3, 4, 5, 6, 7]],
    [[0, 1], false, [0, 1]],
    [[3, 3], true, [3, 3.2, 3.4, 3.6, 3.8, 4]],
  ] as const)('%j (fractions %j): %j, in even steps that hold both ends', (range, fractions, ticks) => {
    expect(ticksOf(range, fractions)).toEqual(ticks)
  })
})

it.each([
  [1, [0]],
  [13, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [37, [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36]],
])('of %i places at most 13 are named, equally far apart', (count, named) => {
  expect(namedOf(count)).toEqual(named)
})
