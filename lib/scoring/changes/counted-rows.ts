import { firstOf, lastOf, type Month, monthOf, monthsBetween } from '../../dates'
import type { TallyRule } from '../../rules/schema'
import type { Basis } from '../basis'
import type { Qualification } from '../qualification'
import type { ConditionResult, ThresholdResult, ValueResult } from '../result'
import { tallyWindow } from '../tallies'

/** Rows that count towards a criterion, before any limit, by month of the window. */
export type CountedRows = ReadonlyMap<Month, number>

/** By the id of each criterion. */
export function countedRows(
  { totals, catalogue }: Basis,
  { tree, window }: Qualification,
): Map<string, CountedRows> {
  const months = monthsBetween(monthOf(window.from), monthOf(window.to)).map(
    (month) => [month, tallyWindow(totals, catalogue, { from: firstOf(month), to: lastOf(month) })] as const,
  )
  return new Map(
    thresholdsIn(tree).map(({ id, of }) => {
      const rules = talliesIn(of).map(inRows)
      return [
        id,
        new Map(
          months.map(
            ([month, { sum }]) => [month, rules.reduce((rows, rule) => rows + sum(rule), 0)] as const,
          ),
        ),
      ]
    }),
  )
}

const thresholdsIn = (node: ConditionResult): ThresholdResult[] =>
  node.mechanism === 'threshold' ? [node] : node.of.flatMap(thresholdsIn)

function talliesIn(value: ValueResult): TallyRule[] {
  switch (value.mechanism) {
    case 'tally':
      return [value.rule]
    case 'mean':
      return [value.rule.surveys]
    case 'sum':
      return value.of.flatMap(talliesIn)
    default:
      return talliesIn(value.of)
  }
}

/** Units are no rows; a survey without an answer does not count. */
const inRows = (rule: TallyRule): TallyRule =>
  rule.fact === 'answeredRows' ? rule : { ...rule, fact: 'rows' }
