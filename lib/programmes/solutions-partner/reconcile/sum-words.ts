import { showPoints } from '../answer/show'
import type { MetricScore, TrackScore } from '../score'
import { type Criterion, SCORE } from '../trends/point'
import { METRIC_NAMES, TRACK_NAMES } from '../words/names'
import { sayValue } from '../words/units'
import type { Scored } from './scored'

/**
 * What causes do to the number, metric by metric: `Net customer adds 8 points instead of 12 (2 instead of 3)`; of another
 * track the points of all its metrics.
 */
export function sumWords({ metric }: Criterion, ours: Scored, theirs: Scored): string {
  const [before, after] = [ours.track, theirs.track].map(({ id, metrics }) => ({
    id,
    metrics: metrics.filter((one) => metric === SCORE || one.id === metric),
  }))
  if (!before || !after) return ''
  if (before.id !== after.id) return `${trackWords(after)}, instead of ${trackWords(before)}`
  const changed = after.metrics.flatMap((one) => {
    const was = before.metrics.find(({ id }) => id === one.id)
    return was && isOther(was, one) ? [changeWords(was, one)] : []
  })
  return changed.join(', ')
}

const trackWords = ({ id, metrics }: Pick<TrackScore, 'id' | 'metrics'>): string =>
  `${TRACK_NAMES[id]} ${metrics.map(({ points }) => showPoints(points)).join(' + ')}`

const isOther = (one: MetricScore, other: MetricScore): boolean =>
  one.points.n * other.points.d !== other.points.n * one.points.d

function changeWords(before: MetricScore, after: MetricScore): string {
  const [was, is] = [before, after].map(({ value, rule }) => sayValue(value, rule.formula))
  const counted = was === is ? '' : ` (${is} instead of ${was})`
  return `${METRIC_NAMES[after.id]} ${showPoints(after.points)} points instead of ${showPoints(before.points)}${counted}`
}
