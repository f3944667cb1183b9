import { expect, it } from 'vitest'
import { redemptions, surveys } from '../../../../tests/oracle/totals'
import { buildCatalogue } from '../../../programmes/training-services/catalogue'
import { SHIPPED_RULES } from '../../../programmes/training-services/rule-book'
import type { Total } from '../../../programmes/training-services/tallies'
import { findCriterion } from '../../../scoring/criteria'
import { qualify } from '../../../scoring/qualification'
import { recentScores } from './recent-scores'

const basis = (totals: Total[]) => ({ totals, catalogue: buildCatalogue([]), rules: SHIPPED_RULES })

it('the last twelve refreshes of every criterion, each as the page says of that date, the last one as today', () => {
  const totals = [
    redemptions('AZ-104T00', 40, { month: '2025-03' }),
    redemptions('AZ-104T00', 7),
    surveys('SC-200T00', 3, 130, { month: '2026-05' }),
  ]
  const scores = recentScores(basis(totals), '2026-11-21')
  const today = qualify({ ...basis(totals), asOf: '2026-11-21' })
  expect([...scores.keys()]).toEqual(today.criteria.map(({ id }) => id))
  for (const [id, line] of scores) {
    expect(line.map(({ asOf }) => asOf)).toEqual([
      '2025-12-01',
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map(
        (month) => `2026-${month}-01`,
      ),
    ])
    for (const { asOf, display } of line)
      expect(display).toBe(findCriterion(qualify({ ...basis(totals), asOf }), id)?.display)
    expect(line.at(-1)?.display).toBe(findCriterion(today, id)?.display)
  }
  const line = scores.get('courseware-completions')?.map(({ score }) => score)
  expect(line).toEqual([40, 40, 40, 40, 0, 0, 0, 0, 0, 0, 0, 7])
  expect(scores.get('average-response-score')?.[0]?.score).toBeNull()
})

it('what lies before the first rules is left out: of 1 Mar 2023 six dates stand', () => {
  const line = recentScores(basis([redemptions('AZ-104T00', 1)]), '2023-03-10').get('courseware-completions')
  expect(line?.map(({ asOf }) => asOf)).toEqual([
    '2022-10-01',
    '2022-11-01',
    '2022-12-01',
    '2023-01-01',
    '2023-02-01',
    '2023-03-01',
  ])
})
