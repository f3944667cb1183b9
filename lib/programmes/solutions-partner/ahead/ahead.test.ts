import { describe, expect, it } from 'vitest'
import { held, licence, nothing, type Raw } from '../../../../tests/capability/raw'
import { coveredIn, organizationWith, rowsOf } from '../../../../tests/capability/scored'
import { twoYears } from '../../../../tests/capability/two-years'
import type { Month, PlainDate } from '../../../dates'
import { daysOfChange } from '../days/days-of-change'
import { scoreDays } from '../days/score-days'
import { RULE_SETS } from '../rules'
import { scoreCapability } from '../score'
import { lossesAhead, refreshesAfter } from './ahead'
import { assumption, comparedWords, lossWords, missingAhead } from './ahead-words'
import { carriedFigures } from './carried-figures'
import { lastKnown } from './comparisons'

const TODAY = '2026-11-21'

function aheadOf(raw: Raw, today: PlainDate = TODAY) {
  const rows = rowsOf(raw)
  const covered = coveredIn(rows)
  const organization = organizationWith(rows, raw.market)
  const now = scoreCapability(organization, today)
  const ons = refreshesAfter(today)
  const seen = { ...organization, figures: carriedFigures(organization.figures, lastKnown(covered)) }
  const [, ...days] = daysOfChange(today, ons.at(-1) ?? today, RULE_SETS, rows.certifications)
  return { covered, losses: lossesAhead(now, scoreDays(seen, days)), refreshes: ons }
}

const seats = (month: string, tenant_id: string, active_users: string) =>
  licence({
    month,
    tenant_id,
    paid_units: '200',
    active_users,
    association: 'csp-tier-1',
    associated_on: '2024-01-01',
  })

describe('the refreshes ahead', () => {
  it('are the firsts of the twelve months after today', () => {
    expect([refreshesAfter(TODAY)[0], refreshesAfter(TODAY).at(-1), refreshesAfter('2026-12-01')[0]]).toEqual(
      ['2026-12-01', '2027-11-01', '2027-01-01'],
    )
  })

  it('growth that was there a year ago as well goes: 1,000 users more than in Oct 2025 are none more than in Feb 2026, −15 and −2.5 points by the refresh of Feb 2027 (by 20 Mar 2027)', () => {
    const months: [Month, string][] = [
      ['2025-10', '0'],
      ['2025-11', '0'],
      ['2025-12', '0'],
      ['2026-01', '0'],
      ['2026-02', '1000'],
      ['2026-10', '1000'],
    ]
    const between: Month[] = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09']
    const { losses } = aheadOf({
      ...nothing(),
      licences: [...months, ...between.map((month): [Month, string] => [month, '1000'])].map(
        ([month, users]) => seats(month, 't1', users),
      ),
    })
    const [loss] = losses
    expect(loss && [loss.id, loss.on, loss.refresh, loss.unqualified]).toEqual([
      'modern-work',
      '2027-03-01',
      '2027-03-01',
      false,
    ])
    expect(loss && lossWords(loss)).toBe(
      'Modern Work falls from 17.5 to 0 points by the refresh of Feb 2027 (by 20 Mar 2027): Usage growth −15 and Deployments −2.5.',
    )
  })

  it('a certification that ends takes its points on the day after, not with the refresh: 4 − 4 = 0 by 11 Jan 2027', () => {
    const certifications = [
      ...held('ann', 'azure-network-engineer-associate', { expires_on: '2027-01-10' }),
      ...held('ann bob', 'azure-administrator', { expires_on: '2028-01-10' }),
      ...held('ann bob', 'azure-solutions-architect', { expires_on: '2028-01-10' }),
    ]
    const { losses } = aheadOf({ ...nothing(), certifications })
    const infrastructure = losses.find(({ id }) => id === 'infrastructure')
    expect(infrastructure && [lossWords(infrastructure), infrastructure.refresh]).toEqual([
      'Infrastructure falls from 4 to 0 points by 11 Jan 2027: Intermediate certifications −4.',
      '2027-02-01',
    ])
  })

  it('months of the comparison that have not come are said, with the refresh that asks for them, and no fall is made of them', () => {
    const raw = twoYears('2024-10', '2026-10', ['2026-02'])
    const { losses, covered, refreshes } = aheadOf(raw)
    expect(missingAhead(covered, refreshes)).toEqual([
      'Azure consumption for Feb 2026 is missing: at each of the next 12 refreshes what is compared with it is unknown.',
      'License usage for Feb 2026 is missing: on 1 Mar 2027 what is compared with it is unknown.',
      'Business Applications revenue has not come yet: what it decides stays unknown.',
      expect.stringContaining('Business Applications usage for'),
    ])
    expect(losses.filter(({ on }) => on === '2027-03-01')).toEqual([])
    expect(assumption(covered, TODAY)).toContain(
      'Figures are assumed to stay as in the last month known: Oct 2026 of Azure consumption, License usage, and Business Applications usage.',
    )
    expect(comparedWords(covered, '2026-12-01')).toBe(
      'Nov 2026 is compared with Nov 2025, and no longer Oct 2026 with Oct 2025. Nov 2026 is assumed to be like Oct 2026.',
    )
  })
})

describe('losses', () => {
  const score = scoreCapability(organizationWith(rowsOf(nothing()), 'larger'), TODAY)
  type Standing = { id: string; points: number; qualified?: boolean }
  const on = (asOf: PlainDate, standings: readonly Standing[]) => ({
    ...score,
    asOf,
    areas: score.areas.map((area) => {
      const { points = 0, qualified = false } = standings.find(({ id }) => id === area.id) ?? {}
      const status = qualified ? ('qualified' as const) : ('in_progress' as const)
      // As if every month were known.
      const tracks = area.tracks.map((track) => ({
        ...track,
        score: { n: BigInt(points), d: 1n },
        metrics: track.metrics.map((metric) => ({ ...metric, reason: null, parts: [] })),
      }))
      return { ...area, tracks, status, score: { n: BigInt(points), d: 1n } }
    }),
  })

  it('designations that go come before points, the soonest first, however many points others lose', () => {
    const today = on(TODAY, [
      { id: 'security', points: 72, qualified: true },
      { id: 'data-ai', points: 90, qualified: true },
      { id: 'modern-work', points: 60 },
      { id: 'infrastructure', points: 30 },
    ])
    const days = [
      on('2026-12-01', [
        { id: 'security', points: 72, qualified: true },
        { id: 'data-ai', points: 69 },
        { id: 'modern-work', points: 10 },
        { id: 'infrastructure', points: 25 },
      ]),
      on('2027-01-01', [
        { id: 'security', points: 71 },
        { id: 'data-ai', points: 69 },
        { id: 'modern-work', points: 10 },
        { id: 'infrastructure', points: 25 },
      ]),
    ]
    expect(lossesAhead(today, days).map(({ id, on: day, unqualified }) => [id, day, unqualified])).toEqual([
      ['data-ai', '2026-12-01', true],
      ['security', '2027-01-01', true],
      ['modern-work', '2026-12-01', false],
      ['infrastructure', '2026-12-01', false],
    ])
  })

  it('a designation may go with 70 points, where a metric has less than 1', () => {
    const today = on(TODAY, [{ id: 'security', points: 72, qualified: true }])
    const [loss] = lossesAhead(today, [on('2027-01-01', [{ id: 'security', points: 72 }])])
    expect(loss && lossWords(loss)).toMatch(
      /^Security has 72 points on 1 Jan 2027 and is not qualified any more: 70 points are there; .* each metric needs at least 1\.$/,
    )
  })

  it('who only rises loses nothing', () => {
    const today = on(TODAY, [{ id: 'security', points: 50 }])
    expect(lossesAhead(today, [on('2027-01-01', [{ id: 'security', points: 60 }])])).toEqual([])
  })
})
