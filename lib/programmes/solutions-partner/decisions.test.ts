import { describe, expect, it } from 'vitest'
import { azure, held, licence, monthAfter, months, type Raw, revenue } from '../../../tests/capability/raw'
import { answerOn, metricOn } from '../../../tests/capability/scored'
import type { Decisions } from './rules/decisions'

/** Each alternative that is offered changes what it says it changes; U1 and U4 stand with their vectors. */
const NOW = '2026-10'
const YEAR_AGO = '2025-10'
const asOf = '2026-11-29'
type Given = Partial<Decisions>

const trackOf = (rows: Partial<Raw>, at: number, decisions: Given) =>
  answerOn(rows, { asOf, decisions }).areas[at]?.track

describe('Modern Work', () => {
  const at = (
    month: string,
    tenant_id: string,
    active_users: string,
    more: Partial<Raw['licences'][number]> = {},
  ) => licence({ month, tenant_id, paid_units: '400', active_users, ...more })
  const enterprise = (licences: Raw['licences'], metric: 'usage-growth' | 'deployments', decisions: Given) =>
    metricOn({ licences }, { asOf, decisions }, 'modern-work', 'enterprise', metric)
  const elsewhere = licence({ month: YEAR_AGO, tenant_id: 'elsewhere' })

  it('U2 · two workloads of one customer are two deployments, or one', () => {
    const rows = ['Teams', 'EXO'].flatMap((workload) => [
      at(YEAR_AGO, 'a', '1', { workload }),
      at(NOW, 'a', '300', { workload }),
    ])
    expect(enterprise(rows, 'deployments', {}).value).toBe(2)
    expect(enterprise(rows, 'deployments', { deploymentUnit: 'tenant' }).value).toBe(1)
    const half = [...rows.slice(0, 2), at(YEAR_AGO, 'a', '300', { workload: 'EXO' })]
    expect(enterprise(half, 'deployments', { deploymentUnit: 'tenant' }).value).toBe(0)
  })
  it('U10 · growth by DPOR alone, or by both together as the second option', () => {
    const rows = [
      at(YEAR_AGO, 'a', '0', { association: 'dpor' }),
      at(NOW, 'a', '400', { association: 'dpor' }),
      at(YEAR_AGO, 'b', '0'),
      at(NOW, 'b', '100'),
    ]
    const second = (decisions: Given) => enterprise(rows, 'usage-growth', decisions).parts[1]
    expect(second({})).toMatchObject({ id: 'dpor', value: 400 })
    expect(second({ secondOption: 'with-cpor' })).toMatchObject({ id: 'dpor', value: 500 })
  })
  it('U11 · the base at the claim replaces that of a year ago, or both are subtracted', () => {
    const rows = [
      elsewhere,
      at(YEAR_AGO, 'a', '100'),
      at('2026-03', 'a', '120'),
      at(NOW, 'a', '390', { associated_on: '2026-03-12' }),
    ]
    expect(enterprise(rows, 'usage-growth', {}).value).toBe(270)
    expect(enterprise(rows, 'usage-growth', { claimBase: 'both' }).value).toBe(170)
    const used = rows.map((row) =>
      row.month === YEAR_AGO && row.tenant_id === 'a' ? { ...row, active_users: '200' } : row,
    )
    expect(enterprise(used, 'deployments', {}).value).toBe(1)
    expect(enterprise(used, 'deployments', { claimBase: 'both' }).value).toBe(0)
    expect(enterprise(used, 'deployments', { claimBase: 'both', deploymentUnit: 'tenant' }).value).toBe(0)
  })
})

describe('Azure', () => {
  it('U3 · the class is asked of customers with consumption, or of all with a row', () => {
    const rows = {
      azure: ['a', 'b', 'c', 'd'].map((tenant_id) =>
        azure({ month: NOW, tenant_id, acr_usd: tenant_id === 'd' ? '0' : '10' }),
      ),
      customers: ['a', 'b', 'c'].map((tenant_id) => ({ tenant_id, segment: 'SMB' })),
    }
    expect(trackOf(rows, 1, {})).toBe('smb')
    expect(trackOf(rows, 1, { azureClassBase: 'associated' })).toBe('enterprise')
    const four = { ...rows, azure: [...rows.azure, azure({ month: NOW, tenant_id: 'e', acr_usd: '1' })] }
    expect(trackOf(four, 1, {})).toBe('enterprise')
  })
  const growth = (of: (month: string) => string, decisions: Given, from = monthAfter(NOW, -23)) =>
    metricOn(
      { azure: months(from, NOW).map((month) => azure({ month, acr_usd: of(month) })) },
      { asOf, decisions },
      'infrastructure',
      'enterprise',
      'usage-growth',
    )
  it('U5 · USD 1,000 in the current twelve months, or in both', () => {
    const grown = (month: string) => (month > YEAR_AGO ? '100' : '50')
    expect(growth(grown, {})).toMatchObject({ value: 100, points: 20 })
    expect(growth(grown, { growthMinimum: 'both' })).toMatchObject({ points: 0, reason: 'below_minimum' })
  })
  it('U6 · totals of twelve months are compared, or single months, which need no more', () => {
    const last = (month: string) => (month === NOW ? '3000' : '1000')
    expect(growth(last, {}).value).toBeCloseTo(100 / 6)
    expect(growth(last, { azureGrowth: 'single-months' }).value).toBe(200)
    expect(growth(last, { azureGrowth: 'single-months' }, YEAR_AGO).value).toBe(200)
    expect(growth(last, { azureGrowth: 'single-months' }, '2025-11').reason).toBe('no_figures_a_year_ago')
  })
})

describe('Business Applications', () => {
  const pair = (month: string, tenant_id: string, workload: string) =>
    revenue({ month, tenant_id, workload, revenue_usd: '6000' })
  const all = ['Sales', 'Finance', 'HR', 'Commerce', 'Power BI']

  it('U7 · five pairs in each month, the same five in both, or five workloads', () => {
    const moved = { revenue: all.flatMap((word) => [pair(NOW, 'a', word), pair(YEAR_AGO, 'b', word)]) }
    expect(trackOf(moved, 0, {})).toBe('enterprise')
    expect(trackOf(moved, 0, { businessClass: 'pairs-in-both' })).toBe('smb')
    expect(trackOf(moved, 0, { businessClass: 'workloads' })).toBe('enterprise')
    const one = {
      revenue: ['a', 'b', 'c', 'd', 'e'].flatMap((t) => [pair(NOW, t, 'Sales'), pair(YEAR_AGO, t, 'Sales')]),
    }
    expect(trackOf(one, 0, { businessClass: 'pairs-in-both' })).toBe('enterprise')
    expect(trackOf(one, 0, { businessClass: 'workloads' })).toBe('smb')
  })
  it('U13 · Customer Service counts without an end, or until 30 June 2024', () => {
    const certifications = held('a', 'd365-functional-consultant-customer-service')
    const value = (day: string, customerService: Decisions['customerService']) =>
      metricOn(
        { certifications },
        { asOf: day, decisions: { customerService } },
        'business-applications',
        'smb',
        'intermediate-certifications',
      ).value
    expect(value('2024-07-01', 'without-end')).toBe(1)
    expect([value('2024-06-30', 'ended'), value('2024-07-01', 'ended')]).toEqual([1, 0])
    expect(value('2023-11-30', 'ended')).toBe(1)
  })
})

it('U12 · anybody fills the last step of Security, or only people of the gates; of enterprises alone', () => {
  const certifications = [
    ...held('a b', 'cloud-and-ai-security-engineer-associate'),
    ...held('a b', 'security-operations-analyst'),
    ...held('b c d', 'information-security-administrator'),
  ]
  const value = (track: 'enterprise' | 'smb', lastStep: Decisions['lastStep']) =>
    metricOn(
      { certifications },
      { asOf, decisions: { lastStep } },
      'security',
      track,
      'intermediate-certifications',
    ).value
  expect(value('enterprise', 'anybody')).toBe(3)
  expect(value('enterprise', 'of-the-gates')).toBe(1)
  expect(value('smb', 'of-the-gates')).toBe(3)
})

it('U14 · points of 2022-10 are cut, or rounded, half up', () => {
  const certifications = held('a b c', 'microsoft-365-fundamentals')
  const points = (wholePoints: Decisions['wholePoints'], day = '2022-11-15') =>
    metricOn(
      { certifications },
      { asOf: day, decisions: { wholePoints } },
      'modern-work',
      'enterprise',
      'intermediate-certifications',
    ).points
  expect(points('cut')).toBe(7)
  expect(points('rounded')).toBe(8)
  expect(points('rounded', '2023-10-15')).toBe(7.5)
})
