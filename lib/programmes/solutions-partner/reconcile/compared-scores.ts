import type { ComparedFigures } from '../../../reconcile/model/compared-figures'
import type { CriterionPlace } from '../../../scoring/criteria'
import {
  add,
  atLeast,
  fromDecimal,
  isZero,
  larger,
  type Rational,
  subtract,
  ZERO,
} from '../../../scoring/rational'
import { areaName } from '../../solution-areas'
import { cutTo, showPoints } from '../answer/show'
import { METRICS } from '../areas'
import { RULE_SETS } from '../rules'
import { fraction } from '../rules/fractions'
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
  example: '72.6 or 14',
  tooHigh(place, value) {
    const most = mostPoints(place)
    if (isZero(most) || atLeast(most, fromDecimal(value))) return null
    const of = place.metric === SCORE ? '' : `for ${COMPARED_SCORES.titleOf(place.metric)} `
    return `At most ${showPoints(most)} points are given ${of}in ${areaName(place.area ?? '')}.`
  },
  shownAs: (_, value) => showPoints(fromDecimal(value)),
  excess(of, over) {
    if (over === UNKNOWN) return UNKNOWN
    const difference = subtract(fromDecimal(of), fromDecimal(over))
    return isZero(difference) ? null : cutTo(1, difference)
  },
}

/** The most that any track of any rule set gives; 0 for what there is not. */
function mostPoints({ metric, area }: CriterionPlace): Rational {
  const tracks = RULE_SETS.flatMap(({ areas }) => areas.filter(({ id }) => id === area)).flatMap(
    ({ tracks }) => tracks,
  )
  const sums = tracks.map(({ metrics }) =>
    metrics
      .filter(({ id }) => metric === SCORE || id === metric)
      .reduce<Rational>((sum, { max }) => add(sum, fraction(max.value)), ZERO),
  )
  return sums.reduce<Rational>(larger, ZERO)
}
