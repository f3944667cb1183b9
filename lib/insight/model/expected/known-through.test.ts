import { describe, expect, it } from 'vitest'
import { addMonths } from '../../../dates'
import type { LocatedTotal } from '../../../programmes/training-services/tallies'
import { knownThrough } from './known-through'

const TODAY = '2026-11-21'

/** Two years up to a month, so many a month. */
const cells = (perMonth: number, last = '2026-10') =>
  Array.from(
    { length: 24 },
    (_, ago): LocatedTotal => ({
      kind: 'exam-unit-purchases',
      locationId: 1,
      month: addMonths(last, -ago),
      item: 'AZ-104',
      eligibility: '-',
      rows: perMonth,
      units: perMonth,
      answeredRows: 0,
      answers: 0,
      answerPoints: 0,
    }),
  )
const through = (perMonth: number, date: string | null) =>
  knownThrough({
    cells: cells(perMonth),
    dataThrough: { 'courseware-completions': null, 'exam-unit-purchases': date, 'survey-responses': null },
    today: TODAY,
  })['exam-unit-purchases']

describe('up to which day a kind is known', () => {
  it('30 a month and none for 21 days: chance (1 + 0.05 × 21)⁻²⁰ is below 1 in 100, so files are missing', () => {
    expect(through(30, '2026-10-31')).toBe('2026-10-31')
  })

  it('4 a month: 2.8 in 21 days, chance (1 + 0.05 × 2.8)⁻²⁰ = 0.07, so it is quiet and today is known', () => {
    expect(through(4, '2026-10-31')).toBe(TODAY)
  })

  it('with line items of today, or none at all, today is known', () => {
    expect(through(30, TODAY)).toBe(TODAY)
    expect(through(30, null)).toBe(TODAY)
  })
})
