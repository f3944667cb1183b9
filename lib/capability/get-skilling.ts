import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { AreaId } from '../programmes/solutions-partner/areas'
import type { PeopleRows } from '../programmes/solutions-partner/behind/people-ahead'
import type { Capability } from '../programmes/solutions-partner/capability'
import { getCapability, getRowsBehind } from '../programmes/solutions-partner/entry'
import type { AreaScore } from '../programmes/solutions-partner/score'
import { isSkilling } from '../programmes/solutions-partner/words/units'

type Input = { area: AreaId; asOf: PlainDate | null; ruleSet: string | null }
/** An area with what people hold of its pools; who may not see people has counts in their place. */
export type Skilling = { capability: Capability; area: AreaScore; metrics: readonly PeopleRows[] }

/** @throws LaurelError forbidden, NoRuleSetError */
export async function getSkilling(ctx: Ctx, { area: id, asOf, ruleSet }: Input): Promise<Skilling> {
  authorize(ctx, 'qualification:read')
  const capability = await getCapability(ctx, { ...(asOf && { asOf }), ...(ruleSet && { ruleSet }) })
  const { score } = capability
  const area = score.areas.find((one) => one.id === id)
  const track = area?.tracks.find((one) => one.id === area.track)
  if (!area || !track) throw new Error(`The score has no ${id}`)
  const asked = { area: id, track: track.id, asOf: score.asOf, ruleSet: score.ruleSet.id }
  const metrics = track.metrics
    .filter((metric) => isSkilling(metric.rule.formula))
    .map(async (metric): Promise<PeopleRows> => {
      const answer = await getRowsBehind(ctx, { ...asked, metric: metric.id })
      return { metric, rows: answer.of === 'people' ? answer.rows : [] }
    })
  return { capability, area, metrics: await Promise.all(metrics) }
}
