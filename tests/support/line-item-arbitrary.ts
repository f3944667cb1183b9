import fc from 'fast-check'
import { COLUMNS } from '../../lib/imports/reading/columns'
import type { Kind } from '../../lib/line-items/model/kinds'

const DATES = [
  '2025-10-31',
  '2025-11-01',
  '2026-02-28',
  '2026-03-31',
  '2026-10-31',
  '2026-11-01',
  '2026-11-21',
  '2026-11-22',
  '2026-02-30',
]
const COURSES = [
  'AZ-104T00',
  'AZ-104T00DE',
  'AZ-900T00',
  'DP-600T00',
  'PL-900T00',
  'SC-200T00',
  'ZZ-100T00',
  'nonsense',
]
const EXAMS = ['AZ-104', 'AZ-900', 'SC-100', 'ZZ-900', 'AZ-104T00']

const pick = (values: readonly string[]) => fc.constantFrom(...values)
const common = { location_id: pick(['12345', '67890', 'IB1090206', '1']) }
const answers = fc.record(
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`q${n}`, pick(['', '3', '4', '5', '5', 'x'])])),
)

/** Rows over few identities and values, so that repeats, contradictions and bad cells are common. */
export const rowsOf: Record<Kind, fc.Arbitrary<Record<string, string>>> = {
  'courseware-completions': fc.record({
    redemption_id: pick(['R1', 'R2', 'R3', 'R4', 'r4', 'R5', '']),
    redeemed_on: pick(DATES),
    course_number: pick(COURSES),
    learner_id: pick(['', '=1+1', "'=1", 'L,1']),
    ...common,
  }),
  'exam-unit-purchases': fc.record({
    order_line_id: pick(['O1', 'O2', 'O3', 'O4']),
    purchased_on: pick(DATES),
    exam_number: pick(EXAMS),
    units: pick(['1', '2', '30', '0', '1.5']),
    ...common,
  }),
  'survey-responses': fc
    .tuple(
      fc.record({
        response_id: pick(['S1', 'S2', 'S3', 'S4', 'S5']),
        submitted_on: pick(DATES),
        course_number: pick(COURSES),
        mct_id: pick(['M1', 'M1', '']),
        ...common,
      }),
      fc.oneof(answers, fc.constant({})),
    )
    .map(([row, given]) => ({ ...row, ...given })),
}

/** The columns of a file that carries the nine answers. */
export const fileColumns = (kind: Kind): string[] =>
  COLUMNS[kind].map((column) => column.name).filter((name) => name !== 'answered' && name !== 'answer_points')
