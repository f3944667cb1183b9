import type { TenantStatements } from '@/db/client'
import { type Cutoff, findCutoff, type LineItemFilter } from '@/db/tenant/line-item-query'
import { readOverrides } from '@/db/tenant/rule-overrides'
import { readOwnCatalogue, readTotals } from '@/db/tenant/scoring-input'
import { readState } from '@/db/tenant/state'
import { may } from '../../auth/roles'
import { todayIn } from '../../clock'
import { addMonths, monthOf, type PlainDate } from '../../dates'
import { type ExportPlan, planExport } from '../../exports/plan'
import type { AreaId, Metric } from '../../kinds'
import { buildCatalogue } from '../../rules/catalogue'
import { ruleBook } from '../../rules/rule-book'
import { type Qualification, qualify } from '../../scoring/qualification'
import type { Ctx } from '../context'

export type LineItemRequest = {
  metric: Metric
  area: AreaId | null
  /** Default: today in the organization's time zone. */
  asOf?: PlainDate
  counted: LineItemFilter['counted']
}

export type Prepared = { plan: ExportPlan; cutoff: Cutoff | null; qualification: Qualification }

/** Reads off the score what each row is worth: in the same snapshot as the rows themselves. */
export async function prepareLineItems(
  tx: TenantStatements,
  { metric, asOf }: LineItemRequest,
): Promise<Prepared> {
  const date = asOf ?? todayIn((await readState(tx)).timeZone)
  const totals = await readTotals(tx, addMonths(monthOf(date), -13))
  const catalogue = buildCatalogue(await readOwnCatalogue(tx))
  const rules = ruleBook(await readOverrides(tx))
  const qualification = qualify({ asOf: date, totals, catalogue, rules })
  const plan = planExport(metric, qualification, totals, catalogue)
  return { plan, qualification, cutoff: plan.cap ? await findCutoff(tx, plan.cap) : null }
}

/** What the reader's role shows: own locations, and no personal data for a Report viewer. */
export const filterFor = (
  ctx: Ctx,
  request: LineItemRequest,
  output: Pick<LineItemFilter, 'guarded' | 'wordy'>,
): LineItemFilter => ({
  area: request.area,
  counted: request.counted,
  locationIds: ctx.locationIds,
  redacted: isRedacted(ctx),
  ...output,
})

export const isRedacted = (ctx: Ctx): boolean => !may(ctx.role, 'personal-data:read')

/** What a JSON answer says before its items. */
export const headOf = (ctx: Ctx, { asOf, window, ruleSet }: Qualification) => ({
  org: ctx.slug,
  asOf,
  window,
  ruleSet: ruleSet.id,
  ...(isRedacted(ctx) ? { dataRedacted: true as const } : {}),
})
