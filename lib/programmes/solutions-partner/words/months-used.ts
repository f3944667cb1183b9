import { addMonths, type Month, showMonth } from '../../../dates'
import type { FamilyMonths } from '../figures/family-months'
import { yearBefore } from '../formulas/months'
import type { Decisions } from '../rules/decisions'
import type { MetricScore } from '../score'
import { spansYear } from './formula-words'
import { FAMILY_NAMES } from './names'
import { familiesOf } from './units'

/** Which months made a metric, a sentence for each file; skilling has none. */
export function monthsUsed(
  { rule }: Pick<MetricScore, 'rule'>,
  families: readonly FamilyMonths[],
  decisions: Decisions,
): string[] {
  const { formula } = rule
  const two = familiesOf(formula).length > 1
  return familiesOf(formula).flatMap((family) => {
    const month = families.find((one) => one.family === family)?.month
    if (!month) return []
    const overYear = spansYear(rule, decisions) || (two && family === 'acr')
    const months = overYear ? twelveMonths(month, formula.name !== 'AZ-DEPLOY') : compared(month)
    return [two ? `${FAMILY_NAMES[family]}: ${months}` : months]
  })
}

const compared = (month: Month) => `${showMonth(month)}, compared with ${showMonth(yearBefore(month))}.`

const twelve = (month: Month) => `${showMonth(addMonths(month, -11))} to ${showMonth(month)}`
const twelveMonths = (month: Month, isCompared: boolean) =>
  isCompared ? `${twelve(month)}, compared with ${twelve(yearBefore(month))}.` : `${twelve(month)}.`
