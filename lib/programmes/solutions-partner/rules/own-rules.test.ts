import { describe, expect, it } from 'vitest'
import { held, nothing } from '../../../../tests/capability/raw'
import { organizationOf } from '../../../../tests/capability/scored'
import type { Override } from '../../../scoring/rule-book'
import { scoreCapability } from '../score'
import { RULE_SETS } from './index'
import { ownRules, ruleSetIn, SHIPPED } from './own-rules'

const override = (ruleSet: string, key: string, value: string): Override => ({
  ...{ id: 1, ruleSet, key, value, reason: 'Agreed', since: '2026-11-30', byName: 'Mara' },
})

describe('an organization’s own decisions', () => {
  it('act in the rule set they name: 3 people of 4 for 10 points are 7.5, cut 7 in 2022, rounded 8', () => {
    const raw = { ...nothing(), certifications: held('a b c', 'microsoft-365-fundamentals') }
    const points = (rules: typeof SHIPPED, asOf: string) =>
      scoreCapability({ ...organizationOf(raw), rules }, asOf)
        .areas.find(({ id }) => id === 'modern-work')
        ?.tracks[0]?.metrics.find(({ id }) => id === 'intermediate-certifications')?.points
    const own = ownRules([override('pcs-2022-10', 'wholePoints', 'rounded')])
    expect(points(SHIPPED, '2022-11-15')).toEqual({ n: 7n, d: 1n })
    expect(points(own, '2022-11-15')).toEqual({ n: 8n, d: 1n })
    expect(points(own, '2023-10-15')).toEqual(points(SHIPPED, '2023-10-15'))
    expect(own.overrides.map(({ key }) => key)).toEqual(['wholePoints'])
  })
  it('do not where the question is not open, the choice is none, or the value is of another programme', () => {
    const none = [
      override('pcs-2026-07', 'wholePoints', 'rounded'),
      override('pcs-2022-10', 'wholePoints', 'lost'),
      override('pcs-2022-10', 'earlyValues', 'neighbouring'),
      override('pcs-1999-01', 'leastPoints', 'above-0'),
      override('tsp-2025-08', 'area/survey-completions/threshold', '10'),
    ]
    expect(ownRules(none)).toEqual(SHIPPED)
    expect(ownRules(none).sets).toEqual(RULE_SETS)
  })
  it('are in the rule set that is named, and in that of the day', () => {
    const own = ownRules([override('pcs-2026-07', 'leastPoints', 'above-0')])
    expect(ruleSetIn(own, '2026-11-30').decisions.leastPoints).toBe('above-0')
    expect(ruleSetIn(own, '2022-11-30', 'pcs-2026-07').decisions.leastPoints).toBe('above-0')
    expect(ruleSetIn(own, '2022-11-30').decisions.leastPoints).toBe('1')
    expect(() => ruleSetIn(own, '2022-11-30', 'pcs-2024-01')).toThrow('pcs-2024-01')
  })
})
