import { authorize, type Ctx } from '../context'
import { addMonths, monthOf } from '../dates'
import { seesPeopleEverywhere } from '../people/personal-data'
import { AREAS, type AreaId } from '../programmes/solutions-partner/areas'
import {
  type PeopleAhead,
  type PeopleRows,
  peopleAhead,
} from '../programmes/solutions-partner/behind/people-ahead'
import {
  getCapability,
  getPeopleBehind,
  getRenewals,
  type ShownRenewal,
} from '../programmes/solutions-partner/entry'
import { byDay } from '../programmes/solutions-partner/lapses'
import { isSkilling } from '../programmes/solutions-partner/words/units'
import { type AreaInput, type AreaWith, areaBehind } from './area-behind'

/** An area with what people hold of its pools; who may not see people has counts in their place. */
export type Skilling = AreaWith<PeopleRows> & {
  ahead: PeopleAhead
  /** Of every area, within twelve months. */
  renewals: readonly ShownRenewal[]
}

/**
 * @param input without an area, that in which certifications lapse first
 * @throws LaurelError forbidden, NoRuleSetError
 */
export async function getSkilling(
  ctx: Ctx,
  input: Omit<AreaInput, 'area'> & { area: AreaId | null },
): Promise<Skilling> {
  authorize(ctx, 'qualification:read')
  const { metrics, ...found } = await areaBehind(
    ctx,
    { ...input, area: input.area ?? (await firstToLapse(ctx, input)) },
    (metric) => isSkilling(metric.rule.formula),
    async (metric, ask) => ({ metric, ...(await getPeopleBehind(ctx, ask)) }),
  )
  const everybody = metrics.map(({ metric, everybody: rows }) => ({ metric, rows }))
  const next = addMonths(monthOf(found.capability.score.asOf), 1)
  return {
    ...found,
    metrics: metrics.map(({ metric, rows }) => ({ metric, rows })),
    ahead: peopleAhead(everybody, next, seesPeopleEverywhere(ctx)),
    renewals: await getRenewals(ctx, found.capability),
  }
}

async function firstToLapse(ctx: Ctx, { asOf, ruleSet }: Omit<AreaInput, 'area'>): Promise<AreaId> {
  const { lapses } = await getCapability(ctx, { ...(asOf && { asOf }), ...(ruleSet && { ruleSet }) })
  const [first] = byDay(lapses)
  return first?.area ?? AREAS[0]
}
