import { describe, expect, it } from 'vitest'
import { redemptions, surveys, TODAY } from '../../../tests/oracle/totals'
import { buildCatalogue } from '../../programmes/training-services/catalogue'
import { criterionOf, type Figure } from '../../programmes/training-services/reconcile/problem'
import { SHIPPED_RULES } from '../../programmes/training-services/rule-book'
import { type Part, partScore } from './part-score'

const at = (locationId: number) => (total: ReturnType<typeof redemptions>) => ({ ...total, locationId })
const cells = [
  at(1)(redemptions('AZ-900T00', 500, { month: '2026-05' })),
  at(2)(redemptions('AZ-900T00', 200, { month: '2026-06' })),
  at(2)(redemptions('AZ-104T00', 7, { month: '2026-06' })),
  at(1)(surveys('AZ-104T00', 2, 81, { month: '2026-06' })),
  at(2)(surveys('AZ-104T00', 1, 27, { month: '2026-06' })),
]
const basis = { totals: cells, cells, catalogue: buildCatalogue([]), rules: SHIPPED_RULES }
const shown = ({ metric = 'courseware-completions', area = null, ...part }: Partial<Figure & Part>) =>
  criterionOf(partScore(basis, TODAY, { month: null, locationIds: null, ...part }), { metric, area }).display

describe('what a part brings to a figure', () => {
  it('the whole is as on the card, after the limit: 700 × 0.5 = 350, limited to 300, + 7 = 307.0', () => {
    expect(shown({})).toBe('307.0')
  })

  it('parts are told before the limit and add up: 250.0 + 107.0 = 357.0 by month and by location', () => {
    expect([shown({ month: '2026-05' }), shown({ month: '2026-06' })]).toEqual(['250.0', '107.0'])
    expect([shown({ locationIds: [1] }), shown({ locationIds: [2] })]).toEqual(['250.0', '107.0'])
    expect(shown({ month: '2026-06', locationIds: [1] })).toBe('0.0')
    expect(shown({ month: '2020-01' })).toBe('0.0')
  })

  it('averages and surveys of a part: (81 + 27) ÷ 27 = 4.0; of location 1 alone 81 ÷ 18 = 4.5 of 2 surveys', () => {
    const average = { metric: 'average-response-score' } as const
    const infrastructure = { area: 'infrastructure' } as const
    expect(shown(average)).toBe('4.0')
    expect(shown({ ...average, ...infrastructure, locationIds: [1] })).toBe('4.5')
    expect(shown({ metric: 'survey-completions', ...infrastructure, locationIds: [1] })).toBe('2')
  })
})
