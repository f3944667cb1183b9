import type { Ctx } from '../context'
import type { PeopleRows } from '../programmes/solutions-partner/behind/people-ahead'
import { isSkilling } from '../programmes/solutions-partner/words/units'
import { type AreaInput, type AreaWith, areaBehind } from './area-behind'

/** An area with what people hold of its pools; who may not see people has counts in their place. */
export type Skilling = AreaWith<PeopleRows>

/** @throws LaurelError forbidden, NoRuleSetError */
export const getSkilling = (ctx: Ctx, input: AreaInput): Promise<Skilling> =>
  areaBehind(
    ctx,
    input,
    (metric) => isSkilling(metric.rule.formula),
    (metric, answer) => ({ metric, rows: answer.of === 'people' ? answer.rows : [] }),
  )
