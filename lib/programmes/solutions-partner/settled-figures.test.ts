import { describe, expect, it } from 'vitest'
import { azure, licence, monthAfter, months, type Raw, revenue, usage } from '../../../tests/capability/raw'
import { answerOn, metricOn } from '../../../tests/capability/scored'

/** The settled readings of capability-inputs.md §6 about figures, in its order. */
const NOW = '2026-10'
const YEAR_AGO = '2025-10'
const asOf = '2026-11-29'
const covering = [azure({ month: NOW }), azure({ month: YEAR_AGO })]
const usageCovering = [usage({ month: NOW }), usage({ month: YEAR_AGO })]

const azureAdds = (...rows: Raw['azure']) =>
  metricOn({ azure: [...covering, ...rows] }, { asOf }, 'data-ai', 'enterprise', 'net-customer-adds').value
const deployedBusiness = (...rows: Raw['usage']) =>
  metricOn({ usage: [...usageCovering, ...rows] }, { asOf }, 'business-applications', 'smb', 'deployments')
    .value
const licences = (
  rows: Raw['licences'],
  track: 'enterprise' | 'smb',
  metric: 'net-customer-adds' | 'usage-growth' | 'deployments',
) => metricOn({ licences: rows }, { asOf }, 'modern-work', track, metric)
const elsewhere = licence({ month: YEAR_AGO, tenant_id: 'elsewhere' })

describe('rows and figures', () => {
  it('finer rows of one identity are added', () => {
    expect(azureAdds(azure({ month: NOW, acr_usd: '400' }), azure({ month: NOW, acr_usd: '600' }))).toBe(1)
  })
  it('rows of one subscription that differ in association or partner are views of one figure: the maximum', () => {
    const at = (more: Partial<Raw['azure'][number]>) => azure({ month: NOW, acr_usd: '600', ...more })
    expect(azureAdds(at({}), at({ association: 'pal' }), at({ partner_id: 'm2' }))).toBe(0)
  })
  it('rows that differ in offer, metric type or the listed name of the workload are added', () => {
    const at = (offer: string) => azure({ month: NOW, acr_usd: '500', offer })
    expect(azureAdds(at('Plan A'), at('Plan B'))).toBe(1)
    const use = (workload: string, metric_type = '') =>
      usage({ month: NOW, workload, metric_type, active_users: '13' })
    expect(deployedBusiness(use('Sales'), use('Field Service'))).toBe(1)
    expect(deployedBusiness(use('Sales'), use('sales', 'Paid'))).toBe(1)
    expect(deployedBusiness(use('Sales'), { ...use('Sales '), partner_id: 'm2' })).toBe(0)
  })
  it('several names of one workload of licences are spellings: the maximum', () => {
    const at = (workload: string) => licence({ month: NOW, workload, paid_units: '200' })
    expect(licences([elsewhere, at('EXO'), at('Exchange')], 'enterprise', 'net-customer-adds').value).toBe(0)
  })
})

describe('covered months', () => {
  it('every row covers its month, also one whose offer, metric type, workload or association counts nowhere', () => {
    const rows = {
      azure: [azure({ month: NOW, offer: 'Trial' }), azure({ month: YEAR_AGO, association: 'GDAP' })],
      usage: [usage({ month: NOW, metric_type: 'trial' }), usage({ month: YEAR_AGO, workload: 'Mystery' })],
    }
    expect(metricOn(rows, { asOf }, 'infrastructure', 'enterprise', 'net-customer-adds')).toMatchObject({
      value: 0,
      month: NOW,
    })
    expect(metricOn(rows, { asOf }, 'business-applications', 'smb', 'deployments').value).toBe(0)
  })
})

describe('offers and metric types', () => {
  it.each([
    'Support',
    'internal',
    'Trial',
    'Benefit Program',
    'Benefit programs',
    'Azure Support',
    'Microsoft Internal',
  ])('consumption of %s is left out', (offer) =>
    expect(azureAdds(azure({ month: NOW, acr_usd: '5000', offer }))).toBe(0),
  )
  it.each(['', 'Support plan', 'Azure Plan'])('consumption of "%s" counts', (offer) => {
    expect(azureAdds(azure({ month: NOW, acr_usd: '5000', offer }))).toBe(1)
  })
  it('a metric type that begins with trial is left out', () => {
    const of = (metric_type: string) =>
      deployedBusiness(usage({ month: NOW, active_users: '9', metric_type }))
    expect(['Trial users', 'TRIAL', 'Paid trial'].map(of)).toEqual([0, 0, 1])
  })
})

describe('a pair has a row, and claims', () => {
  const at = (month: string, paid_units: string, active_users: string, associated_on = '') =>
    licence({ month, paid_units, active_users, associated_on })

  it('rows of zeros make no pair and no option', () => {
    const rows = [licence({ month: NOW, association: 'dpor' }), licence({ month: YEAR_AGO })]
    expect(licences(rows, 'enterprise', 'usage-growth')).toMatchObject({
      value: 0,
      threshold: 1000,
      parts: [],
      reason: 'no_points',
    })
  })
  it('a row of zeros says nothing of the claim', () => {
    const rows = [
      at(YEAR_AGO, '400', '100', '2020-01-01'),
      at(NOW, '400', '300', '2020-01-01'),
      { ...at(NOW, '0', '0', '2019-05-01'), partner_id: 'm2' },
      { ...at(NOW, '0', '0', '2026-10-05'), partner_id: 'm3' },
    ]
    expect(licences(rows, 'enterprise', 'usage-growth').value).toBe(200)
  })
  it('a claim after F counts as one in F', () => {
    const rows = [elsewhere, at('2026-08', '400', '50'), at(NOW, '400', '300', '2026-11-20')]
    expect(licences(rows, 'enterprise', 'usage-growth').value).toBe(0)
  })
  it('the base at the claim counts without regard to the class then', () => {
    const rows = [elsewhere, at('2026-03', '20', '15', '2026-03-12'), at(NOW, '400', '300', '2026-03-12')]
    expect(licences(rows, 'enterprise', 'usage-growth').value).toBe(285)
  })
  it('claimed long ago and first seen now: all of it is growth; without a claim, what was there first is not', () => {
    const rows = (claim: string) => [
      elsewhere,
      at('2026-06', '400', '90', claim),
      at(NOW, '400', '300', claim),
    ]
    expect(licences(rows('2024-01-01'), 'enterprise', 'usage-growth').value).toBe(300)
    expect(licences(rows(''), 'enterprise', 'usage-growth').value).toBe(210)
  })
})

describe('Security', () => {
  const covered = months(monthAfter(NOW, -23), NOW).map((month) => azure({ month }))
  const at = (month: string, workload: string, paid_units: string, active_users: string) =>
    licence({ month, workload, paid_units, active_users })
  const security = (
    rows: Partial<Raw>,
    track: 'enterprise' | 'smb',
    metric: 'net-customer-adds' | 'usage-growth' | 'deployments',
  ) => metricOn(rows, { asOf }, 'security', track, metric)

  it('deployments of a promoted tenant count by a workload of either band', () => {
    const grown = (active: string) => ({
      licences: [
        at(YEAR_AGO, 'MDE', '200', '0'),
        at(NOW, 'MDE', '350', active),
        at(NOW, 'Intune', '50', active === '0' ? '10' : '0'),
      ],
    })
    expect(security(grown('100'), 'smb', 'deployments').value).toBe(1)
    expect(security(grown('0'), 'smb', 'deployments').value).toBe(1)
    const never = { licences: [at(YEAR_AGO, 'MDE', '400', '0'), at(NOW, 'MDE', '400', '100')] }
    expect(security(never, 'smb', 'deployments').value).toBe(0)
  })
  it('values are never negative, losses show in the parts, and both sides are listed always', () => {
    const lost = { azure: covered, licences: [at(YEAR_AGO, 'MDE', '400', '10'), at(NOW, 'MDE', '0', '0')] }
    expect(security(lost, 'enterprise', 'net-customer-adds')).toMatchObject({
      value: 0,
      points: 0,
      parts: [
        { id: 'azure', value: 0 },
        { id: 'microsoft-365', value: -1, points: 0 },
      ],
    })
  })
  it('one side without figures leaves the other; both without say the first of their reasons', () => {
    const short = { azure: covered.slice(1), licences: [at(NOW, 'MDE', '400', '10')] }
    expect(security(short, 'enterprise', 'deployments')).toMatchObject({
      value: null,
      points: 0,
      reason: 'no_figures_a_year_ago',
      parts: [
        { id: 'azure', value: null, points: 0 },
        { id: 'microsoft-365', value: null, points: 0 },
      ],
    })
    const one = { azure: covered.slice(1), licences: [...short.licences, at(YEAR_AGO, 'MDE', '0', '0')] }
    expect(security(one, 'enterprise', 'net-customer-adds')).toMatchObject({
      value: 1,
      reason: null,
      points: 2,
    })
  })
  it('the month is the later one of its sides', () => {
    const rows = { azure: covered, licences: [licence({ month: '2026-09' }), licence({ month: '2025-09' })] }
    expect(security(rows, 'enterprise', 'usage-growth').month).toBe(NOW)
    expect(security({ licences: rows.licences }, 'enterprise', 'usage-growth').month).toBe('2026-09')
    expect(security({}, 'enterprise', 'usage-growth').month).toBeNull()
  })
})

describe('reasons', () => {
  it('twelve-month totals only ever say months_missing; zero_base is for Azure alone', () => {
    const growth = (azureRows: Raw['azure']) =>
      metricOn({ azure: azureRows }, { asOf }, 'data-ai', 'enterprise', 'usage-growth')
    expect(growth([azure({ month: NOW })])).toMatchObject({
      reason: 'months_missing',
      month: NOW,
      value: null,
    })
    const covered = months(monthAfter(NOW, -23), NOW).map((month) => azure({ month }))
    expect(growth(covered)).toMatchObject({ reason: 'zero_base', value: null, parts: [] })
    const business = { usage: [...usageCovering, usage({ month: NOW, active_users: '90' })] }
    expect(metricOn(business, { asOf }, 'business-applications', 'smb', 'usage-growth')).toMatchObject({
      reason: 'base_too_small',
      value: null,
    })
  })
  it('no_points is said only where the value is at most 0 and brings none', () => {
    const lost = [revenue({ month: NOW }), revenue({ month: YEAR_AGO, revenue_usd: '300' })]
    expect(
      metricOn({ revenue: lost }, { asOf }, 'business-applications', 'smb', 'net-customer-adds'),
    ).toMatchObject({ value: -1, points: 0, reason: 'no_points', valueDisplay: '-1' })
  })
})

describe('class of Business Applications', () => {
  const pairs = (month: string, workload: string) =>
    ['a', 'b', 'c', 'd', 'e'].map((tenant_id) =>
      revenue({ month, tenant_id, workload, revenue_usd: '5000.01' }),
    )
  const track = (rows: Raw['revenue'], ruleSet: string) =>
    answerOn({ revenue: rows }, { asOf, ruleSet }).areas[0]?.track

  it('goes by the revenue workloads of the rule set that scores, for both months', () => {
    const rows = [...pairs(NOW, 'Marketing'), ...pairs(YEAR_AGO, 'Marketing')]
    expect(track(rows, 'pcs-2023-12')).toBe('enterprise')
    expect(track(rows, 'pcs-2026-07')).toBe('smb')
  })
  it('five pairs in one month and four in the other are smb', () => {
    const rows = [...pairs(NOW, 'Sales'), ...pairs(YEAR_AGO, 'Sales').slice(1)]
    expect(track(rows, 'pcs-2026-07')).toBe('smb')
  })
})
