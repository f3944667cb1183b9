import { toNumber, ZERO } from '@/lib/scoring/rational'
import type { WeightedResult } from '@/lib/scoring/result'
import type { CitedValue } from './explanation'

/** `600 × 0.5`. */
export const weightedTerm = ({ rule, of }: WeightedResult): string =>
  `${toNumber(of.value ?? ZERO)} × ${rule.weight.value}`

export const weightedValue = ({ rule }: WeightedResult, of: string): CitedValue => ({
  name: `weight of ${of}`,
  cited: rule.weight,
})
