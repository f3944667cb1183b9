import type { ConditionRule, MeanRule, TallyRule, ThresholdRule, ValueRule } from './schema'

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

/** All that is counted for it, in order. */
export const talliesOf = (part: TallyRule | MeanRule): TallyRule[] =>
  part.mechanism === 'mean' ? [part.points, part.answers, part.surveys] : [part]

/** What a rule is called below its criterion: `advanced`. */
export const lastOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1)

/** What says how many rows there are. */
export const rowsOf = (part: TallyRule | MeanRule): TallyRule =>
  part.mechanism === 'mean' ? part.surveys : part

/** The same facts are counted for several criteria: by all a rule says but its name. */
export const keyOf = ({ id: _, ...rule }: TallyRule): string => JSON.stringify(rule)
