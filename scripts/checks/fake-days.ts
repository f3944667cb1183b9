import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { instant } from '../../lib/clock'

/** A moment, in local time, at which a run begins. */
export type FakeDay = { name: string; at: string; timeZone: string }

/** Where days, months and years end; the year ends and the clock changes while the run goes on. */
export const FAKE_DAYS: readonly FakeDay[] = [
  { name: '31 December into 1 January', at: '2026-12-31T23:58:00Z', timeZone: 'UTC' },
  { name: '1 January', at: '2027-01-01T09:00:00Z', timeZone: 'America/Los_Angeles' },
  { name: '28 February', at: '2027-02-28T12:00:00Z', timeZone: 'Europe/Berlin' },
  { name: '29 February', at: '2028-02-29T08:00:00Z', timeZone: 'Pacific/Auckland' },
  { name: 'an hour is missing in Berlin', at: '2027-03-28T00:58:00Z', timeZone: 'Europe/Berlin' },
  { name: 'an hour comes twice in Berlin', at: '2027-10-31T00:58:00Z', timeZone: 'Europe/Berlin' },
  { name: 'the 20th of a month', at: '2027-01-20T12:00:00Z', timeZone: 'UTC' },
  { name: '400 days ahead', at: '2028-01-03T12:00:00Z', timeZone: 'Asia/Tokyo' },
]

/** Two of them, for every run: over the end of a year, and a leap day. */
export const TWO_DAYS = FAKE_DAYS.filter(
  ({ at }) => at.startsWith('2026-12-31') || at.startsWith('2028-02-29'),
)

/** Test files that ask the clock, name days of it, or hold one against the other. */
export const CLOCK_FILES = [
  'lib/dates.test.ts',
  'tests/db/auth-access.test.ts',
  'tests/db/changes.test.ts',
  'tests/db/portfolio.test.ts',
  'tests/db/rule-overrides.test.ts',
  'tests/db/snapshots.test.ts',
  'tests/db/tokens.test.ts',
  'tests/db/trends.test.ts',
  'tests/db/uploads.test.ts',
]

/** The library that shows a program another time; null where it is not installed. */
export function findFaketime(): string | null {
  const folders = ['/usr/lib', '/usr/local/lib', '/usr/lib64'].flatMap((folder) => [
    folder,
    ...(existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name)),
  ])
  const files = folders.map((folder) => join(folder, 'faketime', 'libfaketimeMT.so.1'))
  return files.find((file) => existsSync(file)) ?? null
}

/**
 * What lets a program and all it starts live on that day: one distance to the true time for all of them, while lengths
 * of time and the file system's times stay as they are.
 */
export function onDay({ at, timeZone }: FakeDay, library: string): Record<string, string> {
  const seconds = Math.round((Date.parse(at) - instant().getTime()) / 1000)
  return {
    LD_PRELOAD: library,
    FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
    TZ: timeZone,
  }
}
