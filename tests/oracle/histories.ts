import fc from 'fast-check'
import type { OracleEntry } from './catalogue'
import type { OracleFile } from './replay'
import type { LineItems, RawRow } from './score-rows'

type Kind = keyof LineItems

/** A date to score on, an organization's own catalogue, and its files in the order of their import. */
export type History = { asOf: string; own: OracleEntry[]; files: OracleFile[] }

/** Many rows of one sort: whole histories stay small to generate and to shrink. */
type Batch = {
  kind: Kind
  item: string
  /** Months from the month of the as-of date. */
  month: number
  day: number
  count: number
  units: number
  mct: boolean
  answered: number
  perAnswer: number
  form: 'questions' | 'sums'
  file: number
  /** Brought again by the last file: not at all, the same, or with another country or class. */
  again: 'no' | 'same' | 'other'
}

const two = (number: number) => String(number).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Day 31 is the last one of a shorter month. */
function dateOf(asOf: string, months: number, day: number): string {
  const index = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return `${year}-${two(month)}-${two(Math.min(day, lastDay(year, month)))}`
}

const BORDERS = [
  ...['2022-09-30', '2022-10-01', '2022-10-02', '2023-09-17', '2023-09-18', '2023-09-19'],
  ...['2025-07-31', '2025-08-01', '2025-08-02', '2024-02-29', '2024-03-01', '2028-02-29', '2025-02-28'],
  ...['2026-11-21', '2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01', '2030-03-31'],
]
const anyDate = fc
  .tuple(
    fc.integer({ min: 2022, max: 2031 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => `${year}-${two(month)}-${two(Math.min(day, lastDay(year, month)))}`)
const asOfDate = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...BORDERS) },
  { weight: 3, arbitrary: anyDate },
)

const COURSES = ['AZ-104T00', 'AZ-900T00', 'DP-600T00', 'PL-300T00', 'GH-300T00', 'SC-200T00', 'PL-900T00']
const MORE_COURSES = [
  'AZ-104T00DE',
  'PL-900T00FR',
  'MB-820T00',
  'AI-3016',
  'AI-3016JA',
  'MS-102T00',
  'AB-900T00',
]
const EXAMS = ['AZ-104', 'AZ-900', 'GH-300', 'MB-820', 'SC-900', 'PL-300']
const AREAS = ['business-applications', 'data-ai', 'infrastructure', 'security']

const month = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(-13, -12, -1, 0) },
  { weight: 5, arbitrary: fc.integer({ min: -12, max: -1 }) },
  { weight: 1, arbitrary: fc.integer({ min: -15, max: 1 }) },
)
const day = fc.oneof(fc.constantFrom(1, 31), fc.integer({ min: 1, max: 31 }))
const count = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 4, arbitrary: fc.integer({ min: 7, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(199, 200, 201, 330) },
)
const kind = fc.constantFrom<Kind>('courseware-completions', 'exam-unit-purchases', 'survey-responses')

const batch: fc.Arbitrary<Batch> = kind.chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    item:
      kind === 'exam-unit-purchases'
        ? fc.constantFrom(...EXAMS)
        : fc.constantFrom(...COURSES, ...COURSES, ...MORE_COURSES),
    month,
    day,
    count,
    units: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(99, 199, 200, 201, 400)),
    mct: fc.integer({ min: 0, max: 4 }).map((value) => value > 0),
    answered: fc.integer({ min: 0, max: 9 }),
    perAnswer: fc.integer({ min: 0, max: 4 }),
    form: fc.constantFrom<Batch['form']>('questions', 'sums'),
    file: fc.integer({ min: 0, max: 1 }),
    again: fc.constantFrom<Batch['again']>('no', 'no', 'no', 'same', 'other'),
  }),
)

type OwnEntry = {
  course: boolean
  number: number
  area: string
  advanced: boolean
  from: number | null
  to: number | null
  update: boolean
}
const own: fc.Arbitrary<OwnEntry[]> = fc.array(
  fc.record({
    course: fc.boolean(),
    number: fc.nat(6),
    area: fc.constantFrom(...AREAS),
    advanced: fc.boolean(),
    from: fc.option(fc.integer({ min: -13, max: -1 })),
    to: fc.option(fc.integer({ min: 0, max: 8 })),
    update: fc.boolean(),
  }),
  { maxLength: 3 },
)

/** Histories of all sorts: order, duplicates, contradictions, month ends, unknown courses, own entries. */
export const histories: fc.Arbitrary<History> = fc
  .tuple(asOfDate, own, fc.array(batch, { maxLength: 7 }))
  .map(([asOf, entries, batches]) => history(asOf, entries, batches))

/** Histories at the thresholds: 1000 points with the cap of 600 rows, 200 units, 200 surveys, 4.25. */
export const thresholdHistories: fc.Arbitrary<History> = fc
  .record({
    asOf: fc.constantFrom('2022-12-31', '2024-02-29', '2024-03-01', '2026-11-21', '2027-01-01'),
    low: fc.constantFrom(0, 1, 598, 599, 600, 601, 640),
    high: fc.constantFrom(0, 398, 399, 400, 698, 699, 700, 701, 999, 1000),
    units: fc.constantFrom(0, 1, 199, 200, 201),
    lowUnits: fc.constantFrom(0, 1, 2),
    surveys: fc.constantFrom(0, 1, 199, 200, 201),
    /** Answers of 4.25 in the mean, and one survey more that tips it. */
    tip: fc.constantFrom(null, 16, 17, 18),
    month,
  })
  .map(({ asOf, low, high, units, lowUnits, surveys, tip, month }) => {
    const some = { month: -3, day: 14, count: 1, units: 1, mct: true, answered: 4, perAnswer: 0 } as const
    const rest = { form: 'sums', file: 0, again: 'no' } as const
    const batches: Batch[] = [
      { ...some, ...rest, kind: 'courseware-completions', item: 'AZ-900T00', count: low, month: -12, day: 1 },
      {
        ...some,
        ...rest,
        kind: 'courseware-completions',
        item: 'AZ-104T00',
        count: high,
        month: -1,
        day: 31,
      },
      { ...some, ...rest, kind: 'courseware-completions', item: 'SC-900T00', count: 2, month, day: 31 },
      { ...some, ...rest, kind: 'exam-unit-purchases', item: 'AZ-104', count: Math.min(units, 1), units },
      {
        ...some,
        ...rest,
        kind: 'exam-unit-purchases',
        item: 'AZ-900',
        count: Math.min(lowUnits, 1),
        units: lowUnits,
      },
      { ...some, ...rest, kind: 'survey-responses', item: 'AZ-104T00', count: surveys },
    ]
    const made = history(asOf, [], batches)
    const tipping = { response_id: 'tip', submitted_on: dateOf(asOf, -1, 31), course_number: 'AZ-104T00' }
    const cells = { location_id: '1234567', mct_id: 'MCT-1', answered: '4', answer_points: String(tip) }
    if (tip !== null)
      made.files.push({ id: 9, kind: 'survey-responses', today: farAhead, rows: [{ ...tipping, ...cells }] })
    return made
  })

/** Rows after the as-of date are part of a history: the next refresh knows them. */
const farAhead = '2040-01-01'

function history(asOf: string, entries: OwnEntry[], batches: Batch[]): History {
  const files: OracleFile[] = []
  for (const kind of ['courseware-completions', 'exam-unit-purchases', 'survey-responses'] as const)
    for (const number of [0, 1, 2]) {
      const rows = batches.flatMap((one, index) => {
        if (one.kind !== kind) return []
        if (number < 2) return one.file === number ? rowsOf(asOf, one, index, false) : []
        return one.again === 'no' ? [] : rowsOf(asOf, one, index, one.again === 'other').reverse()
      })
      if (rows.length > 0) files.push({ id: files.length + 1, kind, today: farAhead, rows })
    }
  return { asOf, own: distinct(entries.map((entry) => ownEntry(asOf, entry))), files }
}

function rowsOf(asOf: string, batch: Batch, index: number, other: boolean): RawRow[] {
  const date = dateOf(asOf, batch.month, batch.day)
  const common = { location_id: index % 2 === 0 ? '1234567' : '7654321' }
  const rows: RawRow[] = []
  for (let number = 0; number < batch.count; number++) {
    const id = `${index}-${number}`
    if (batch.kind === 'courseware-completions')
      rows.push({
        ...common,
        redemption_id: id,
        redeemed_on: date,
        course_number: other ? 'AZ-400T00' : batch.item,
      })
    else if (batch.kind === 'exam-unit-purchases')
      rows.push({
        ...common,
        order_line_id: id,
        purchased_on: date,
        exam_number: batch.item,
        units: String(other ? batch.units + 1 : batch.units),
      })
    else rows.push({ ...common, response_id: id, submitted_on: date, ...surveyCells(batch, number, other) })
  }
  return rows
}

function surveyCells(batch: Batch, number: number, other: boolean): RawRow {
  const head = { course_number: batch.item, mct_id: batch.mct ? 'MCT-1' : other ? 'MCT-2' : '' }
  const answers = Array.from({ length: batch.answered }, (_, at) => 1 + ((batch.perAnswer + at + number) % 5))
  if (batch.form === 'questions')
    return { ...head, ...Object.fromEntries(answers.map((answer, at) => [`q${at + 1}`, String(answer)])) }
  // 4.25 exactly where four questions are answered and nothing else is asked for.
  const points =
    batch.answered === 4 && batch.perAnswer === 0 ? 17 : answers.reduce((sum, answer) => sum + answer, 0)
  return { ...head, answered: String(batch.answered), answer_points: String(points) }
}

function ownEntry(asOf: string, { course, number, area, advanced, from, to, update }: OwnEntry): OracleEntry {
  const numbers = course ? ['MB-820T00', 'AI-3016', ...COURSES] : EXAMS
  return {
    type: course ? 'course' : 'exam',
    number: numbers[number] ?? 'MB-820',
    area,
    level: advanced ? 'advanced' : 'fundamentals_and_others',
    from: from === null ? null : dateOf(asOf, from, 15),
    to: to === null ? null : dateOf(asOf, (from ?? -12) + to, 31),
    update: update && from !== null,
  }
}

/** The table knows one entry per type, number and start, and starts are whole months here. */
function distinct(entries: OracleEntry[]): OracleEntry[] {
  const keyed = new Map(entries.map((one) => [`${one.type} ${one.number} ${one.from}`, one]))
  return [...keyed.values()]
}
