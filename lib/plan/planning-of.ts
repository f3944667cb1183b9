import { plannedClasses } from '../delivery/planned-classes'
import { LaurelError } from '../errors'
import type { AnyProgramme, Registered } from '../programmes/registered'
import { getPlan } from './get-plan'
import { planJson } from './plan-json'
import { planTable } from './plan-table'
import type { Planning } from './planning'
import { shownPlan } from './shown-plan'

const NO_DATE =
  'No anniversary date is set. Set it under Settings, or send the date to plan for as as_of=YYYY-MM-DD.'

/** How a programme is asked what is to be done; null: it does not say. */
export const planningOf = (row: AnyProgramme): Planning | null =>
  'facts' in row ? ofCriteria(row) : (row.planning ?? null)

/** Of every programme whose rules are a tree of criteria. */
const ofCriteria = (registered: Registered): Planning => ({
  lead: 'What has to come in, at the least, so that everything is Completed on the anniversary.',
  async show(ctx, asOf) {
    const { plan, ...page } = await getPlan(ctx, { asOf }, registered)
    const from = registered.programme.ruleSets[0]?.from
    const planned = plan && (await plannedClasses(ctx, registered.programme, plan.time.until))
    const shown = plan && shownPlan(ctx.slug, plan, registered)
    return { ...page, plan: shown && { ...shown, planned }, undated: plan ? null : { from } }
  },
  async answer(ctx, asOf) {
    const { plan, overrides } = await getPlan(ctx, { asOf }, registered)
    if (plan === null) throw new LaurelError('invalid_request', NO_DATE)
    const planned = await plannedClasses(ctx, registered.programme, plan.time.until)
    const json = { ...planJson(ctx.slug, plan, overrides), planned }
    return { json, table: planTable(json) }
  },
})
