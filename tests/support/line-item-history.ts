import fc from 'fast-check'
import type { Kind } from '../../lib/line-items/model/kinds'

/** Line items of a kind with ids of their own, over few values, so that every filter finds some and misses some. */
export type Histories = Record<Kind, Record<string, string>[]>

const DATES = [
  '2025-08-09',
  '2025-10-31',
  '2025-11-01',
  '2026-02-03',
  '2026-02-17',
  '2026-02-28',
  '2026-09-01',
  '2026-10-31',
  '2026-11-20',
]
const COURSES = ['AZ-104T00', 'AZ-104T00DE', 'AZ-900T00', 'DP-600T00', 'SC-200T00', 'ZZ-100T00']
const EXAMS = ['AZ-104', 'AZ-900', 'SC-100', 'ZZ-900']
export const LOCATIONS = ['12345', '67890', 'IB1090206']
/** Some begin as others do, and as courses do. */
const TRAINERS = ['M1', 'M12', 'M2', 'C-1', '']
const CLASSES = ['C-1', 'C-12', 'M1-class', '']
const LEARNERS = ['L1', 'L12', 'R-', '']
const SCORES = ['', '3', '5']

const pick = (values: readonly string[]) => fc.constantFrom(...values)
const place = { location_id: pick(LOCATIONS) }
const taught = { course_number: pick(COURSES), mct_id: pick(TRAINERS), class_id: pick(CLASSES) }

const numbered =
  (column: string, prefix: string) =>
  (rows: Record<string, string>[]): Record<string, string>[] =>
    rows.map((row, index) => ({ ...row, [column]: `${prefix}${index % 7}-${index}` }))

const many = { minLength: 20, maxLength: 45 }

export const histories: fc.Arbitrary<Histories> = fc.record({
  'courseware-completions': fc
    .array(fc.record({ redeemed_on: pick(DATES), learner_id: pick(LEARNERS), ...taught, ...place }), many)
    .map(numbered('redemption_id', 'R')),
  'exam-unit-purchases': fc
    .array(
      fc.record({ purchased_on: pick(DATES), exam_number: pick(EXAMS), units: pick(['1', '3']), ...place }),
      many,
    )
    .map(numbered('order_line_id', 'O')),
  'survey-responses': fc
    .array(
      fc.record({ submitted_on: pick(DATES), q1: pick(SCORES), q9: pick(SCORES), ...taught, ...place }),
      many,
    )
    .map(numbered('response_id', 'S')),
})

const maybe = (values: readonly string[]) => fc.option(pick(values), { nil: null })

/** What an address may ask for, with values that some rows have and some that none has. */
export const filters = fc.record({
  counted: fc.constantFrom('all', 'all', 'counted', 'not_counted') as fc.Arbitrary<
    'all' | 'counted' | 'not_counted'
  >,
  area: maybe(['infrastructure', 'data-ai', 'modern-work']),
  level: maybe(['advanced', 'fundamentals_and_others']),
  reason: maybe(['outside_window', 'course_not_in_catalogue', 'not_advanced', 'no_mct', 'no_answers']),
  month: maybe(['2026-02', '2026-10']),
  from: maybe(['2025-11-01', '2026-02-10']),
  to: maybe(['2026-02-28', '2026-10-30']),
  location: maybe([...LOCATIONS, '99999']),
  item: maybe(['AZ-104T00', 'AZ-104T00DE', 'AZ-900T00', 'AZ-104', 'SC-200T00']),
  trainer: maybe(['M1', 'C-1']),
  search: maybe(['M1', 'C-1', 'L1', 'R', 'R1-', 'az-1', 'S2-9', 'O3', 'nothing']),
})

/** Most filters ask for one or two things. */
export const sparseFilters = fc
  .tuple(
    filters,
    fc.subarray(['area', 'level', 'reason', 'month', 'from', 'to', 'location', 'item', 'trainer', 'search'], {
      maxLength: 2,
    }),
  )
  .map(([filter, kept]) => ({
    ...filter,
    ...Object.fromEntries(
      Object.keys(filter)
        .filter((name) => name !== 'counted' && !(kept as string[]).includes(name))
        .map((name) => [name, null]),
    ),
  }))
