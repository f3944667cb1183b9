import { type Month, monthOf, type PlainDate } from '../../../dates'
import { poolsIn } from '../lapses'
import type { MetricRule } from '../rules/shape'
import {
  type CapabilityScore,
  type MetricScore,
  type Organization,
  scoreCapability,
  scoreMetric,
} from '../score'

/** Scores of days, by the rules of each; metrics of figures are worked out once for a month. */
export function scoreDays(organization: Organization, days: readonly PlainDate[]): CapabilityScore[] {
  const kept = new Map<Month, Map<MetricRule, MetricScore>>()
  return days.map((day) => {
    const month = monthOf(day)
    const known = kept.get(month) ?? new Map<MetricRule, MetricScore>()
    kept.set(month, known)
    return scoreCapability(organization, day, undefined, (rule, ruleSet, of) => {
      const found = known.get(rule) ?? scoreMetric(rule, ruleSet, of)
      // Who holds what may differ from day to day, figures do not.
      if (poolsIn(rule.formula).length === 0) known.set(rule, found)
      return found
    })
  })
}
