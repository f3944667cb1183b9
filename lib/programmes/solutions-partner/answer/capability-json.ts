import type { AreaJson, CapabilityScoreJson, MetricJson } from '../../../answers/capability-score'
import type { OverrideJson } from '../../../answers/words'
import type { Part } from '../formulas/outcome'
import type { AreaScore, CapabilityScore, MetricScore } from '../score'
import { nearest } from './nearest'
import { showPoints, showValue } from './show'

/**
 * The documented answer (capability-inputs.md §4).
 * @param org the short name of the organization @param overrides its own decisions that act on the score
 */
export const capabilityJson = (
  org: string,
  { asOf, ruleSet, areas }: CapabilityScore,
  overrides: readonly OverrideJson[] = [],
): CapabilityScoreJson => ({
  org,
  asOf,
  ruleSet: ruleSet.id,
  areas: areas.map(areaJson),
  ...(overrides.length > 0 && { overrides: [...overrides] }),
})

const areaJson = ({ id, track, status, score, tracks }: AreaScore): AreaJson => ({
  id,
  track,
  status,
  score: nearest(score),
  display: showPoints(score),
  tracks: tracks.map((one) => ({
    id: one.id,
    score: nearest(one.score),
    display: showPoints(one.score),
    metrics: one.metrics.map(metricJson),
  })),
})

const metricJson = ({
  id,
  value,
  threshold,
  points,
  max,
  month,
  reason,
  parts,
}: MetricScore): MetricJson => ({
  id,
  value: value && nearest(value),
  threshold: nearest(threshold),
  points: nearest(points),
  max: nearest(max),
  valueDisplay: showValue(value),
  display: showPoints(points),
  month,
  reason,
  parts: parts.map(partJson),
})

const partJson = ({ id, value, threshold, points }: Part): MetricJson['parts'][number] => ({
  id,
  value: value && nearest(value),
  threshold: nearest(threshold),
  points: nearest(points),
})
