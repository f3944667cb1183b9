import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { AreaId } from '../programmes/solutions-partner/areas'
import type { Capability } from '../programmes/solutions-partner/capability'
import { getCapability, type RowsBehindInput } from '../programmes/solutions-partner/entry'
import type { AreaScore, MetricScore } from '../programmes/solutions-partner/score'

export type AreaInput = { area: AreaId; asOf: PlainDate | null; ruleSet: string | null }
/** An area with what is behind metrics of the track that decides. */
export type AreaWith<Rows> = { capability: Capability; area: AreaScore; metrics: readonly Rows[] }

/**
 * @param asks which metrics are meant @param behind what is told of one of them, for which that is to be asked
 * @throws LaurelError forbidden, NoRuleSetError
 */
export async function areaBehind<Rows>(
  ctx: Ctx,
  { area: id, asOf, ruleSet }: AreaInput,
  asks: (metric: MetricScore) => boolean,
  behind: (metric: MetricScore, ask: RowsBehindInput) => Promise<Rows>,
): Promise<AreaWith<Rows>> {
  authorize(ctx, 'qualification:read')
  const capability = await getCapability(ctx, { ...(asOf && { asOf }), ...(ruleSet && { ruleSet }) })
  const { score } = capability
  const area = score.areas.find((one) => one.id === id)
  const track = area?.tracks.find((one) => one.id === area.track)
  if (!area || !track) throw new Error(`The score has no ${id}`)
  const asked = { area: id, track: track.id, asOf: score.asOf, ruleSet: score.ruleSet.id }
  const metrics = track.metrics.filter(asks).map((metric) => behind(metric, { ...asked, metric: metric.id }))
  return { capability, area, metrics: await Promise.all(metrics) }
}
