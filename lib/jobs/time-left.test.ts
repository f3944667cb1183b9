import { expect, test } from 'vitest'
import { timeLeft } from './time-left'

const reading = (bytes: number) =>
  ({ phase: 'reading', bytes, bytesTotal: 1000, rows: 0, secondsLeft: null }) as const

test('unknown at first, then by the rate of the last ten seconds: 100 bytes a second, 800 left, 8 s', () => {
  let clock = 0
  const tell = timeLeft(() => clock)
  expect(tell(reading(0)).secondsLeft).toBeNull()
  clock = 500
  expect(tell(reading(50)).secondsLeft).toBeNull()
  clock = 2000
  expect(tell(reading(200)).secondsLeft).toBe(8)
  clock = 11_000
  expect(tell(reading(290)).secondsLeft).toBe(71)
  expect(tell({ ...reading(1000), phase: 'writing' }).secondsLeft).toBeNull()
})
