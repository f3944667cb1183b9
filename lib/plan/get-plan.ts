import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { readHistory } from '../insight/history'
import { latestOf } from '../insight/latest'
import { rememberedFor } from '../insight/remembered'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type Plan, planFor } from './model/plan'
import { missingSteps } from './model/steps-by'

type PlanPage = {
  /** null: there is no date to plan for, since neither an anniversary nor another date is given. */
  plan: Plan | null
  today: PlainDate
  hasData: boolean
  /** Local overrides that act at the date planned for. */
  overrides: readonly ShownOverride[]
}

/** What closes the gaps by the next anniversary, or by another date. @throws LaurelError forbidden, NoRuleSetError */
export async function getPlan(
  ctx: Ctx,
  given: { asOf?: PlainDate | null | undefined } = {},
  registered: Registered = FIRST_PROGRAMME,
): Promise<PlanPage> {
  authorize(ctx, 'qualification:read')
  const { dataThrough, anniversary, ...basis } = await readHistory(ctx, registered)
  const { totals, catalogue, rules, today } = basis
  const hasData = latestOf(dataThrough) !== null
  const asOf = given.asOf ?? anniversary
  if (asOf === null) return { plan: null, today, hasData, overrides: [] }
  const isAnniversary = asOf === anniversary
  const plan = rememberedFor(totals, `plan ${asOf} ${isAnniversary} ${today}`, () =>
    planFor({ asOf, isAnniversary, today, totals, catalogue, rules }, registered.stepsTo ?? missingSteps),
  )
  const acting = rules.overrides.filter(({ ruleSet }) => ruleSet === plan.ahead.ruleSet.id)
  return { plan, today, hasData, overrides: shownOverrides(ctx, acting) }
}
