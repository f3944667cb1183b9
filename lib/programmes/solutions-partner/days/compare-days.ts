import { type Rational, subtract, ZERO } from '../../../scoring/rational'
import type { AreaId, MetricId } from '../areas'
import type { AreaScore, CapabilityScore, MetricScore } from '../score'

/** Where an area stood on two days, and what each metric of the tracks that decided then brought more or less. */
export type AreaChange = {
  id: AreaId
  before: AreaScore
  after: AreaScore
  change: Rational
  /** Their changes add up to that of the area. */
  metrics: { id: MetricId; before: MetricScore | null; after: MetricScore | null; change: Rational }[]
}

/** @throws Error where the days have other areas */
export const compareDays = (from: CapabilityScore, to: CapabilityScore): AreaChange[] =>
  from.areas.map((before) => {
    const after = to.areas.find(({ id }) => id === before.id)
    if (!after) throw new Error(`${to.ruleSet.id} has no ${before.id}`)
    return {
      id: before.id,
      before,
      after,
      change: subtract(after.score, before.score),
      metrics: metricsOf(before, after),
    }
  })

function metricsOf(before: AreaScore, after: AreaScore): AreaChange['metrics'] {
  const [earlier, later] = [decidingIn(before), decidingIn(after)]
  const ids = [...new Set([...earlier, ...later].map(({ id }) => id))]
  return ids.map((id) => {
    const [one, other] = [earlier, later].map((metrics) => metrics.find((metric) => metric.id === id) ?? null)
    const change = subtract(other?.points ?? ZERO, one?.points ?? ZERO)
    return { id, before: one ?? null, after: other ?? null, change }
  })
}

const decidingIn = ({ track, tracks }: AreaScore): readonly MetricScore[] =>
  tracks.find(({ id }) => id === track)?.metrics ?? []
