import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/rules/catalogue'
import { SHIPPED_RULES } from '@/lib/rules/rule-book'
import { qualify } from '@/lib/scoring/qualification'
import { monthRows, monthsSentence } from './prepare-months'

const { base } = qualify({
  asOf: '2026-03-01',
  totals: [],
  catalogue: buildCatalogue([]),
  rules: SHIPPED_RULES,
})
const { coursewareCompletions: courseware, averageResponseScore: average } = base.criteria

const month = (
  name: string,
  figures: Partial<Record<'advanced' | 'points' | 'answers' | 'surveys', number>>,
) => ({
  month: name,
  fundamentalsAndOthers: 0,
  advanced: 0,
  points: 0,
  answers: 0,
  surveys: 0,
  ...figures,
})

test('a month without answers is a gap in the chart and says "none" in the table', () => {
  const { rows } = monthRows(average, [month('2026-01', {}), month('2026-02', { points: 9, answers: 2 })])
  expect(rows.map((row) => row.value)).toEqual([null, 4.5])
  expect(rows[0]?.cells.at(-1)).toBe('none')
})

test('a monthly average is cut, not rounded: 38249 ÷ 9000 = 4.2498… shows 4.24', () => {
  const { rows } = monthRows(average, [month('2026-01', { points: 38_249, answers: 9000, surveys: 1000 })])
  expect(rows[0]?.cells).toEqual(['1000', '9000', '4.24'])
})

test('the sentence names the strongest month and the one that leaves next', () => {
  const months = [month('2025-03', { advanced: 3, points: 3 }), month('2025-04', { advanced: 7, points: 7 })]
  expect(monthsSentence(courseware, months)).toBe(
    'Most in Apr 2025 with 7.0 points. Mar 2025 (3.0 points) is the next month to leave the window.',
  )
})

test('a window without rows that count says so', () => {
  expect(monthsSentence(courseware, [month('2025-03', {})])).toBe(
    'No month of the window has a row that counts.',
  )
})
