import { type Month, monthOf, type PlainDate } from '../../../dates'
import { poolsIn } from '../lapses'
import type { MetricRule, RuleSet } from '../rules/shape'
import {
  type CapabilityScore,
  type MetricScore,
  type Organization,
  scoreCapability,
  scoreMetric,
} from '../score'

/**
 * Scores of days; metrics of figures are worked out once for a month.
 * @param ruleSet by which all of them are scored; that of each day if left out
 */
export function scoreDays(
  organization: Organization,
  days: readonly PlainDate[],
  ruleSet?: RuleSet,
): CapabilityScore[] {
  const kept = new Map<Month, Map<MetricRule, MetricScore>>()
  return days.map((day) => {
    const month = monthOf(day)
    const known = kept.get(month) ?? new Map<MetricRule, MetricScore>()
    kept.set(month, known)
    return scoreCapability(organization, day, ruleSet, (rule, rules, of) => {
      const found = known.get(rule) ?? scoreMetric(rule, rules, of)
      // Who holds what may differ from day to day, figures do not.
      if (poolsIn(rule.formula).length === 0) known.set(rule, found)
      return found
    })
  })
}
