import { expect, it } from 'vitest'
import { azure, months } from '../../../../tests/capability/raw'
import { scoreOn } from '../../../../tests/capability/scored'
import type { AreaId, MetricId } from '../areas'
import type { Decisions } from '../rules/decisions'
import { formulaWords } from './formula-words'
import { monthsUsed } from './months-used'
import { ruleWords } from './rule-words'
import { whyTrack } from './track-words'

const raw = {
  azure: months('2024-11', '2026-10').map((month) => azure({ month, acr_usd: '1000' })),
}
const asOf = '2026-11-29'

function metricBy(area: AreaId, id: MetricId, decisions: Partial<Decisions>) {
  const { areas, ruleSet } = scoreOn(raw, { asOf, decisions })
  const found = areas.find((one) => one.id === area)
  const metric = found?.tracks[0]?.metrics.find((one) => one.id === id)
  if (!found || !metric) throw new Error(`${area} has no ${id}`)
  return { area: found, metric, ruleSet }
}

/** What a page says counts, as the documents are read and as an organization decided. */
it.each<[AreaId, MetricId, Partial<Decisions>, string, string]>([
  [
    'infrastructure',
    'usage-growth',
    { azureGrowth: 'single-months' },
    'Azure consumption of twelve months, compared with the twelve before.',
    'Azure consumption of the month, compared with the same month a year before.',
  ],
  [
    'infrastructure',
    'usage-growth',
    { growthMinimum: 'both' },
    'The later needs at least USD 1,000.',
    'Both need at least USD 1,000.',
  ],
  [
    'security',
    'net-customer-adds',
    { securitySides: 'together' },
    'Each side for itself, then added: a loss on one takes nothing from the other.',
    'Both sides are added first: a loss on one takes from the other.',
  ],
  [
    'modern-work',
    'usage-growth',
    { claimBase: 'both' },
    'Active users of its workloads now, less those a year before, or when it was claimed since.',
    'Active users of its workloads now, less those a year before, and when it was claimed since.',
  ],
])('%s %s: what counts follows %o', (area, id, decisions, usual, own) => {
  const said = (by: Partial<Decisions>) => {
    const { metric, ruleSet } = metricBy(area, id, by)
    return ruleWords(metric.rule.formula, ruleSet.decisions)
  }
  expect(said({})).toContain(usual)
  expect(said(decisions)).toContain(own)
  expect(said(decisions)).not.toContain(usual)
})

it('a deployment is a workload or a customer, and the last step is filled by anybody or by people of the steps before', () => {
  const of = (area: AreaId, id: MetricId, by: Partial<Decisions>) => {
    const { metric, ruleSet } = metricBy(area, id, by)
    return ruleWords(metric.rule.formula, ruleSet.decisions).join(' ')
  }
  expect(of('modern-work', 'deployments', {})).toContain('A workload counts if at least 40%')
  expect(of('modern-work', 'deployments', { deploymentUnit: 'tenant' })).toContain(
    'A customer counts once, with a workload of which at least 40%',
  )
  expect(of('security', 'intermediate-certifications', {})).toContain('the last: everybody with')
  expect(of('security', 'intermediate-certifications', { lastStep: 'of-the-gates' })).toContain(
    'the last: everybody of the steps before with',
  )
})

it('growth of single months names those months, in the formula and in the months used', () => {
  const families = [{ family: 'acr' as const, month: '2026-10', covered: [] }]
  const said = (by: Partial<Decisions>) => {
    const { metric, ruleSet } = metricBy('infrastructure', 'usage-growth', by)
    const { terms } = formulaWords(metric, ruleSet.decisions)
    return [terms[0], monthsUsed(metric, families as never, ruleSet.decisions)[0]]
  }
  expect(said({})).toEqual([
    'USD in Nov 2025 to Oct 2026',
    'Nov 2025 to Oct 2026, compared with Nov 2024 to Oct 2025.',
  ])
  expect(said({ azureGrowth: 'single-months' })).toEqual([
    'USD in Oct 2026',
    'Oct 2026, compared with Oct 2025.',
  ])
})

it('why a track decides says whose customers were asked', () => {
  const said = (by: Partial<Decisions>) => {
    const { area, ruleSet } = metricBy('infrastructure', 'usage-growth', by)
    return whyTrack(area, ruleSet)
  }
  expect(said({})).toContain('0 of 1 customer with Azure consumption in Oct 2026')
  expect(said({ azureClassBase: 'associated' })).toContain('0 of 1 customer with a row of Azure consumption')
})
