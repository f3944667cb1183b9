import { describe, expect, it } from 'vitest'
import type { SolutionArea } from '../../programmes/solution-areas'
import type { Designations, Held } from '../../specializations/model/standing'
import { badgeDates } from './badge-dates'
import { specializationDates } from './specialization-dates'

const DAYS = { today: '2026-11-21', to: '2028-12-31' }
type Given = Partial<Record<SolutionArea, [from: string, until: string | null]>>
const having = (held: Given): Designations => ({
  held: new Map(
    Object.entries(held).map(([area, [from, until]]): [SolutionArea, Held[]] => [
      area as SolutionArea,
      [{ from, until }],
    ]),
  ),
  qualified: new Map(),
})

describe('the days of specializations', () => {
  const of = (specialization: string, anniversary: string, given: Given) =>
    specializationDates(
      [{ specialization, anniversary, attainedOn: null, evidence: '', evidenceOn: null }],
      having(given),
      DAYS,
      '/s',
    ).map(({ on, what }) => `${on} ${what.split(': ')[1]}`)

  it('kept: its anniversaries alone, from its own first one on', () => {
    const held: Given = { security: ['2024-01-01', null] }
    expect(of('threat-protection', '2027-03-03', held)).toEqual([
      '2027-03-03 anniversary',
      '2028-03-03 anniversary',
    ])
    expect(of('threat-protection', '2028-03-03', held)).toEqual(['2028-03-03 anniversary'])
  })

  it('not kept: the last day of grace, too; lost: that day, and no anniversary more', () => {
    expect(of('threat-protection', '2027-03-03', {})).toEqual([
      '2027-03-03 anniversary',
      '2028-03-03 anniversary',
      '2027-04-02 the last day to keep it',
    ])
    expect(of('threat-protection', '2026-03-03', {})).toEqual(['2026-04-02 the last day'])
  })

  it('Azure Expert MSP: thirty days after the anniversary', () =>
    expect(of('azure-expert-msp', '2028-03-03', {})).toEqual([
      '2028-03-03 anniversary',
      '2028-04-02 the last day unless kept',
    ]))

  it('an anniversary that decides on its own day has no other last day', () => {
    const days = specializationDates(
      [
        {
          specialization: 'sap',
          anniversary: '2023-02-03',
          attainedOn: null,
          evidence: '',
          evidenceOn: null,
        },
      ],
      having({}),
      { today: '2022-11-21', to: '2023-12-31' },
      '/s',
    )
    expect(days.map(({ on }) => on)).toEqual(['2023-02-03'])
  })
})

describe('the last days of badges', () => {
  const of = (given: Given) =>
    badgeDates(having(given), DAYS.today, (area) => `/${area}`).map(
      ({ on, what, href }) => `${on} ${what} ${href}`,
    )

  it('each badge once, of the designation that keeps it longest; none without an end', () => {
    expect(of({ security: ['2025-01-01', '2027-05-12'] })).toEqual([
      '2027-05-12 Badge Security: the last day unless renewed /security',
    ])
    expect(of({ security: ['2025-01-01', null] })).toEqual([])
    const both: Given = {
      'modern-work': ['2025-01-01', '2027-06-30'],
      'business-applications': ['2025-01-01', '2026-12-31'],
    }
    expect(of(both)).toEqual([
      '2027-06-30 Badge AI Business Solutions: the last day unless renewed /modern-work',
    ])
    const other: Given = { ...both, 'business-applications': ['2025-01-01', '2027-07-31'] }
    expect(of(other)).toEqual([
      '2027-07-31 Badge AI Business Solutions: the last day unless renewed /business-applications',
    ])
    const alike: Given = { ...both, 'business-applications': ['2025-01-01', '2027-06-30'] }
    expect(of(alike)).toHaveLength(1)
  })
})
