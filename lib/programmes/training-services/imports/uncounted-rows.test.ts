import { expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue'
import { ruleBook } from '../rule-book'
import { uncountedRows } from './uncounted-rows'

const survey = (item: string, over: Partial<Parameters<typeof uncountedRows>[0][number]> = {}) => ({
  kind: 'survey-responses' as const,
  month: '2026-09-01',
  locationId: 1,
  item,
  eligibility: 'mct',
  rows: 1,
  units: 0,
  answeredRows: 1,
  answers: 9,
  answerPoints: 45,
  ...over,
})
const basis = { catalogue: buildCatalogue([]), rules: ruleBook([]) }
const reasonsOf = (...deltas: ReturnType<typeof survey>[]) => uncountedRows(deltas, basis, '2026-11-21')

test('of three new surveys the one of the Fundamentals does not count: it is not advanced', () =>
  expect(reasonsOf(survey('AZ-104T00', { rows: 2, answeredRows: 2 }), survey('AZ-900T00'))).toEqual([
    { reason: 'not_advanced', rows: 1 },
  ]))

test.each([
  ['before the window', { month: '2025-10-01' }, 'outside_window', 1],
  ['after the window', { month: '2026-11-01' }, 'outside_window', 1],
  ['without a trainer', { eligibility: 'no_mct' }, 'no_mct', 1],
  ['with a trainer who is not eligible', { eligibility: 'mct_not_eligible' }, 'mct_not_eligible', 1],
  ['two of three without an answer', { rows: 3, answeredRows: 1 }, 'no_answers', 2],
])('%s: %o is %s', (_, over, reason, rows) =>
  expect(reasonsOf(survey('AZ-104T00', over))).toEqual([{ reason, rows }]),
)

test('rows that count, that go, or that no catalogue knows are not told of', () =>
  expect(reasonsOf(survey('AZ-104T00'), survey('AZ-900T00', { rows: -1 }), survey('ZZ-999T00'))).toEqual([]))

test('redemptions and exam units of the Fundamentals count', () =>
  expect(
    uncountedRows(
      [{ ...survey('AZ-900T00'), kind: 'courseware-completions', eligibility: '-' }],
      basis,
      '2026-11-21',
    ),
  ).toEqual([]))
