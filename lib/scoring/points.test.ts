import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, scoreOf } from '../../tests/oracle/totals'
import { levelsOf } from '../programmes/training-services/levels'
import type { Criterion } from './criterion'
import { cut } from './rational'

const IN_2022 = '2022-11-21'
const courseware = (low: number, high: number, asOf?: string, month = '2026-10'): Criterion =>
  scoreOf([redemptions('AZ-900T00', low, { month }), redemptions('AZ-104T00', high, { month })], asOf).base
    .criteria.coursewareCompletions
const exams = (low: number, high: number): Criterion =>
  scoreOf([examUnits('AZ-900', low), examUnits('AZ-104', high)]).base.criteria.examUnitPurchases

const says = ({ display, status, node }: Criterion) => {
  const { fundamentalsAndOthers: low, advanced: high } = levelsOf({ node })
  return `${low.count} → ${cut(low.points)} (cut ${cut(low.beyondCap)}), ${high.count} → ${cut(high.points)} = ${display} ${status}`
}

describe('courseware: 0.5 × fundamentals & others, at most 300, + 1 × advanced, at least 1000', () => {
  it.each([
    [0, 0, '0 → 0.0 (cut 0.0), 0 → 0.0 = 0.0 not_started'],
    [1, 0, '1 → 0.5 (cut 0.0), 0 → 0.0 = 0.5 in_progress'],
    [0, 811, '0 → 0.0 (cut 0.0), 811 → 811.0 = 811.0 in_progress'],
    [1, 999, '1 → 0.5 (cut 0.0), 999 → 999.0 = 999.5 in_progress'],
    [2, 999, '2 → 1.0 (cut 0.0), 999 → 999.0 = 1000.0 completed'],
    [3, 999, '3 → 1.5 (cut 0.0), 999 → 999.0 = 1000.5 completed'],
    [0, 999, '0 → 0.0 (cut 0.0), 999 → 999.0 = 999.0 in_progress'],
    [0, 1000, '0 → 0.0 (cut 0.0), 1000 → 1000.0 = 1000.0 completed'],
  ])('benchmark: %i and %i: %s', (low, high, expected) => expect(says(courseware(low, high))).toBe(expected))

  it.each([
    [599, 700, '599 → 299.5 (cut 0.0), 700 → 700.0 = 999.5 in_progress'],
    [600, 700, '600 → 300.0 (cut 0.0), 700 → 700.0 = 1000.0 completed'],
    [601, 700, '601 → 300.0 (cut 0.5), 700 → 700.0 = 1000.0 completed'],
    [601, 699, '601 → 300.0 (cut 0.5), 699 → 699.0 = 999.0 in_progress'],
    [642, 827, '642 → 300.0 (cut 21.0), 827 → 827.0 = 1127.0 completed'],
    [100_000, 0, '100000 → 300.0 (cut 49700.0), 0 → 0.0 = 300.0 in_progress'],
  ])('cap: %i × 0.5, capped at 300 (how-to article, courseware), and %i: %s', (low, high, expected) =>
    expect(says(courseware(low, high))).toBe(expected),
  )

  it('2022: no weights and no cap were announced: 601 and 399 are 1000', () => {
    expect(says(courseware(601, 399, IN_2022, '2022-10'))).toBe(
      '601 → 601.0 (cut 0.0), 399 → 399.0 = 1000.0 completed',
    )
    expect(says(courseware(601, 398, IN_2022, '2022-10'))).toContain('= 999.0 in_progress')
  })

  it('2023 has the cap of 2025: 601 × 0.5 = 300.5, capped at 300', () => {
    expect(says(courseware(601, 0, '2023-09-18', '2023-08'))).toContain('601 → 300.0 (cut 0.5)')
    expect(says(courseware(601, 0, '2023-09-17', '2023-08'))).toContain('601 → 601.0 (cut 0.0)')
  })

  it('the cap is of the organization, over months and courses: 301 + 300 are 601', () => {
    const split = [
      redemptions('AZ-900T00', 301, { month: '2025-11' }),
      redemptions('PL-900T00', 300, { month: '2026-10' }),
    ]
    expect(says(scoreOf(split).base.criteria.coursewareCompletions)).toContain('601 → 300.0 (cut 0.5)')
  })

  it('GH-300T00 is fundamentals & others as a course, GH-300 advanced as an exam', () => {
    const { base } = scoreOf([redemptions('GH-300T00', 10), examUnits('GH-300', 10)])
    expect(base.criteria.coursewareCompletions.display).toBe('5.0')
    expect(base.criteria.examUnitPurchases.display).toBe('10.0')
  })
})

describe('exams: 0.5 × fundamentals & others + 1 × advanced units, no cap, at least 200', () => {
  it.each([
    [399, 0, '399 → 199.5 (cut 0.0), 0 → 0.0 = 199.5 in_progress'],
    [400, 0, '400 → 200.0 (cut 0.0), 0 → 0.0 = 200.0 completed'],
    [401, 0, '401 → 200.5 (cut 0.0), 0 → 0.0 = 200.5 completed'],
    [601, 0, '601 → 300.5 (cut 0.0), 0 → 0.0 = 300.5 completed'],
    [0, 199, '0 → 0.0 (cut 0.0), 199 → 199.0 = 199.0 in_progress'],
    [0, 200, '0 → 0.0 (cut 0.0), 200 → 200.0 = 200.0 completed'],
    [0, 201, '0 → 0.0 (cut 0.0), 201 → 201.0 = 201.0 completed'],
    [90, 350, '90 → 45.0 (cut 0.0), 350 → 350.0 = 395.0 completed'],
  ])('%i and %i units: %s', (low, high, expected) => expect(says(exams(low, high))).toBe(expected))

  it('units count, not lines: one line of 200 units is enough', () => {
    expect(exams(0, 200).status).toBe('completed')
    expect(scoreOf([examUnits('AZ-104', 1, { rows: 200 })]).base.criteria.examUnitPurchases.display).toBe(
      '1.0',
    )
  })
})

describe('what is in no catalogue earns nothing and is counted apart', () => {
  it('23 redemptions of MB-820T00 inside the window, none outside', () => {
    const result = scoreOf([
      redemptions('MB-820T00', 20),
      redemptions('MB-820T00', 3, { month: '2025-11' }),
      redemptions('MB-820T00', 5, { month: '2025-10' }),
      examUnits('MB-820', 9, { rows: 2 }),
    ])
    expect(result.base.criteria.coursewareCompletions.display).toBe('0.0')
    expect(result.unknown).toEqual([
      { kind: 'courseware-completions', item: 'MB-820T00', rows: 23 },
      { kind: 'exam-unit-purchases', item: 'MB-820', rows: 2 },
    ])
  })
})

describe('only months of the window count', () => {
  it.each([
    ['2026-11-21', ['2025-10', '2026-11'], ['2025-11', '2026-10']],
    ['2026-11-30', ['2025-10', '2026-11'], ['2025-11', '2026-10']],
    ['2026-12-01', ['2025-11', '2026-12'], ['2025-12', '2026-11']],
    ['2027-01-01', ['2025-12', '2027-01'], ['2026-01', '2026-12']],
    ['2024-02-29', ['2023-01', '2024-02'], ['2023-02', '2024-01']],
    ['2024-03-01', ['2023-02', '2024-03'], ['2023-03', '2024-02']],
  ])('as of %s not %j but %j', (asOf, outside, inside) => {
    const count = (month: string) => courseware(0, 1, asOf, month).display
    expect(outside.map(count)).toEqual(['0.0', '0.0'])
    expect(inside.map(count)).toEqual(['1.0', '1.0'])
  })
})
