import type { RecentScore } from '../insight/model/cards/recent-scores'
import { showPoints } from '../programmes/solutions-partner/answer/show'
import { toNumber } from '../scoring/rational'
import type { LastScore } from './get-last-scores'

/**
 * A year of an area for the line on its card; nothing while some of it is not worked out. A refresh without months to
 * compare with is a gap: it would look lower than it may have been.
 */
export const recentScores = (last: readonly LastScore[]): RecentScore[] =>
  last.some(({ point }) => point === null)
    ? []
    : last.flatMap(({ asOf, point }) => {
        if (point === null) return []
        const { points, covered, benchmark } = point
        const known = covered ? points : null
        return {
          asOf,
          display: known ? showPoints(known) : '',
          score: known && toNumber(known),
          benchmark: Number(benchmark),
        }
      })
