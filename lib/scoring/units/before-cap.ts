import { add, type Rational, ZERO } from '../rational'
import type { ThresholdResult, ValueResult } from '../result'

/** What the rows bring before any limit: a part of a limited score says nothing by itself. null: no answers. */
export const beforeCap = ({ node }: { node: ThresholdResult }): Rational | null => uncapped(node.of)

function uncapped(value: ValueResult): Rational | null {
  if (value.mechanism === 'capped') return uncapped(value.of)
  if (value.mechanism !== 'sum') return value.value
  return value.of.reduce<Rational>((sum, part) => add(sum, uncapped(part) ?? ZERO), ZERO)
}
