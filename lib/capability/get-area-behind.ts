import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { AreaId } from '../programmes/solutions-partner/areas'
import type { MetricRows } from '../programmes/solutions-partner/behind/by-customer'
import type { Capability } from '../programmes/solutions-partner/capability'
import { getCapability, getRowsBehind } from '../programmes/solutions-partner/entry'
import type { AreaScore } from '../programmes/solutions-partner/score'
import { namesCustomers } from '../programmes/solutions-partner/words/behind-words'
import { isSkilling } from '../programmes/solutions-partner/words/units'

type Input = { area: AreaId; asOf: PlainDate | null; ruleSet: string | null }
/** An area with the customers behind each metric of the track that decides. */
export type AreaBehind = { capability: Capability; area: AreaScore; metrics: readonly MetricRows[] }

/** @throws LaurelError forbidden, NoRuleSetError */
export async function getAreaBehind(ctx: Ctx, { area: id, asOf, ruleSet }: Input): Promise<AreaBehind> {
  authorize(ctx, 'qualification:read')
  const capability = await getCapability(ctx, { ...(asOf && { asOf }), ...(ruleSet && { ruleSet }) })
  const { score } = capability
  const area = score.areas.find((one) => one.id === id)
  const track = area?.tracks.find((one) => one.id === area.track)
  if (!area || !track) throw new Error(`The score has no ${id}`)
  const asked = { area: id, track: track.id, asOf: score.asOf, ruleSet: score.ruleSet.id }
  const metrics = track.metrics
    .filter((metric) => !isSkilling(metric.rule.formula) && namesCustomers(metric))
    .map(async (metric): Promise<MetricRows> => {
      const answer = await getRowsBehind(ctx, { ...asked, metric: metric.id })
      return { metric, base: answer.base, rows: answer.of === 'customers' ? answer.rows : [] }
    })
  return { capability, area, metrics: await Promise.all(metrics) }
}
