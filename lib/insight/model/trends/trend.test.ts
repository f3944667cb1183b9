import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, surveys, TODAY } from '../../../../tests/oracle/totals'
import { buildCatalogue } from '../../../programmes/training-services/catalogue'
import { coreName, FIRST_CRITERION } from '../../../programmes/training-services/criterion-id'
import { ruleBook, SHIPPED_RULES } from '../../../programmes/training-services/rule-book'
import type { Total } from '../../../programmes/training-services/tallies'
import { cut } from '../../../scoring/rational'
import { beforeCap } from '../../../scoring/units/before-cap'
import { trendFinding } from './finding'
import { scoreMonths, trendOf } from './trend'

const basis = (totals: Total[]) => ({ totals, catalogue: buildCatalogue([]), rules: SHIPPED_RULES })
const COURSEWARE = coreName(FIRST_CRITERION)
const trend = (totals: Total[], id = COURSEWARE, today = TODAY, rules = SHIPPED_RULES) =>
  trendOf(scoreMonths({ ...basis(totals), rules }, today), totals, id, today)
const line = (totals: Total[], id = COURSEWARE, today = TODAY) =>
  trend(totals, id, today).map(({ month, own, end, unfinished, covered }) => {
    const amount = own && beforeCap(own)
    return [
      month,
      amount ? cut(amount) : null,
      end?.display ?? null,
      unfinished ? 'unfinished' : covered ? 'covered' : 'short',
    ]
  })

describe('a criterion month by month', () => {
  it('own contribution and score at the month’s end; a month without rows is a gap, its score goes on', () => {
    const totals = [
      redemptions('AZ-104T00', 10, { month: '2025-09' }),
      redemptions('AZ-104T00', 5, { month: '2025-11' }),
      redemptions('AZ-900T00', 3, { month: '2025-11' }),
    ]
    const rows = line(totals)
    expect(rows.slice(0, 3)).toEqual([
      ['2025-09', '10.0', '10.0', 'short'],
      ['2025-10', null, '10.0', 'short'],
      ['2025-11', '6.5', '16.5', 'short'],
    ])
    // Sep 2026: the window has lost Sep 2025. Oct 2026: it is Nov 2025 … Oct 2026. Nov 2026 has lost them too.
    expect(rows.slice(-4)).toEqual([
      ['2026-08', null, '16.5', 'covered'],
      ['2026-09', null, '6.5', 'covered'],
      ['2026-10', null, '6.5', 'covered'],
      ['2026-11', null, null, 'unfinished'],
    ])
  })

  it('a month of 700 Fundamentals rows brings 350 by itself; the score stops at the limit of 300', () => {
    expect(line([redemptions('AZ-900T00', 700)])[0]).toEqual(['2026-10', '350.0', '300.0', 'short'])
  })

  it('months before the first rule set are gaps: the end of Sep 2022 is scored as of 1 Oct 2022, the end of Aug is not', () => {
    const totals = ['2022-08', '2022-09'].map((month) => redemptions('AZ-900T00', 4, { month }))
    expect(line(totals).slice(0, 3)).toEqual([
      ['2022-08', null, null, 'short'],
      ['2022-09', '4.0', '8.0', 'short'],
      ['2022-10', null, '8.0', 'short'],
    ])
  })

  it('the rule set in force at the end scores: 4 Fundamentals rows are 4 points until Aug 2023, 2 from Sep 2023 on', () => {
    const found = trend([redemptions('AZ-900T00', 4, { month: '2023-03' })], COURSEWARE, '2023-11-20')
    expect(found.map(({ month, end, ruleSet }) => [month, end?.display, ruleSet?.id])).toContainEqual([
      '2023-08',
      '4.0',
      'tsp-2022-10',
    ])
    expect(found.map(({ month, end, ruleSet }) => [month, end?.display, ruleSet?.id])).toContainEqual([
      '2023-09',
      '2.0',
      'tsp-2023-09',
    ])
  })

  it('begins with the first row of its own kind, not of another', () => {
    const totals = [
      redemptions('AZ-104T00', 1, { month: '2025-01' }),
      examUnits('AZ-104', 5, { month: '2026-09' }),
    ]
    expect(line(totals, coreName({ metric: 'exam-unit-purchases', area: null }))).toEqual([
      ['2026-09', '5.0', '5.0', 'short'],
      ['2026-10', null, '5.0', 'short'],
      ['2026-11', null, '5.0', 'unfinished'],
    ])
  })

  it('nothing at all: no months', () => {
    expect(line([])).toEqual([])
    expect(trendFinding([])).toBe('No line items of this kind yet.')
  })
})

describe('the finding', () => {
  it('names no benchmark where it was another before: 90 missed 1000 until Jun 2025, and 80 misses 85 now', () => {
    const totals = [
      redemptions('AZ-104T00', 10, { month: '2024-06' }),
      redemptions('AZ-104T00', 80, { month: '2025-05' }),
      redemptions('AZ-104T00', 80, { month: '2026-05' }),
    ]
    const key = 'courseware-completions/threshold'
    const own = {
      id: 1,
      ruleSet: 'tsp-2025-08',
      key,
      value: '85',
      reason: 'Ours',
      since: TODAY,
      byName: 'Ada',
    }
    const finding = trendFinding(trend(totals, COURSEWARE, TODAY, ruleBook([own])))
    expect(finding).toContain('Below the benchmark at every month end so far.')
  })

  const monthly = (values: Record<string, number>) =>
    Object.entries(values).map(([month, rows]) => redemptions('AZ-104T00', rows, { month }))
  const flat = (count: number, from: string, rows: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const at = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + index
        return [`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, rows]
      }),
    )

  it('less than a year before, its best month end, and since when it is below (12 × 90 = 1080, then 80 for 90 each month)', () => {
    const totals = monthly({ ...flat(12, '2024-11', 90), ...flat(12, '2025-11', 80) })
    // 1080 − 10 a month: 1000 after 8 months (Jun 2026), 990 in Jul 2026, 960 in Oct 2026.
    expect(trendFinding(trend(totals))).toBe(
      '960.0 at the end of Oct 2026, 120 less than a year before; highest 1080.0 at the end of Oct 2025. Below 1000 since the end of Jul 2026.',
    )
  })

  it('more than a year before and the highest so far (960, then 10 more each month: 1000 in Feb 2026)', () => {
    const totals = monthly({ ...flat(12, '2024-11', 80), ...flat(12, '2025-11', 90) })
    expect(trendFinding(trend(totals))).toBe(
      '1080.0 at the end of Oct 2026, 120 more than a year before; the highest so far. Completed since the end of Feb 2026.',
    )
  })

  it('a window that begins before the first row is not compared, and says so', () => {
    expect(trendFinding(trend(monthly({ '2026-08': 30 })))).toBe(
      '30.0 at the end of Oct 2026. Below 1000 at every month end so far. Its window begins before your first line item.',
    )
  })

  it('a year before whose window was not full is not compared: 17 months of 10, of which Oct 2025 knew 5', () => {
    expect(trendFinding(trend(monthly(flat(17, '2025-06', 10))))).toBe(
      '120.0 at the end of Oct 2026; the highest so far. Below 1000 at every month end so far.',
    )
  })

  it('an average is set beside the shown one of a year before (38 ÷ 9 = 4.22, 40 ÷ 9 = 4.44)', () => {
    const totals = [
      ...Object.keys(flat(12, '2024-11', 1)).map((month) => surveys('AZ-104T00', 1, 38, { month })),
      ...Object.keys(flat(12, '2025-11', 1)).map((month) => surveys('AZ-104T00', 1, 40, { month })),
    ]
    expect(trendFinding(trend(totals, coreName({ metric: 'average-response-score', area: null })))).toBe(
      // Nov 2025: (11 × 38 + 40) ÷ 108 = 4.24; Dec 2025: (10 × 38 + 80) ÷ 108 = 4.259.
      '4.44 at the end of Oct 2026, up from 4.22 a year before; the highest so far. Completed since the end of Dec 2025.',
    )
  })

  it('rows of which none ever counted: says that, and no more', () => {
    const totals = [surveys('AZ-104T00', 3, 120, { eligibility: 'no_mct' }), surveys('SC-200T00', 3, 120)]
    expect(
      trendFinding(trend(totals, coreName({ metric: 'survey-completions', area: 'infrastructure' }))),
    ).toBe('Nothing has counted here at any month end yet.')
  })

  it('a best month end that is shown with the same number is named without it (4801 ÷ 1080 and 4800 ÷ 1080 are both 4.44)', () => {
    const months = Object.keys(flat(13, '2025-10', 1))
    const totals = months.map((month) => surveys('AZ-104T00', 10, month === '2025-10' ? 401 : 400, { month }))
    totals.unshift(
      ...Object.keys(flat(12, '2024-10', 1)).map((month) => surveys('AZ-104T00', 10, 400, { month })),
    )
    expect(trendFinding(trend(totals, coreName({ metric: 'average-response-score', area: null })))).toBe(
      '4.44 at the end of Oct 2026, as a year before; highest at the end of Sep 2026. Completed at every month end since Oct 2024.',
    )
  })

  it('the first month, which still runs: nothing is claimed of it', () => {
    expect(trendFinding(trend(monthly({ '2026-11': 5 })))).toBe('No month with line items has ended yet.')
  })
})
