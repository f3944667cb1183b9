import { describe, expect, it } from 'vitest'
import { generate } from '../../../tests/capability/generate'
import { azure, revenue } from '../../../tests/capability/raw'
import { scoreOn } from '../../../tests/capability/scored'
import { subtract } from '../../scoring/rational'
import { nearest } from './answer/nearest'
import { percentGrowth } from './formulas/az-growth'
import type { Compared } from './formulas/outcome'

const PERCENT = ['AZ-GROWTH', 'BA-GROWTH']
const seen = new Set<string>()

/** Every value of a generated organization that was compared from two others, with what its formula is. */
const comparisons = Array.from({ length: 60 }, (_, seed) => generate(seed + 1)).flatMap(
  ({ raw, asOf, ruleSet }) =>
    scoreOn(raw, { asOf, ruleSet }).areas.flatMap(({ tracks }) =>
      tracks.flatMap(({ metrics }) =>
        metrics.flatMap(({ rule, parts, ...metric }) =>
          [metric, ...parts].map(({ value, compared }) => ({ formula: rule.formula.name, value, compared })),
        ),
      ),
    ),
)

describe('what a page says of a value is what the value was made from', () => {
  it('now less before, or the growth in percent, is the value, in every formula that compares', () => {
    const difference = ({ now, before }: Compared) => subtract(now, before)
    for (const { formula, value, compared } of comparisons) {
      if (!compared || !value) continue
      seen.add(formula)
      const made = PERCENT.includes(formula) ? percentGrowth(compared) : difference(compared)
      expect(nearest(made), formula).toBe(nearest(value))
    }
    expect([...seen].toSorted()).toEqual([
      'AZ-GROWTH',
      'AZ-NET',
      'BA-DEPLOY',
      'BA-GROWTH',
      'BA-NET',
      'MW-DEPLOY',
      'MW-GROWTH',
      'MW-NET',
      'SEC-DEPLOY',
      'SEC-GROWTH',
      'SEC-NET',
    ])
  })
})

describe('why a track decides', () => {
  const asOf = '2026-11-15'
  const becauseOf = (raw: Parameters<typeof scoreOn>[0], area: number) =>
    scoreOn(raw, { asOf }).areas[area]?.because
  it('Azure: 1 of 2 customers with consumption in October is small or medium', () => {
    const rows = ['a', 'b'].map((tenant_id) => azure({ month: '2026-10', tenant_id, acr_usd: '10' }))
    expect(becauseOf({ azure: rows, customers: [{ tenant_id: 'a', segment: 'SMB' }] }, 1)).toEqual({
      by: 'azure-class',
      month: '2026-10',
      smb: 1,
      all: 2,
    })
    expect(becauseOf({}, 1)).toEqual({ by: 'azure-class', month: null, smb: 0, all: 0 })
  })

  it('Business Applications: 2 pairs above USD 5,000 in October, 1 a year before', () => {
    const pair = (month: string, tenant_id: string) => revenue({ month, tenant_id, revenue_usd: '6000' })
    const rows = [pair('2026-10', 'a'), pair('2026-10', 'b'), pair('2025-10', 'a')]
    expect(becauseOf({ revenue: rows }, 0)).toEqual({
      by: 'business-class',
      month: '2026-10',
      now: 2,
      before: 1,
    })
    expect(becauseOf({ revenue: rows.slice(0, 2) }, 0)).toMatchObject({ now: null, before: null })
  })
})
