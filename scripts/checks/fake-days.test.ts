import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { dateInZone } from '../../lib/dates'
import { root } from '../support/prepare.mjs'
import { CLOCK_FILES, FAKE_DAYS, findFaketime, onDay, TWO_DAYS } from './fake-days'

const library = findFaketime()
const ask = "const now = new Date; process.stdout.write(now.toISOString() + ' ' + now.getHours())"

// Inside such a program another day would be counted from the wrong one.
describe.skipIf(!library || process.env.FAKETIME)('a program that is started on another day', () => {
  it.each(TWO_DAYS)('lives on $name, as do its children', { timeout: 60_000 }, ({ name, at, timeZone }) => {
    const child = `process.stdout.write(require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(ask)}]))`
    const env = { ...process.env, ...onDay({ name, at, timeZone }, library ?? '') }
    const said = execFileSync(process.execPath, ['-e', child], { env, encoding: 'utf8' })
    const [instant = '', hour] = said.split(' ')
    expect(Math.abs(Date.parse(instant) - Date.parse(at))).toBeLessThan(120_000)
    const inZone = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' }).format(new Date(instant))
    expect(Number(hour)).toBe(Number(inZone))
  })
})

test('eight days, two of them for every run, and files that are there', () => {
  expect(FAKE_DAYS.map(({ at, timeZone }) => dateInZone(new Date(at), timeZone))).toEqual([
    '2026-12-31',
    '2027-01-01',
    '2027-02-28',
    '2028-02-29',
    '2027-03-28',
    '2027-10-31',
    '2027-01-20',
    '2028-01-03',
  ])
  expect(TWO_DAYS).toHaveLength(2)
  expect(CLOCK_FILES.filter((file) => !existsSync(join(root, file)))).toEqual([])
})
