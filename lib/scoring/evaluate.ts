import type { ConditionRule, ValueRule } from '../rules/model/schema'
import { allOf } from './mechanisms/all-of'
import { anyOf } from './mechanisms/any-of'
import { capped } from './mechanisms/capped'
import { mean } from './mechanisms/mean'
import { sum } from './mechanisms/sum'
import { tally } from './mechanisms/tally'
import { threshold } from './mechanisms/threshold'
import { weighted } from './mechanisms/weighted'
import type { Tallies } from './programme'
import type { ConditionResult, ValueResult } from './result'

/** Walks the rule tree; each mechanism turns its rule and the results below it into one node. */
export function evaluate(rule: ConditionRule, tallies: Tallies): ConditionResult {
  const parts = (of: ConditionRule[]) => of.map((part) => evaluate(part, tallies))
  switch (rule.mechanism) {
    case 'threshold':
      return threshold(rule, evaluateValue(rule.of, tallies))
    case 'all-of':
      return allOf(rule.id, parts(rule.of))
    case 'any-of':
      return anyOf(rule.id, parts(rule.of))
  }
}

function evaluateValue(rule: ValueRule, tallies: Tallies): ValueResult {
  switch (rule.mechanism) {
    case 'tally':
      return tally(rule, tallies)
    case 'weighted':
      return weighted(rule, evaluateValue(rule.of, tallies))
    case 'capped':
      return capped(rule, evaluateValue(rule.of, tallies))
    case 'sum':
      return sum(
        rule,
        rule.of.map((part) => evaluateValue(part, tallies)),
      )
    case 'mean':
      return mean(rule, tallies)
  }
}
