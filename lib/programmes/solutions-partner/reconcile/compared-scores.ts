import type { ComparedFigures } from '../../../reconcile/model/compared-figures'
import { fromDecimal, isZero, subtract } from '../../../scoring/rational'
import { areaName } from '../../solution-areas'
import { cutTo, showPoints } from '../answer/show'
import { METRICS } from '../areas'
import { RULE_SETS } from '../rules'
import { TREND_CRITERIA } from '../trends/criteria'
import { placeOf, SCORE } from '../trends/point'
import { METRIC_NAMES } from '../words/names'
import { UNKNOWN } from './scored'

/** What Partner Center shows of an area: its score, and the points of each metric. */
export const COMPARED_SCORES: ComparedFigures = {
  places: TREND_CRITERIA.map(placeOf),
  parts: [],
  first: RULE_SETS[0]?.from ?? '',
  groupWord: 'solution area',
  groupName: areaName,
  titleOf: (metric) => {
    const found = METRICS.find((id) => id === metric)
    return found ? METRIC_NAMES[found] : metric === SCORE ? 'Score' : metric
  },
  misplaced: ({ area }) =>
    area === null
      ? 'Every number is one of a solution area. Name it.'
      : 'No track of this area has such a metric.',
  whole: null,
  shownAs: (_, value) => showPoints(fromDecimal(value)),
  excess(of, over) {
    if (over === UNKNOWN) return UNKNOWN
    const difference = subtract(fromDecimal(of), fromDecimal(over))
    return isZero(difference) ? null : cutTo(1, difference)
  },
}
