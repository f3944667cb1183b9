import { monthOf } from '../../../dates'
import { type CriterionPlace, idAt } from '../../../scoring/criteria'
import { showPoints } from '../answer/show'
import type { CapabilityScore } from '../score'
import { TREND_CRITERIA } from '../trends/criteria'
import { placeOf, trendPoint } from '../trends/point'
import { UNKNOWN } from './scored'

/** What is shown of each number of a score; null: the track that decides has no such metric. */
export function shownOf(score: CapabilityScore): (place: CriterionPlace) => string | null {
  const at = { month: monthOf(score.asOf), asOf: score.asOf, unfinished: true, score }
  return (place) => {
    const criterion = TREND_CRITERIA.find((one) => idAt(placeOf(one)) === idAt(place))
    if (!criterion) return null
    const { points, metric } = trendPoint(at, criterion)
    if (criterion.metric !== 'score' && metric === null) return null
    return points ? showPoints(points) : UNKNOWN
  }
}
