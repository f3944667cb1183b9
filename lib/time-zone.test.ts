import { expect, test } from 'vitest'
import { isTimeZone } from './dates'
import { findTimeZone, timeZone } from './time-zone'

test.each([
  ['Berlin', 'Europe/Berlin'],
  ['  berlin ', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['SYDNEY', 'Australia/Sydney'],
  ['utc', 'UTC'],
  ['Etc/GMT+12', 'Etc/GMT+12'],
])('the time zone meant by %o is %s', (said, zone) => expect(timeZone.parse(said)).toBe(zone))

test.each(['', '/', 'BST', 'Olympus', 'Mars/Olympus', 'Europe', 'rlin'])('%o is none', (said) => {
  expect(isTimeZone(findTimeZone(said))).toBe(false)
  expect(() => timeZone.parse(said)).toThrow(/A time zone such as Europe/)
})
