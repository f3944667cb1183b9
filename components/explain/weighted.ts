import { toNumber, ZERO } from '@/lib/scoring/rational'
import type { WeightedResult } from '@/lib/scoring/result'

/** `600 × 0.5`. */
export const weightedTerm = ({ rule, of }: WeightedResult): string =>
  `${toNumber(of.value ?? ZERO)} × ${rule.weight.value}`
