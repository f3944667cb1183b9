import { type OracleEvent, replayEvents } from '../../tests/oracle/replay'
import type { RawRow } from '../../tests/oracle/score-rows'

export const COLUMNS = ['redemption_id', 'redeemed_on', 'course_number', 'location_id', 'learner_id'] as const
const KIND = 'courseware-completions' as const
const COURSES = ['AZ-104T00', 'AZ-900T00', 'DP-600T00', 'SC-200T00']

const row = (identity: number, learner: string, date = '2026-01-05'): RawRow => ({
  redemption_id: `R-${identity}`,
  redeemed_on: date,
  course_number: COURSES[identity % COURSES.length] ?? '',
  location_id: `1000${identity % 5}`,
  learner_id: learner,
})
const rows = (from: number, to: number, learner = 'L', date?: string): RawRow[] =>
  Array.from({ length: to - from }, (_, index) => row(from + index, learner, date))

/** What is there before; what comes in when something is killed: new, known, changed and bad rows; what comes after. */
export const FILES = {
  before: rows(0, 3_000),
  meanwhile: [
    ...rows(3_000, 11_000),
    ...rows(0, 1_500),
    ...rows(1_500, 2_500, 'another'),
    ...rows(20_000, 20_500, 'L', '2026-02-30'),
  ],
  next: rows(30_000, 30_050),
} satisfies Record<string, RawRow[]>
export type FileName = keyof typeof FILES

export const csvOf = (name: FileName): string =>
  `${COLUMNS.join(',')}\n${FILES[name].map((cells) => COLUMNS.map((column) => cells[column]).join(',')).join('\n')}\n`

export type Expected = {
  /** Every line item in one text. */
  items: string[]
  /** rows read, accepted, changed, duplicate and rejected of the last file. */
  counts: number[]
}

export const textOf = (cells: readonly (string | null | undefined)[]): string =>
  cells.map((cell) => cell ?? '').join('|')

const known = new Map<string, Expected>()

/** What must be there after these files, worked out apart from the product. */
export function expectedAfter(names: readonly FileName[], today: string): Expected {
  const key = names.join()
  const found = known.get(key)
  if (found) return found
  const events: OracleEvent[] = names.map((name, id) => ({
    publish: { id, kind: KIND, today, rows: FILES[name], changes: 'apply' },
  }))
  const { items, outcomes } = replayEvents(events)
  const {
    read = 0,
    accepted = 0,
    changed = 0,
    duplicate = 0,
    rejected = [],
  } = outcomes.get(names.length - 1) ?? {}
  const expected = {
    items: items[KIND].map((cells) => textOf(COLUMNS.map((column) => cells[column]))).sort(),
    counts: [read, accepted, changed, duplicate, rejected.length],
  }
  known.set(key, expected)
  return expected
}
