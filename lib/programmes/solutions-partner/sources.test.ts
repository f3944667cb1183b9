import { describe, expect, it } from 'vitest'
import { azure, held, licence, type Raw } from '../../../tests/capability/raw'
import { answerOn, metricOn } from '../../../tests/capability/scored'

/** What the FAQ of September 2022 and the deck of mid 2023 say of scores, beside the vectors of the rules. */
const many = (count: number, prefix = 'p') =>
  Array.from({ length: count }, (_, at) => `${prefix}${at}`).join(' ')

describe('FAQ of September 2022', () => {
  const in2022 = '2022-11-15'
  it('"20 consultants are required to earn the full 20 points … one point for every consultant"', () => {
    const points = (count: number) =>
      metricOn(
        { certifications: held(many(count), 'power-platform-app-maker') },
        { asOf: in2022 },
        'business-applications',
        'larger-markets',
        'intermediate-certifications',
      ).points
    expect([1, 7, 20].map(points)).toEqual([1, 7, 20])
  })
  it('"you cannot earn more points than the total possible points in each category"', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((tenant_id) =>
      azure({ month: '2022-10', tenant_id, acr_usd: '9000' }),
    )
    const azureRows = [azure({ month: '2021-10' }), ...rows]
    expect(
      metricOn({ azure: azureRows }, { asOf: in2022 }, 'infrastructure', 'single', 'net-customer-adds'),
    ).toMatchObject({ value: 5, points: 30, max: 30 })
  })
  it('"For Azure-related designations the requirements in Performance and Customer Success are the same"', () => {
    const rows = { azure: [azure({ month: '2021-10' }), azure({ month: '2022-10', acr_usd: '1000' })] }
    const [, ...areas] = answerOn(rows, { asOf: in2022 }).areas.slice(0, 4)
    const alike = areas.map(({ tracks }) =>
      tracks.flatMap(({ metrics }) => metrics.filter(({ id }) => !id.includes('certifications'))),
    )
    expect(alike[0]?.map(({ id }) => id)).toEqual(['net-customer-adds', 'usage-growth', 'deployments'])
    expect(alike[1]).toEqual(alike[0])
    expect(alike[2]).toEqual(alike[0])
  })
  it('"partners may qualify for the other markets category": the setting says which market counts', () => {
    const track = (market: Raw['market']) => answerOn({ market }, { asOf: in2022 }).areas[0]?.track
    expect([track('larger'), track('other')]).toEqual(['larger-markets', 'other-markets'])
  })
  it('"GDAP is not currently one of the attribution methods"', () => {
    const rows = [
      azure({ month: '2021-10' }),
      azure({ month: '2022-10', acr_usd: '5000', association: 'GDAP' }),
    ]
    expect(metricOn({ azure: rows }, { asOf: in2022 }, 'data-ai', 'single', 'net-customer-adds').value).toBe(
      0,
    )
  })
  it('"points from either Microsoft Azure, Microsoft 365 or both" in Security', () => {
    const rows = ['2021-10', '2022-10'].map((month) =>
      licence({ month, workload: 'Intune', paid_units: month === '2022-10' ? '25' : '0' }),
    )
    expect(
      metricOn({ licences: rows }, { asOf: in2022 }, 'security', 'single', 'net-customer-adds'),
    ).toMatchObject({ value: 1, points: 2 })
  })
})

describe('deck of mid 2023, Modern Work', () => {
  const asOf = '2023-11-15'
  const customers = (count: number, paid_units: string, more: Partial<Raw['licences'][number]> = {}) => [
    licence({ month: '2022-10' }),
    ...Array.from({ length: count }, (_, at) =>
      licence({ month: '2023-10', tenant_id: `c${at}`, paid_units, ...more }),
    ),
  ]
  const adds = (licences: Raw['licences'], track: 'enterprise' | 'smb') =>
    metricOn({ licences }, { asOf }, 'modern-work', track, 'net-customer-adds')

  it('"deduped so that a partner does not get credited multiple times for a single customer"', () => {
    const rows = [...customers(1, '400'), ...customers(1, '400', { association: 'dpor' })]
    expect(adds(rows, 'enterprise')).toMatchObject({ value: 1, points: 4 })
  })
  it('"target for max points": 5 of enterprises, 10 of small customers', () => {
    expect(adds(customers(5, '301'), 'enterprise').points).toBe(20)
    expect(adds(customers(9, '300'), 'smb').points).toBe(18)
    expect(adds(customers(10, '300'), 'smb').points).toBe(20)
  })
  it('"PAU > 300", "PAU <= 300 AND > 10"', () => {
    const found = ['10', '11', '300', '301'].map((seats) =>
      (['enterprise', 'smb'] as const).map((track) => adds(customers(1, seats), track).value),
    )
    expect(found).toEqual([
      [0, 0],
      [0, 1],
      [0, 1],
      [1, 0],
    ])
  })
  it('"associations: Enterprise CPOR, DPOR; SMB CPOR, CSP"', () => {
    const by = (association: string, seats: string, track: 'enterprise' | 'smb') =>
      adds(customers(1, seats, { association }), track).value
    expect(['cpor', 'dpor', 'csp-tier-1'].map((one) => by(one, '400', 'enterprise'))).toEqual([1, 1, 0])
    expect(['cpor', 'dpor', 'csp-tier-1'].map((one) => by(one, '50', 'smb'))).toEqual([1, 0, 1])
  })
  it('"services where MAU/PAU >= 40%"', () => {
    const deployed = (active_users: string) =>
      metricOn(
        { licences: customers(1, '400', { active_users, associated_on: '2020-05-01' }) },
        { asOf },
        'modern-work',
        'enterprise',
        'deployments',
      ).value
    expect([deployed('159'), deployed('160')]).toEqual([0, 1])
  })
  it('"4 Enterprise or 2 SMB individuals", "2 Enterprise or 1 SMB", "the same or different individuals"', () => {
    const certifications = [
      ...held('a b', 'microsoft-365-fundamentals'),
      ...held('a', 'm365-administrator-expert'),
    ]
    const skills = (track: 'enterprise' | 'smb') =>
      (['intermediate-certifications', 'advanced-certifications'] as const).map(
        (metric) => metricOn({ certifications }, { asOf }, 'modern-work', track, metric).points,
      )
    expect(skills('enterprise')).toEqual([5, 7.5])
    expect(skills('smb')).toEqual([10, 15])
  })
})
