import { addMonths, firstOf, monthOf, type PlainDate } from '../../../dates'
import type { Basis } from '../../../scoring/basis'
import { qualify } from '../../../scoring/qualification'
import { toNumber } from '../../../scoring/rational'
import { rulesAt } from '../trends/trend'

/** A criterion as of the first of a month; null without a score, and without a benchmark. */
export type RecentScore = { asOf: PlainDate; display: string; score: number | null; benchmark: number | null }
/** By the criterion's id, the oldest first. */
export type RecentScores = ReadonlyMap<string, readonly RecentScore[]>

const REFRESHES = 12

/** Every criterion at the last twelve refreshes up to a date, with what is known now; those before all rules are left out. */
export function recentScores(basis: Basis, asOf: PlainDate): RecentScores {
  const scores = new Map<string, RecentScore[]>()
  for (let ago = REFRESHES - 1; ago >= 0; ago--) {
    const on = firstOf(addMonths(monthOf(asOf), -ago))
    if (rulesAt(basis.rules, on) === null) continue
    for (const { id, display, score, threshold } of qualify({ ...basis, asOf: on }).criteria) {
      const line = scores.get(id) ?? []
      line.push({
        asOf: on,
        display,
        score: score && toNumber(score),
        benchmark: threshold && Number(threshold.value),
      })
      scores.set(id, line)
    }
  }
  return scores
}
