import { describe, expect, it } from 'vitest'
import { azure, licence, months, type Raw, revenue, usage } from '../../../tests/capability/raw'
import { metricOn } from '../../../tests/capability/scored'

/** Test vectors of capability-rules.md §7 by their numbers; each says where its numbers come from. */
const NOW = '2026-10'
const YEAR_AGO = '2025-10'
const asOf = '2026-11-29'
const covered = [azure({ month: NOW }), azure({ month: YEAR_AGO })]

const azureNet = (rows: Raw['azure'], day = asOf) =>
  metricOn(
    { azure: rows },
    { asOf: day },
    'data-ai',
    day < '2026-07' ? 'single' : 'enterprise',
    'net-customer-adds',
  )

describe('net customer adds of Azure', () => {
  it('1 · one add in 2022-10: 10 of 30 (FAQ of 2022, "Is it possible to earn partial points")', () => {
    const rows = [azure({ month: '2021-10' }), azure({ month: '2022-10', acr_usd: '1000' })]
    expect(azureNet(rows, '2022-11-15')).toMatchObject({ value: 1, points: 10, max: 30 })
  })
  it('25 · 1,000 in F − 1 alone counts, in F − 2 alone does not (rule)', () => {
    const of = (month: string) => azureNet([...covered, azure({ month, acr_usd: '1000', tenant_id: 't2' })])
    expect(of('2026-09')).toMatchObject({ value: 1, points: 10 })
    expect(of('2026-08')).toMatchObject({ value: 0, points: 0, reason: 'no_points' })
  })
  it('26 · no rows in F − 12: no value, 0 points, no_figures_a_year_ago (decision)', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((tenant_id) =>
      azure({ month: NOW, tenant_id, acr_usd: '5000' }),
    )
    expect(azureNet(rows)).toMatchObject({
      value: null,
      valueDisplay: '',
      points: 0,
      month: NOW,
      reason: 'no_figures_a_year_ago',
    })
  })
  it('27 · 700 by CSP and by PAL in one subscription, 300 by PAL in another: 1,000 (rule X)', () => {
    const rows = (more: string) => [
      ...covered,
      azure({ month: NOW, acr_usd: '700', subscription_id: 's1' }),
      azure({ month: NOW, acr_usd: '700', subscription_id: 'S1', association: 'PAL', partner_id: 'other' }),
      azure({ month: NOW, acr_usd: more, subscription_id: 's2', association: 'Partner Admin Link' }),
    ]
    expect(azureNet(rows('300')).value).toBe(1)
    expect(azureNet(rows('299.9999')).value).toBe(0)
  })
})

describe('Modern Work', () => {
  const modernWork = (
    licences: Raw['licences'],
    track: 'enterprise' | 'smb',
    metric: 'usage-growth' | 'deployments' | 'net-customer-adds',
    day = asOf,
  ) => metricOn({ licences }, { asOf: day }, 'modern-work', track, metric)
  /** One tenant that has grown within an option. */
  const grown = (association: string, paid_units: string, from: string, to: string) => [
    licence({ month: YEAR_AGO, tenant_id: association, association, paid_units, active_users: from }),
    licence({ month: NOW, tenant_id: association, association, paid_units, active_users: to }),
  ]
  /** So many workloads of one tenant each that have come into use. */
  const deployed = (association: string, paid_units: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      [YEAR_AGO, NOW].map((month) =>
        licence({
          month,
          tenant_id: `${association}${at}`,
          association,
          paid_units,
          active_users: month === NOW ? String(Number(paid_units) * 0.4) : '1',
        }),
      ),
    ).flat()

  it('17 · growth, enterprise, DPOR 2,000, CPOR 1,500: parts 15 and 45, points 30 (documentation of Modern Work, 2023 and 2026)', () => {
    const rows = [...grown('dpor', '9000', '500', '2500'), ...grown('cpor', '9000', '0', '1500')]
    expect(modernWork(rows, 'enterprise', 'usage-growth')).toMatchObject({
      value: 1500,
      threshold: 1000,
      points: 30,
      parts: [
        { id: 'cpor', value: 1500, threshold: 1000, points: 45 },
        { id: 'dpor', value: 2000, threshold: 4000, points: 15 },
      ],
    })
  })
  it('18 · growth, smb, CSP 1,000, CPOR 1,000: parts 15 and 60, points 30 (documentation of Modern Work, 2023 and 2026)', () => {
    const rows = [...grown('csp-tier-2', '300', '50', '1050'), ...grown('cpor', '300', '0', '1000')]
    expect(modernWork(rows, 'smb', 'usage-growth')).toMatchObject({
      points: 30,
      parts: [
        { id: 'cpor', points: 60 },
        { id: 'csp', points: 15 },
      ],
    })
  })
  it('19 · deployments, enterprise, DPOR 4, CPOR 3: 15 (documentation of Modern Work, 2023)', () => {
    const rows = [...deployed('dpor', '500', 4), ...deployed('cpor', '500', 3)]
    expect(modernWork(rows, 'enterprise', 'deployments')).toMatchObject({ value: 3, points: 15 })
  })
  it('20 · deployments, smb, CSP 4, CPOR 4: 20 (documentation of Modern Work, 2023; its prose says 3)', () => {
    const rows = [...deployed('csp-tier-1', '50', 4), ...deployed('cpor', '50', 4)]
    expect(modernWork(rows, 'smb', 'deployments')).toMatchObject({ value: 4, points: 20 })
  })

  const base = licence({ month: YEAR_AGO, tenant_id: 'other' })
  const claimed = (month: string, active_users: string) =>
    licence({ month, paid_units: '400', active_users, associated_on: '2026-03-12' })

  it('28 · claimed on 2026-03-12 with 120 users, 320 now: 200 (deck of 2023)', () => {
    const rows = [base, claimed('2026-03', '120'), claimed('2026-05', '900'), claimed(NOW, '320')]
    expect(modernWork(rows, 'enterprise', 'usage-growth').value).toBe(200)
  })
  it('29 · 30 % in use at the claim, 80 % now: 1; 50 % at the claim: 0 (deck of 2023)', () => {
    const rows = (before: string) => [base, claimed('2026-03', before), claimed(NOW, '320')]
    expect(modernWork(rows('120'), 'enterprise', 'deployments').value).toBe(1)
    expect(modernWork(rows('200'), 'enterprise', 'deployments').value).toBe(0)
  })
  it('30 · 250 licences a year ago, 350 now: promoted in smb of 2026, lost in 2023, an add of enterprise (documentation of Modern Work, 2026; rule)', () => {
    const at = (month: string, paid_units: string, active_users: string) =>
      licence({ month, paid_units, active_users, associated_on: '2020-01-01' })
    const rows = [at(YEAR_AGO, '250', '100'), at(NOW, '350', '150')]
    const early = [at('2022-10', '250', '100'), at('2023-10', '350', '150')]
    expect(modernWork(rows, 'smb', 'net-customer-adds').value).toBe(0)
    expect(modernWork(rows, 'smb', 'usage-growth').value).toBe(50)
    expect(modernWork(early, 'smb', 'net-customer-adds', '2023-11-20').value).toBe(-1)
    expect(modernWork(early, 'smb', 'usage-growth', '2023-11-20').value).toBe(-100)
    expect(modernWork(rows, 'enterprise', 'net-customer-adds').value).toBe(1)
    expect(modernWork(rows, 'enterprise', 'usage-growth').value).toBe(150)
  })
})

describe('Business Applications', () => {
  const at = (rows: Raw['usage'], track: 'enterprise' | 'smb', metric: 'usage-growth' | 'deployments') =>
    metricOn({ usage: rows }, { asOf }, 'business-applications', track, metric)

  it('21 · 10 users of Business Central and 50,000 profiles are worth 20,000 (documentation of Business Applications, 2023)', () => {
    const rows = (month: string, users: string) => [
      usage({ month, active_users: users }),
      usage({ month, workload: 'Customer Insights', association: 'pal', capacity: '50000' }),
    ]
    // 26,000 are 30 % more than 20,000 and than nothing else.
    const found = at([...rows(YEAR_AGO, '10'), ...rows(NOW, '16')], 'smb', 'usage-growth')
    expect(found).toMatchObject({ value: 30, reason: 'base_too_small', points: 0 })
  })
  it('22 · 25 users of Customer Engagement: a deployment at rate 200, none at 40, of which 125 are needed (partner community, spring 2023)', () => {
    const of = (day: string, users: string, track: 'smb' | 'other-markets') => {
      const month = day.startsWith('2022') ? '2022-10' : NOW
      const rows = [
        usage({ month: month === NOW ? YEAR_AGO : '2021-10' }),
        usage({ month, workload: 'Customer Engagement', active_users: users }),
      ]
      return metricOn({ usage: rows }, { asOf: day }, 'business-applications', track, 'deployments').value
    }
    expect(of(asOf, '25', 'smb')).toBe(1)
    expect(of('2022-11-15', '25', 'other-markets')).toBe(0)
    expect(of('2022-11-15', '125', 'other-markets')).toBe(1)
  })
  it('23 · from 50,000 to 70,000: 40 %, 30 points; from 49,999: 0, base_too_small (rule)', () => {
    const grow = (profiles: string) =>
      at(
        [
          usage({ month: YEAR_AGO, workload: 'Customer Insights', association: 'pal', capacity: profiles }),
          usage({ month: NOW, active_users: '70' }),
        ],
        'enterprise',
        'usage-growth',
      )
    expect(grow('250000')).toMatchObject({ value: 40, points: 30, reason: null })
    expect(grow('249995')).toMatchObject({ points: 0, reason: 'base_too_small' })
  })
})

describe('growth of Azure', () => {
  const growth = (from: string, now: string, until = NOW, day = asOf) => {
    const all = months(until === NOW ? '2024-11' : '2020-11', until)
    const rows = all.map((month, at) => azure({ month, acr_usd: at < 12 ? from : now }))
    const track = day < '2026-07' ? 'single' : 'enterprise'
    return metricOn({ azure: rows }, { asOf: day }, 'infrastructure', track, 'usage-growth')
  }
  it('24 · from 100 to 127 a month: 27 %, 20 points; 12.7 %: 12.7 points, 12 in 2022-10 (rule)', () => {
    expect(growth('100', '127')).toMatchObject({ value: 27, points: 20 })
    expect(growth('1000', '1127')).toMatchObject({ value: 12.7, points: 12.7, display: '12.7' })
    expect(growth('1000', '1127', '2022-10', '2022-11-15')).toMatchObject({ value: 12.7, points: 12 })
  })
})

describe('Security', () => {
  it('31 · three lost in Azure, five won in Microsoft 365: 10 points, value 5 (decision; pooled it would be 4)', () => {
    const lost = ['a', 'b', 'c'].map((tenant_id) =>
      azure({ month: '2024-12', tenant_id, workload: 'Azure Sentinel', association: 'pal', acr_usd: '600' }),
    )
    const won = ['a', 'b', 'c', 'd', 'e'].map((tenant_id) =>
      licence({ month: NOW, tenant_id, workload: 'Intune', paid_units: '301' }),
    )
    const rows = {
      azure: [...months('2024-11', NOW).map((month) => azure({ month })), ...lost],
      licences: [licence({ month: YEAR_AGO }), ...won],
    }
    const asked = { asOf, decisions: {} }
    expect(metricOn(rows, asked, 'security', 'enterprise', 'net-customer-adds')).toMatchObject({
      value: 5,
      points: 10,
      parts: [
        { id: 'azure', value: -3, points: 0 },
        { id: 'microsoft-365', value: 5, points: 10 },
      ],
    })
    const pooled = { asOf, decisions: { securitySides: 'together' } } as const
    expect(metricOn(rows, pooled, 'security', 'enterprise', 'net-customer-adds').points).toBe(4)
  })
})

describe('the month of the figures', () => {
  it('34 · as of 2026-12-05 the newest is 2026-10; on 2027-01-05 without newer ones: no_figures (decision)', () => {
    const rows = [revenue({ month: NOW }), revenue({ month: YEAR_AGO })]
    const at = (day: string) =>
      metricOn({ revenue: rows }, { asOf: day }, 'business-applications', 'smb', 'net-customer-adds')
    expect(at('2026-12-05')).toMatchObject({ month: NOW, value: 0 })
    expect(at('2027-01-05')).toMatchObject({ month: null, value: null, reason: 'no_figures', points: 0 })
  })
})
