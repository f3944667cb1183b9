import { expect, test } from 'vitest'
import { browserDates } from './browser-dates'

test.each([
  ['en-US', '12/31/2026'],
  ['en-GB', '31/12/2026'],
  ['de-DE', '31.12.2026'],
  ['sv-SE', '2026-12-31'],
])('a browser in %s writes the last day of 2026 as %s', (locale, written) =>
  expect(browserDates(locale)).toBe(
    `This browser writes 31 Dec 2026 as ${written}; the file may come from elsewhere.`,
  ),
)
