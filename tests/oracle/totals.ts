import type { Kind } from '../../lib/line-items/model/kinds'
import { buildCatalogue } from '../../lib/programmes/training-services/catalogue'
import { recordOf, type TrainingRecord } from '../../lib/programmes/training-services/record'
import { SHIPPED_RULES } from '../../lib/programmes/training-services/rule-book'
import type { Total } from '../../lib/programmes/training-services/tallies'
import { type Qualification, qualify } from '../../lib/scoring/qualification'

/** Totals for tests of rules: in October 2026 unless said otherwise. */
const total = (kind: Kind, item: string, facts: Partial<Total>): Total => ({
  kind,
  item,
  month: '2026-10',
  eligibility: kind === 'survey-responses' ? 'mct' : '-',
  rows: 1,
  units: 0,
  answeredRows: 0,
  answers: 0,
  answerPoints: 0,
  ...facts,
})

export const redemptions = (course: string, rows: number, more: Partial<Total> = {}): Total =>
  total('courseware-completions', course, { rows, ...more })

export const examUnits = (exam: string, units: number, more: Partial<Total> = {}): Total =>
  total('exam-unit-purchases', exam, { units, ...more })

/** Surveys with nine answers each unless said otherwise. */
export const surveys = (
  course: string,
  rows: number,
  answerPoints: number,
  more: Partial<Total> = {},
): Total =>
  total('survey-responses', course, { rows, answeredRows: rows, answers: rows * 9, answerPoints, ...more })

export const TODAY = '2026-11-21'

export function scoreOf(totals: Total[], asOf = TODAY): Qualification & TrainingRecord {
  const result = qualify({ asOf, totals, catalogue: buildCatalogue([]), rules: SHIPPED_RULES })
  return { ...result, ...recordOf(result) }
}

/** The whole result in one line: what a golden snapshot keeps. */
export function inOneLine(result: Qualification): string {
  const { ruleSet, window, status } = result
  const { base, areas } = recordOf(result)
  const { coursewareCompletions, examUnitPurchases, averageResponseScore } = base.criteria
  const cards = [coursewareCompletions, examUnitPurchases, averageResponseScore]
  const baseCards = cards.map((card) => `${card.display} ${card.status}`).join(', ')
  const areaCards = areas.map(
    (area) =>
      `${area.id} ${area.surveyCompletions.display}/${area.averageResponseScore.display} ${area.status}`,
  )
  return `${ruleSet.id} ${window.from}..${window.to} | ${status} | base ${base.status}: ${baseCards} | ${areaCards.join(', ')}`
}
