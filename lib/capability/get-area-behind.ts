import type { Ctx } from '../context'
import type { MetricRows } from '../programmes/solutions-partner/behind/by-customer'
import { getRowsBehind } from '../programmes/solutions-partner/entry'
import { namesCustomers } from '../programmes/solutions-partner/words/behind-words'
import { isSkilling } from '../programmes/solutions-partner/words/units'
import { type AreaInput, type AreaWith, areaBehind } from './area-behind'

/** An area with the customers behind each metric of the track that decides. */
export type AreaBehind = AreaWith<MetricRows>

/** @throws LaurelError forbidden, NoRuleSetError */
export const getAreaBehind = (ctx: Ctx, input: AreaInput): Promise<AreaBehind> =>
  areaBehind(
    ctx,
    input,
    (metric) => !isSkilling(metric.rule.formula) && namesCustomers(metric),
    async (metric, ask) => {
      const answer = await getRowsBehind(ctx, ask)
      return { metric, base: answer.base, rows: answer.of === 'customers' ? answer.rows : [] }
    },
  )
