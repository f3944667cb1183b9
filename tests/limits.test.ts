import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PLACES } from '../db/client'
import { DOWNLOAD_SHARES, STALL_MS } from '../db/copy'
import { fairShare, TURN_WAIT_MS } from '../db/fair-turns'
import { TIME_LIMITS, type TimeLimit } from '../db/time-limits'
import { LEAST_FREE_BYTES } from '../lib/disk-space'
import { FILE_PACE, type Pace, TEXT_PACE } from '../lib/http/paced'
import { FILE_SHARES, TEXT_SHARES } from '../lib/http/reserve-body'
import { EVENT_SHARES } from '../lib/http/stream-events'
import {
  MAX_COLUMNS,
  MAX_INFLATED_BYTES,
  MAX_NAMES,
  MAX_PACKED_WORKBOOK_BYTES,
  MAX_RECORD,
  MAX_ROWS,
  MAX_WORKBOOK_BYTES,
  MAX_WORKBOOK_CELLS,
  MAX_WORKBOOK_ROWS,
} from '../lib/imports/reading/limits'
import { MAX_FILE_BYTES } from '../lib/imports/reading/spool'
import type { ShareLimits } from '../lib/shares'

const page = readFileSync(new URL('../docs/limits.md', import.meta.url), 'utf8')

const UNITS = { GiB: 1024 ** 3, MiB: 1024 ** 2, KiB: 1024 } as const

/** A number of bytes as people write it. */
function size(bytes: number): string {
  for (const [unit, factor] of Object.entries(UNITS))
    if (bytes >= factor && bytes % factor === 0) return `${bytes / factor} ${unit}`
  return `${bytes} bytes`
}

const count = (number: number) => number.toLocaleString('en')
const places = ({ all, org, who }: ShareLimits) => [all, org, who]
const counts = (limits: ShareLimits) => places(limits).map(({ count }) => String(count))
const amounts = (limits: ShareLimits) => places(limits).map(({ amount }) => size(amount))
const time = (ms: number) => (ms >= 120_000 ? `${ms / 60_000} min` : `${ms / 1000} s`)
const times = ({ statementMs, lockMs }: TimeLimit) => [time(statementMs), time(lockMs)]
const pace = ({ idleMs, bytesPerSecond }: Pace) => [`${idleMs / 1000} s`, `${size(bytesPerSecond)} a second`]

/** What the program says, by the first cell of the row that must say it. */
const LIMITS: Record<string, string[]> = {
  'JSON and forms, at once': counts(TEXT_SHARES),
  'JSON and forms, together': amounts(TEXT_SHARES),
  'files, at once': counts(FILE_SHARES),
  'files, together': amounts(FILE_SHARES),
  'of JSON or a form': pace(TEXT_PACE),
  'of a file': pace(FILE_PACE),
  'downloads, at once': counts(DOWNLOAD_SHARES),
  'streams of events, at once': counts(EVENT_SHARES),
  'a page or an answer that reads': times(TIME_LIMITS.read),
  'a change': times(TIME_LIMITS.write),
  'what is rebuilt from all rows': times(TIME_LIMITS.maintain),
  'an import, a withdrawal': times(TIME_LIMITS.load),
  'a download': times(TIME_LIMITS.copy),
  'as it is sent': [size(MAX_FILE_BYTES)],
  'unpacked from gzip': [size(MAX_INFLATED_BYTES)],
  'of rows': [count(MAX_ROWS)],
  'of columns': [count(MAX_COLUMNS)],
  'of names in one column': [count(MAX_NAMES)],
  'in one row': [`${count(MAX_RECORD)} characters`],
  'a workbook, unpacked': [size(MAX_WORKBOOK_BYTES)],
  'a workbook in gzip, unpacked': [size(MAX_PACKED_WORKBOOK_BYTES)],
  'a workbook of rows': [count(MAX_WORKBOOK_ROWS)],
  'a workbook of cells': [count(MAX_WORKBOOK_CELLS)],
}

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|\s*-/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
/** The first of its table says what the columns are. */
const HEADS = ['what', 'a sender', 'work in the database', 'a file']
const words = page.replace(/\s+/g, ' ')

test('docs/limits.md says every limit with the number that the program has', () => {
  const said = Object.fromEntries(
    rows.filter(([name = '']) => !HEADS.includes(name)).map(([name = '', ...cells]) => [name, cells]),
  )
  expect(said).toEqual(LIMITS)
})

test('and in its sentences', () => {
  const { perKey, writing, kept } = fairShare(PLACES)
  expect(words).toContain(`takes nothing for ${time(STALL_MS)} is ended`)
  expect(words).toContain(
    `Of the ${PLACES} transactions that requests share, an organization has up to ${perKey} at a time, ${writing} of them changes; the last ${kept} are`,
  )
  expect(words).toContain(`the data folder has fewer than ${size(LEAST_FREE_BYTES)} left`)
  expect(words).toContain(`Whose turn does not come within ${time(TURN_WAIT_MS)} is told`)
})
