import type { MetricRule } from '../rules/shape'
import { type MetricScore, type ScoresMetric, scoreMetric } from '../score'
import type { Changes } from '../trial/changes'
import { familiesOf, isSkilling } from '../words/units'

/**
 * Metrics of one organization with changes laid over it, each scored once for what of the changes it reads: steps that
 * bring people change no metric of figures, and those of one file none of another. As of one day, by one rule set.
 */
export function scoredOnce(): (changes: Partial<Changes>) => ScoresMetric {
  const known = new Map<MetricRule, Map<string, MetricScore>>()
  return (changes) => (rule, ruleSet, of) => {
    const scores = known.get(rule) ?? new Map<string, MetricScore>()
    known.set(rule, scores)
    const key = readBy(rule, changes)
    const score = scores.get(key) ?? scoreMetric(rule, ruleSet, of)
    scores.set(key, score)
    return score
  }
}

/** What of the changes a metric reads, as text: what segments change is the choice of the track alone. */
function readBy(
  { formula }: MetricRule,
  { people, lost = [], ties = [], more = [] }: Partial<Changes>,
): string {
  if (isSkilling(formula)) return textOf(people ?? null)
  const families = familiesOf(formula)
  const ofThem = <One extends { family: (typeof families)[number] }>(all: readonly One[]) =>
    all.filter(({ family }) => families.includes(family))
  return textOf([lost, ofThem(ties), ofThem(more)])
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))
