import { describe, expect, it } from 'vitest'
import { namedOf, ticksOf } from './axis'

describe('the numbers of an axis', () => {
  it.each([
    [[0, 1081], false, [0, 250, 500, 750, 1000, 1250]],
    [[0, 128], false, [0, 30, 60, 90, 120, 150]],
    [[0, 5], true, [0, 1, 2, 3, 4, 5]],
    [[4.1, 4.6], true, [4.1, 4.2, 4.3, 4.4, 4.5, 4.6]],
    [[0, 7], false, [0, 2, 4, 6, 8]],
    [[0, 1], false, [0, 1]],
    [[3, 3], true, [3, 3.2]],
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
