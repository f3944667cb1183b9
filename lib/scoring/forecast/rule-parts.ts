import type { Kind } from '../../kinds'
import type { ConditionRule, MeanRule, TallyRule, ThresholdRule, ValueRule } from '../../rules/schema'

/** The criteria of a rule set, in its order. */
export function criterionRules(rule: ConditionRule): ThresholdRule[] {
  return rule.mechanism === 'threshold' ? [rule] : rule.of.flatMap(criterionRules)
}

/** What is counted, and what is averaged, anywhere below a value. */
export function countedIn(value: ValueRule): (TallyRule | MeanRule)[] {
  switch (value.mechanism) {
    case 'tally':
    case 'mean':
      return [value]
    case 'sum':
      return value.of.flatMap(countedIn)
    default:
      return countedIn(value.of)
  }
}

/** The same facts are counted for several criteria. */
export const keyOf = ({ kind, fact, level, area, eligibleOnly }: TallyRule): string =>
  [kind, fact, level ?? '', area ?? '', eligibleOnly ? 'eligible' : ''].join(' ')

export const kindOf = (part: TallyRule | MeanRule): Kind =>
  part.mechanism === 'mean' ? part.surveys.kind : part.kind
