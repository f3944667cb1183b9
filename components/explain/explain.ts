import type { Criterion } from '@/lib/scoring/criterion'
import type { ValueResult } from '@/lib/scoring/result'
import type { Explanation } from './explanation'
import { mean } from './mean'
import { sum } from './sum'
import { tally } from './tally'
import { term } from './term'

/** A single part with a weight or a limit is told by its own numbers. */
const single: Explanation = {
  ...tally,
  formula: (criterion) => ({
    ...tally.formula(criterion),
    numbers: `${criterion.display} = ${term(criterion.node.of)}`,
  }),
  made: ({ node }) => term(node.of),
}

const EXPLAIN: Record<ValueResult['mechanism'], Explanation> = {
  sum,
  mean,
  tally,
  capped: single,
  weighted: single,
}

/** By the mechanism of what is held against the benchmark. */
export const explain = ({ node }: Criterion): Explanation => EXPLAIN[node.of.mechanism]
