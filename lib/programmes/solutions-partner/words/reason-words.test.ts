import { describe, expect, it } from 'vitest'
import { azure, held, licence, months, type Raw, usage } from '../../../../tests/capability/raw'
import { scoreOn } from '../../../../tests/capability/scored'
import type { AreaId, MetricId, REASONS, TrackId } from '../areas'
import { metricMissing } from './missing-words'
import { reasonWords } from './reason-words'

const asOf = '2026-11-15'

function metricOn(raw: Partial<Raw>, area: AreaId, track: TrackId, id: MetricId) {
  const found = scoreOn(raw, { asOf })
    .areas.find((one) => one.id === area)
    ?.tracks.find((one) => one.id === track)
    ?.metrics.find((one) => one.id === id)
  if (!found) throw new Error(`${area} has no ${id}`)
  return found
}

const consumed = (month: string, acr_usd: string) => azure({ month, acr_usd })
const used = (month: string, active_users: string) => usage({ month, active_users })
const twoYears = months('2024-11', '2026-10')

type Case = [Partial<Raw>, AreaId, TrackId, MetricId, says: string, todo: string]
const CASES: Record<(typeof REASONS)[number], Case> = {
  no_figures: [
    {},
    'modern-work',
    'smb',
    'usage-growth',
    'Unknown: there is no license usage for Oct 2026 or Sep 2026.',
    'Import Oct 2026.',
  ],
  no_figures_a_year_ago: [
    { licences: [licence({ month: '2026-10', paid_units: '20' })] },
    'modern-work',
    'smb',
    'net-customer-adds',
    'Unknown: there is no license usage for Oct 2025 to compare with.',
    'Import Oct 2025; if there was none, one row with 0 says so.',
  ],
  months_missing: [
    { azure: [consumed('2026-10', '9'), consumed('2025-10', '9')] },
    'data-ai',
    'smb',
    'usage-growth',
    'Unknown: two years are compared, and not every month from Nov 2024 to Oct 2026 has Azure consumption.',
    'Import the months that are missing; one row with 0 covers a month without any.',
  ],
  zero_base: [
    { azure: twoYears.map((month) => consumed(month, month > '2025-10' ? '500' : '0')) },
    'data-ai',
    'smb',
    'usage-growth',
    'Unknown: nothing counted in the twelve months to Oct 2025, so that growth has no base.',
    'Check the associations of those months: only CSP, DPOR and PAL count.',
  ],
  below_minimum: [
    { azure: twoYears.map((month) => consumed(month, '10')) },
    'data-ai',
    'smb',
    'usage-growth',
    'No points: the consumption of the twelve months to Oct 2026 is below USD 1,000.',
    'Growth brings points from USD 1,000 in twelve months on.',
  ],
  base_too_small: [
    { usage: [used('2026-10', '90'), used('2025-10', '24')] },
    'business-applications',
    'smb',
    'usage-growth',
    'No points: the use of Oct 2025 is worth less than USD 25,000, which is too little to grow from.',
    'Check whether Oct 2025 is complete. Otherwise what is in use now becomes the base in a year.',
  ],
  gate: [
    { certifications: held('A', 'azure-ai-engineer', { completed_on: '2026-01-10' }) },
    'data-ai',
    'enterprise',
    'intermediate-certifications',
    'The last step brings no points until the steps before it have their people.',
    '2 more people with Azure Administrator Associate (step 1) and 2 more people with Azure Solutions Architect Expert (step 2) open it.',
  ],
  no_points: [
    { azure: [consumed('2026-10', '1'), consumed('2025-10', '1500')] },
    'data-ai',
    'enterprise',
    'net-customer-adds',
    'No points: less than in Oct 2025. A loss brings none, and takes none from other metrics.',
    '2 more customers bring the first point.',
  ],
}

describe('why a metric has no value or no points, and what to do', () => {
  it.each(Object.entries(CASES))('%s', (reason, [raw, area, track, id, says, todo]) => {
    const metric = metricOn(raw, area, track, id)
    expect(metric.reason).toBe(reason)
    expect(reasonWords(metric, asOf)).toEqual({ says, todo })
  })

  it('nobody certified: the people are asked for, not a month', () => {
    const metric = metricOn({}, 'modern-work', 'smb', 'advanced-certifications')
    expect(reasonWords(metric, asOf)?.says).toBe(
      'No points: nobody holds a certification that counts here on that day.',
    )
  })

  it('without a reason a metric says what is lacking: 1 of 3 customers, 2 more bring all 30 points', () => {
    const raw = { azure: [consumed('2026-10', '1500'), consumed('2025-10', '1')] }
    const metric = metricOn(raw, 'data-ai', 'enterprise', 'net-customer-adds')
    expect(reasonWords(metric, asOf)).toBeNull()
    expect(metricMissing(metric)).toBe('2 more customers bring all 30 points.')
  })

  it('between 0 and 1 point both documents are told: growth of 0.5% brings 0.5 points', () => {
    const grown = twoYears.map((month) => consumed(month, month > '2025-10' ? '201' : '200'))
    const metric = metricOn({ azure: grown }, 'data-ai', 'smb', 'usage-growth')
    expect(metricMissing(metric)).toBe(
      '19.5 percentage points more bring all 20 points. Below 1 point: the page of each area asks for at least 1, one page of 2023 for more than 0.',
    )
  })

  it('an unfilled pool of two names one person as one', () => {
    const raw = {
      certifications: ['azure-solutions-architect', 'azure-administrator'].flatMap((name) =>
        held('A B', name),
      ),
    }
    const [first = raw.certifications[0], ...others] = raw.certifications
    const metric = metricOn(
      { certifications: first ? others : [] },
      'data-ai',
      'enterprise',
      'intermediate-certifications',
    )
    expect(reasonWords(metric, asOf)?.todo).toBe(
      '1 more person with Azure Solutions Architect Expert (step 2) opens it.',
    )
  })
})
