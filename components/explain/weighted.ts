import { toNumber, ZERO } from '@/lib/scoring/rational'
import type { WeightedResult } from '@/lib/scoring/result'
import { showNumber } from '../ui/show-count'

/** `600 × 0.5`. */
export const weightedTerm = ({ rule, of }: WeightedResult): string =>
  `${showNumber(toNumber(of.value ?? ZERO))} × ${rule.weight.value}`
