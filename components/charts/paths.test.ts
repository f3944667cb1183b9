import { expect, it } from 'vitest'
import { areaOf } from './paths'

const same = (value: number) => value

it('a range is the room between its ends: there above, back below', () => {
  expect(
    areaOf(
      [
        [1, 2],
        [3, 5],
      ],
      same,
      same,
    ),
  ).toBe('M0,2L1,5L1,3L0,1Z')
})

it('where no range is known there is a gap, and each part is closed', () => {
  expect(areaOf([null, [1, 2], null, [3, 4]], same, same)).toBe('M1,2L1,1ZM3,4L3,3Z')
})
