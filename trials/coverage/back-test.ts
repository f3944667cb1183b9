import { addMonths, firstOf, lastOf, type Month, monthOf, type PlainDate } from '../../lib/dates'
import { forecastOf } from '../../lib/insight/model/forecast/forecast'
import { futuresOf } from '../../lib/insight/model/forecast/futures'
import { buildCatalogue } from '../../lib/programmes/training-services/catalogue'
import { SHIPPED_RULES } from '../../lib/programmes/training-services/rule-book'
import type { Total } from '../../lib/programmes/training-services/tallies'
import { qualify } from '../../lib/scoring/qualification'
import { atLeast, isZero } from '../../lib/scoring/rational'
import { foldTotals } from '../../tests/oracle/fold-totals'
import { demoItems } from '../../tests/support/demo-items'

const BASIS = { catalogue: buildCatalogue([]), rules: SHIPPED_RULES }

export type Asked = { totals: readonly Total[]; today: PlainDate; anniversary: PlainDate }

/** For each criterion with a forecast: whether what came in the end lies in its range. */
export function hitsOf(
  { totals: known, today, anniversary }: Asked,
  whole: readonly Total[],
): Map<string, boolean> {
  const through = { 'courseware-completions': today, 'exam-unit-purchases': today, 'survey-responses': today }
  const before = { ...BASIS, totals: known }
  const { criteria } = forecastOf(before, anniversary, futuresOf({ ...before, anniversary, through }))
  const outcome = qualify({ ...BASIS, asOf: anniversary, totals: whole }).criteria
  return new Map(
    criteria.flatMap(({ id, range }) => {
      const score = outcome.find((one) => one.id === id)?.score
      if (!range || !score || (isZero(range.high) && isZero(score))) return []
      return [[id, atLeast(score, range.low) && atLeast(range.high, score)]]
    }),
  )
}

const TODAY = '2026-11-21'
const [FIRST, LAST]: [Month, Month] = ['2025-01', '2026-10']
const AHEAD = [3, 6, 12]

/**
 * Each month from 2025 on that a demo organization has behind it taken for the last one known, 3, 6 and 12 months
 * before an anniversary: hits and forecasts. They overlap, so they say less than their number.
 */
export function backTestDemo(slug: string): Record<string, string> {
  const totals = foldTotals(demoItems(slug, TODAY))
  return Object.fromEntries(
    AHEAD.map((ahead) => {
      const hits: boolean[] = []
      for (let month = FIRST; addMonths(month, ahead - 1) <= LAST; month = addMonths(month, 1)) {
        const today = lastOf(addMonths(month, -1))
        const known = totals.filter((total) => total.month <= monthOf(today))
        const anniversary = firstOf(addMonths(month, ahead))
        hits.push(...hitsOf({ totals: known, today, anniversary }, totals).values())
      }
      return [`${ahead} months`, `${hits.filter(Boolean).length} of ${hits.length}`]
    }),
  )
}
