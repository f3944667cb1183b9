import type { PlainDate } from '../../../dates'
import type { AreaId, MetricId, TrackId } from '../areas'
import type { AreaRule, RuleSet } from '../rules/shape'
import { knownOf, type MetricScore, type Organization, scoreArea } from '../score'
import type { Behind } from './row'
import { rowsBehind } from './rows-behind'

export type MetricAsked = { area: AreaId; metric: MetricId; track?: TrackId | undefined }
export type BehindMetric = { area: AreaId; track: TrackId; metric: MetricScore; behind: Behind }

/** One metric with what is behind it, of the track that decides if none is named; null: there is no such metric. */
export function behindMetric(
  organization: Organization,
  asOf: PlainDate,
  ruleSet: RuleSet,
  { area: id, metric: metricId, track: trackId }: MetricAsked,
): BehindMetric | null {
  const rule = ruleSet.areas.find((one): one is AreaRule => one.id === id)
  if (!rule) return null
  const known = knownOf(organization, asOf, ruleSet)
  const area = scoreArea(rule, ruleSet, known)
  const track = area.tracks.find((one) => one.id === (trackId ?? area.track))
  const metric = track?.metrics.find((one) => one.id === metricId)
  return track && metric ? { area: id, track: track.id, metric, behind: rowsBehind(metric, known) } : null
}
