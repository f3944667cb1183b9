import { describe, expect, it } from 'vitest'
import { licence, nothing } from '../../../../tests/capability/raw'
import { organizationOf, scoreOn } from '../../../../tests/capability/scored'
import { knownOf } from '../score'
import { sayAmount, sayNumber, signed } from '../words/behind-words'
import { customerJson } from './behind-json'
import { byCustomer, countEffects, pointsOf } from './by-customer'
import { rowsBehind } from './rows-behind'

const asOf = '2026-11-15'
const seats = (month: string, tenant_id: string, paid_units: string, active_users: string) =>
  licence({ month, tenant_id, paid_units, active_users, association: 'csp-tier-1' })
const raw = {
  ...nothing(),
  licences: [
    { ...seats('2026-10', 'new', '100', '90'), associated_on: '2025-01-01' },
    seats('2025-10', 'gone', '100', '80'),
    seats('2026-10', 'same', '100', '10'),
    seats('2025-10', 'same', '100', '10'),
  ],
}

const score = scoreOn(raw, { asOf })
const smb = score.areas.find(({ id }) => id === 'modern-work')?.tracks.find(({ id }) => id === 'smb')
const metrics = (smb?.metrics ?? []).flatMap((metric) => {
  const behind = rowsBehind(metric, knownOf(organizationOf(raw), asOf, score.ruleSet))
  if (behind.of === 'people') return []
  const called = { customer: () => null, workload: () => null }
  return [{ metric, base: null, rows: behind.rows.map((row) => customerJson(row, called)) }]
})

describe('what each customer does to an area', () => {
  it('new: 1 customer (2 points), 90 users (1.35) and 1 deployment (2.5); gone the reverse; same nothing', () => {
    const found = new Map(byCustomer(metrics).map((one) => [one.tenant, one]))
    expect(found.get('new')).toMatchObject({ effect: 'growth', points: 5.85 })
    expect([...(found.get('new')?.brings ?? [])]).toEqual([
      ['net-customer-adds', 1],
      ['usage-growth', 90],
      ['deployments', 1],
    ])
    expect(found.get('gone')?.effect).toBe('loss')
    expect(found.get('gone')?.points).toBeCloseTo(-5.7)
    expect(found.get('same')).toMatchObject({ effect: 'none', points: 0 })
  })

  it('are counted by what they do', () => {
    const effects = byCustomer(metrics).map(({ effect }) => effect)
    expect(countEffects(effects)).toEqual({ growth: 1, loss: 1, none: 1 })
  })

  it('of growth in percent a contribution is its share of the base: 50 of 200 are 25%, of 20% for 20 points', () => {
    const [found] = metrics
    if (!found) throw new Error('no metric')
    const growth = { ...found.metric, max: { n: 20n, d: 1n }, threshold: { n: 20n, d: 1n } }
    expect(pointsOf(growth, 200, 50)).toBe(25)
    expect(pointsOf(growth, 0, 50)).toBe(0)
    expect(pointsOf(growth, null, 5)).toBe(5)
  })
})

describe('amounts as they are said', () => {
  it.each([
    [1234.567, '1,234.56'],
    [0.004, '0'],
    [2.9999999999999996, '3'],
    [-0.5, '0.5'],
  ])('%f is %s', (amount, said) => {
    expect(sayNumber(amount)).toBe(said)
  })

  it('with their sign and unit', () => {
    expect([signed(3), signed(-1200), signed(0), signed(-0.001)]).toEqual(['+3', '−1,200', '0', '0'])
    expect([sayAmount(null, 'usd'), sayAmount(5, 'usd'), sayAmount(72.5, 'percent-in-use')]).toEqual([
      '–',
      'USD 5',
      '72.5%',
    ])
  })
})
