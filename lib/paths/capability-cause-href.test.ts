import { expect, it } from 'vitest'
import type { CapabilityCause } from '../answers/capability-reconciliations'
import { capabilityCauseHref, capabilityFigureHref } from './capability-cause-href'

const solution = {
  metric: 'score',
  area: 'security',
  asOf: '2026-11-21',
  window: { from: '2025-11-01', to: '2026-10-31' },
}
const HOME = '/acme/membership/solutions-partner'

it.each<[CapabilityCause, string | null]>([
  [
    { kind: 'association', tenant: 't1', association: 'pal' },
    `${HOME}/customers/t1?area=security&as_of=2026-11-21`,
  ],
  [
    { kind: 'subscription', tenant: 't1', how: 'once' },
    `${HOME}/customers/t1?area=security&as_of=2026-11-21`,
  ],
  [{ kind: 'person', person: 'mc-1' }, `${HOME}/skilling?area=security&as_of=2026-11-21`],
  [{ kind: 'refresh', month: '2026-10' }, `${HOME}/security?as_of=2026-10-31`],
  [{ kind: 'rule-set', ruleSet: 'pcs-2023-12' }, `${HOME}/security?as_of=2026-11-21&rule_set=pcs-2023-12`],
  [
    { kind: 'decision', decision: 'U12', choice: 'of-the-gates' },
    `${HOME}/rules?as_of=2026-11-21&area=security#decisions`,
  ],
  [{ kind: 'whole-points', how: 'cut' }, null],
])('%j is seen at %s', (cause, href) => {
  expect(capabilityCauseHref('acme', solution, { cause, location: null })).toBe(href)
})

it('a number of ours leads to its area, that of a metric to its flyout', () => {
  const at = (metric: string, area: string | null) =>
    capabilityFigureHref('acme', { metric, area }, '2026-11-21')
  expect(at('score', 'security')).toBe(`${HOME}/security?as_of=2026-11-21`)
  expect(at('usage-growth', 'security')).toBe(`${HOME}/security?as_of=2026-11-21&details=usage-growth`)
  expect(at('score', null)).toBeNull()
})
