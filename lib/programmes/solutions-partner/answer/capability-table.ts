import type { AreaScore, CapabilityScore, MetricScore, TrackScore } from '../score'
import { nearest } from './nearest'
import { showPoints, showValue } from './show'

type Line = { area: AreaScore; track: TrackScore; metric: MetricScore }

/** Every metric of every track as a file; `deciding` says whether the track decides the area's score and status. */
export function capabilityTable({ asOf, ruleSet, areas }: CapabilityScore) {
  const column = (name: string, of: (line: Line) => string | number | null) => ({ name, of })
  return {
    name: `capability-score-${asOf}`,
    columns: [
      column('area', ({ area }) => area.id),
      column('status', ({ area }) => area.status),
      column('area_score', ({ area }) => nearest(area.score)),
      column('track', ({ track }) => track.id),
      column('deciding', ({ area, track }) => (area.track === track.id ? 'yes' : 'no')),
      column('track_score', ({ track }) => nearest(track.score)),
      column('metric', ({ metric }) => metric.id),
      column('value', ({ metric }) => metric.value && nearest(metric.value)),
      column('threshold', ({ metric }) => nearest(metric.threshold)),
      column('points', ({ metric }) => nearest(metric.points)),
      column('max', ({ metric }) => nearest(metric.max)),
      column('value_display', ({ metric }) => showValue(metric.value)),
      column('display', ({ metric }) => showPoints(metric.points)),
      column('month', ({ metric }) => metric.month),
      column('reason', ({ metric }) => metric.reason),
      column('as_of', () => asOf),
      column('rule_set', () => ruleSet.id),
    ],
    rows: areas.flatMap((area) =>
      area.tracks.flatMap((track) => track.metrics.map((metric) => ({ area, track, metric }))),
    ),
  }
}
