import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/programmes/training-services/catalogue'
import { recordOf } from '@/lib/programmes/training-services/record'
import { SHIPPED_RULES } from '@/lib/programmes/training-services/rule-book'
import type { Total } from '@/lib/programmes/training-services/tallies'
import { qualify } from '@/lib/scoring/qualification'
import { redemptions, surveys } from '../../../tests/oracle/totals'
import { monthRows, monthsSentence } from './prepare-months'

const scored = (totals: Total[]) =>
  recordOf(qualify({ asOf: '2026-03-01', totals, catalogue: buildCatalogue([]), rules: SHIPPED_RULES })).base
    .criteria
const courseware = (month: string, rows: number) => ({
  month,
  own: scored([redemptions('AZ-104T00', rows, { month: '2026-01' })]).coursewareCompletions,
})
const average = (month: string, rows: number, points: number, answers: number) => ({
  month,
  own: scored([surveys('AZ-104T00', rows, points, { month: '2026-01', answers })]).averageResponseScore,
})

test('a month without answers is a gap in the chart and says "none" in the table', () => {
  const [none, some] = [average('2026-01', 0, 0, 0), average('2026-02', 1, 9, 2)]
  const { rows } = monthRows(some.own, [none, some])
  expect(rows.map((row) => row.value)).toEqual([null, 4.5])
  expect(rows[0]?.cells.at(-1)).toBe('none')
})

test('a monthly average is cut, not rounded: 38249 ÷ 9000 = 4.2498… shows 4.24', () => {
  const month = average('2026-01', 1000, 38_249, 9000)
  expect(monthRows(month.own, [month]).rows[0]?.cells).toEqual(['1,000', '9,000', '4.24'])
})

test('the sentence names the strongest month and the one that leaves next', () => {
  const months = [courseware('2025-03', 3), courseware('2025-04', 7)]
  expect(monthsSentence(courseware('2025-04', 7).own, months)).toBe(
    'Most in Apr 2025 with 7.0 points. Mar 2025 (3.0 points) is the next month to leave the window.',
  )
})

test('a window without rows that count says so', () => {
  expect(monthsSentence(courseware('2025-03', 0).own, [courseware('2025-03', 0)])).toBe(
    'No month of the window has a row that counts.',
  )
})
