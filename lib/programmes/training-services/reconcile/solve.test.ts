import { describe, expect, it } from 'vitest'
import { redemptions, surveys, TODAY } from '../../../../tests/oracle/totals'
import { buildCatalogue } from '../catalogue'
import { SHIPPED_RULES } from '../rule-book'
import type { Total } from '../tallies'
import type { Problem, RowGroup } from './problem'
import { solve } from './solve'

const group = (total: Total, more: Partial<RowGroup> = {}): RowGroup => ({
  ...total,
  locationId: 1,
  number: total.item,
  mctId: total.kind === 'survey-responses' ? 'M1' : null,
  registered: total.kind === 'survey-responses' ? true : null,
  importId: 1,
  ...more,
})
const problem = (groups: RowGroup[], more: Partial<Problem> = {}): Problem => ({
  figure: { metric: 'courseware-completions', area: null },
  asOf: TODAY,
  groups,
  arrivals: [{ importId: 1, on: '2026-11-01' }],
  catalogue: buildCatalogue([]),
  rules: SHIPPED_RULES,
  ...more,
})
const kinds = (solution: ReturnType<typeof solve>) =>
  solution.answers.map(({ causes }) => causes.map(({ cause, rows }) => ({ ...cause, rows })))

/** 100 + 10 in May, 20 + 3 in June; the second of each at location 2. */
const FOUR = [
  group(redemptions('AZ-104T00', 100, { month: '2026-05' })),
  group(redemptions('DP-600T00', 10, { month: '2026-05' }), { locationId: 2 }),
  group(redemptions('AZ-104T00', 20, { month: '2026-06' })),
  group(redemptions('SC-200T00', 3, { month: '2026-06' }), { locationId: 2 }),
]

describe('why Partner Center shows another number', () => {
  it('the same number needs no cause: 133.0 is 133', () => {
    expect(solve(problem(FOUR), '133')).toMatchObject({ ours: '133.0', size: 0, found: 1, complete: true })
  })

  it('one cause: without June 110.0, of which 23 rows are missing', () => {
    const solution = solve(problem(FOUR), '110.0')
    expect(solution.size).toBe(1)
    expect(kinds(solution)).toContainEqual([{ kind: 'month', month: '2026-06', rows: 23 }])
  })

  it('two causes that overlap take what both take away once: without May and location 2, 133 − 110 − 13 + 10 = 20.0', () => {
    const solution = solve(problem(FOUR), '20.0')
    expect(solution.size).toBe(2)
    expect(kinds(solution)).toContainEqual([
      { kind: 'location', locationId: 2, rows: 13 },
      { kind: 'month', month: '2026-05', rows: 110 },
    ])
  })

  it('a limit that is not there: 700 × 0.5 = 350.0 instead of 300.0', () => {
    const rows = [group(redemptions('AZ-900T00', 700))]
    expect(kinds(solve(problem(rows), '350.0'))).toEqual([[{ kind: 'cap', value: null, rows: 0 }]])
  })

  it('an average fits where it is the same when cut: (90 + 27) ÷ 27 is 4.3333, shown 4.33, and 4.34 is another', () => {
    const groups = [
      group(surveys('AZ-104T00', 2, 90)),
      group(surveys('AZ-104T00', 1, 27), { mctId: 'M2' }),
      group(surveys('AZ-104T00', 1, 9), { mctId: 'M3' }),
    ]
    const average = problem(groups, { figure: { metric: 'average-response-score', area: null } })
    const solution = solve(average, '4.3334')
    expect(kinds(solution)).toContainEqual([{ kind: 'trainer', mctId: 'M3', rows: 1 }])
    expect(solve(average, '4.34').size).toBeNull()
  })

  it('late rows: what came after 3 Nov is not there yet, 110.0', () => {
    const groups = FOUR.map((one) => ({ ...one, importId: one.month === '2026-06' ? 2 : 1 }))
    const arrivals = [
      { importId: 1, on: '2026-11-03' },
      { importId: 2, on: '2026-11-18' },
    ]
    const [first] = kinds(solve(problem(groups, { arrivals }), '110.0'))
    expect(first).toEqual([{ kind: 'late', after: '2026-11-03', rows: 23 }])
  })

  it('says when it was cut off: after 50 combinations, with none found among them', () => {
    expect(solve(problem(FOUR), '7.0', 50)).toMatchObject({
      size: null,
      tried: 50,
      complete: false,
      answers: [],
    })
  })
})
