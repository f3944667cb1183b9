import { describe, expect, it } from 'vitest'
import { azure, held, licence, months, type Raw } from '../../../tests/capability/raw'
import { answerOn, metricOn } from '../../../tests/capability/scored'
import { nearest } from './answer/nearest'
import { cutTo } from './answer/show'
import { amountOf } from './figures/amount'

/** The settled readings of capability-inputs.md §6 about people and the answer. */
const asOf = '2026-11-29'
const FABRIC = 'fabric-data-engineer-associate'

const inDataAi = (certifications: Raw['certifications'], day = asOf) =>
  metricOn({ certifications }, { asOf: day }, 'data-ai', 'smb', 'intermediate-certifications')

describe('people', () => {
  it('rows about exams are skipped and say nothing of their person', () => {
    const exams = held('a', FABRIC, { type: 'Exam pass', linked: 'no', left_on: '2020-01-01' })
    expect(inDataAi([...exams, ...held('b', FABRIC, { type: 'exams' })]).value).toBe(0)
    expect(inDataAi([...exams, ...held('a', FABRIC)]).value).toBe(1)
  })
  it('not linked in one row, and the earliest day of leaving, hold for all rows of the person', () => {
    expect(inDataAi([...held('A', FABRIC), ...held('a', 'basket-weaving', { linked: 'no' })]).value).toBe(0)
    const left = (day: string) => inDataAi([...held('a', FABRIC), ...held('a', 'x', { left_on: day })]).value
    expect([left('2026-11-30'), left('2026-11-29')]).toEqual([1, 0])
  })
  it('a person counts once per pool, and in several areas (FAQ of 2022; deck of 2023)', () => {
    const rows = [...held('a', 'data-analyst-associate'), ...held('a', FABRIC)]
    expect(inDataAi(rows).value).toBe(1)
    const business = metricOn(
      { certifications: rows },
      { asOf },
      'business-applications',
      'smb',
      'intermediate-certifications',
    )
    expect(business).toMatchObject({ value: 1, points: 4 })
  })
  it('a certification counts from the day of completion to that of expiry', () => {
    const rows = held('a', FABRIC, { completed_on: '2026-08-02', expires_on: '2026-11-29' })
    expect(
      ['2026-08-01', '2026-08-02', '2026-11-29', '2026-11-30'].map((day) => inDataAi(rows, day).value),
    ).toEqual([0, 1, 1, 0])
  })
  it('a retired one counts if earned in time, one year on', () => {
    const at = (completed_on: string, day: string) =>
      inDataAi(held('a', 'azure-ai-engineer', { completed_on }), day).value
    expect(at('2026-06-30', '2027-06-30')).toBe(1)
    expect(at('2026-06-30', '2027-07-01')).toBe(0)
    expect(at('2026-07-01', '2026-12-01')).toBe(0)
  })
})

describe('whole points of 2022-10', () => {
  it('the score is the sum of the cut points, while parts are not cut', () => {
    const rows = [
      ...held('a', 'azure-security-engineer'),
      ...held('b', 'm365-security-administrator'),
      ...held('c', 'cybersecurity-architect-expert'),
    ]
    const area = answerOn({ certifications: rows }, { asOf: '2022-11-15' }).areas[4]
    expect(area).toMatchObject({ id: 'security', score: 6 })
    expect(area?.tracks[0]?.metrics[1]).toMatchObject({ points: 6, parts: [{}, {}, { points: 20 / 3 }] })
  })
})

describe('parts', () => {
  it('gates bring their points or 0, the last step people × value where all are met, not capped', () => {
    const rows = [
      ...held('a', 'azure-administrator'),
      ...held('a', 'azure-solutions-architect'),
      ...held('a b c d e f g h i', FABRIC),
    ]
    expect(inDataAi(rows)).toMatchObject({
      points: 40,
      parts: [
        { id: 'step-1', value: 1, threshold: 1, points: 4 },
        { id: 'step-2', value: 1, threshold: 1, points: 4 },
        { id: 'step-3', value: 9, threshold: 8, points: 36 },
      ],
    })
    expect(inDataAi(rows.slice(1))).toMatchObject({
      points: 4,
      reason: 'gate',
      parts: [{}, {}, { points: 0 }],
    })
  })
  it('options that do not exist are left out, and points of one may be negative and beyond the maximum', () => {
    const at = (month: string, active_users: string) =>
      licence({ month, paid_units: '5000', active_users, association: 'dpor' })
    const growth = (from: string, to: string) =>
      metricOn(
        { licences: [at('2025-10', from), at('2026-10', to)] },
        { asOf },
        'modern-work',
        'enterprise',
        'usage-growth',
      )
    expect(growth('400', '0')).toMatchObject({
      value: -400,
      threshold: 4000,
      points: 0,
      parts: [{ id: 'dpor', value: -400, points: -3 }],
    })
    expect(growth('0', '4800').parts).toMatchObject([{ id: 'dpor', points: 36 }])
  })
})

describe('what is shown', () => {
  it.each([
    ['13.333', '13.3'],
    ['6.667', '6.6'],
    ['69.99', '69.9'],
    ['70', '70'],
    ['0.03', '0'],
    ['-0.09', '0'],
    ['-1.29', '-1.2'],
  ])('%s points are shown as %s', (points, shown) => {
    expect(cutTo(1, { n: amountOf(points), d: 10_000n })).toBe(shown)
  })
  it.each([
    ['12.705', '12.7'],
    ['-0.009', '0'],
    ['-12.345', '-12.34'],
    ['325', '325'],
  ])('a value of %s is shown as %s', (value, shown) => {
    expect(cutTo(2, { n: amountOf(value), d: 10_000n })).toBe(shown)
  })
  it('numbers are the nearest to the exact fraction, of whatever size', () => {
    expect(nearest({ n: 40n, d: 6n })).toBe(6.666666666666667)
    expect(nearest({ n: -1n, d: 3n })).toBe(-1 / 3)
    // Both sides are beyond what a double holds: dividing what is nearest to each would be one bit off.
    const [n, d] = [9_007_199_254_740_993n * 3n, 9_007_199_254_740_991n * 7n]
    expect(nearest({ n, d })).toBe(Number(`0.${((n * 10n ** 40n) / d).toString().padStart(40, '0')}`))
    expect(nearest({ n: 10n ** 30n, d: 3n })).toBe(Number(`${10n ** 30n / 3n}`))
  })
})

describe('70 points and 1 in every metric', () => {
  const covered = months('2024-11', '2026-10')
  /** Consumption that is not of the base: three new customers, five services. */
  const EXTRAS = 3_005
  /** Everything at its maximum but growth: so much in twelve months, after 120,000 in the twelve before. */
  const dataAi = (total: number, people: number): Partial<Raw> => {
    const all = Array.from({ length: people }, (_, at) => `p${at}`).join(' ')
    const services = ['Storage', 'Functions', 'SQL Database', 'Load Balancer', 'Bandwidth']
    const base = (month: string) => {
      if (month === '2026-10') return total - 110_000 - EXTRAS
      return month === '2024-11' ? 10_000 - EXTRAS : 10_000
    }
    return {
      azure: [
        ...covered.map((month) => azure({ month, tenant_id: 'base', acr_usd: String(base(month)) })),
        ...['a', 'b', 'c'].flatMap((tenant_id) =>
          ['2026-10', '2024-11'].map((month) => azure({ month, tenant_id, acr_usd: '1000' })),
        ),
        ...services.map((workload) => azure({ month: '2026-02', workload, acr_usd: '1' })),
        azure({ month: '2024-12', acr_usd: '5' }),
      ],
      certifications: ['azure-administrator', 'azure-solutions-architect', FABRIC].flatMap((one) =>
        held(all, one),
      ),
    }
  }
  const status = (rows: Partial<Raw>, decisions = {}) => {
    const area = answerOn(rows, { asOf, decisions }).areas[1]
    return [area?.status, area?.tracks[0]?.metrics.map(({ points }) => points)]
  }
  it('less than 1 point in growth does not qualify, however many there are; by the other reading it does (FAQ of 2022: points in each sub-category)', () => {
    expect(status(dataAi(120_600, 10))).toEqual(['in_progress', [30, 40, 0.5, 10]])
    expect(status(dataAi(120_600, 10), { leastPoints: 'above-0' })[0]).toBe('qualified')
    expect(status(dataAi(121_200, 10))).toEqual(['qualified', [30, 40, 1, 10]])
    expect(status(dataAi(120_000, 10), { leastPoints: 'above-0' })[0]).toBe('in_progress')
  })
  it('69 points are not 70; nothing at all is not started', () => {
    expect(status(dataAi(121_200, 7))).toEqual(['in_progress', [30, 28, 1, 10]])
    expect(status({})).toEqual(['not_started', [0, 0, 0, 0]])
  })
})
