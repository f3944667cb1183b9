import type { TenantStatements } from '@/db/client'
import type { LineItemFilter } from '@/lib/line-items/sql/line-item-conditions'
import { type Cutoff, findCutoff } from '@/lib/line-items/sql/line-item-cutoff'
import { readState } from '@/lib/organizations/sql/state'
import { readItems } from '@/lib/programmes/training-services/sql/scoring-input'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import { firstOf, lastOf, type Month, type PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { type ExportPlan, planExport } from '../exports/plan'
import { basisIn } from '../insight/read-basis'
import { seesPeople } from '../people/personal-data'
import { TRAINING_ENTRY } from '../programmes/training-services/entry'
import type { Metric } from '../programmes/training-services/kinds'
import { kindOfMetric } from '../programmes/training-services/metrics'
import { type Qualification, qualify } from '../scoring/qualification'
import type { Wanted } from './model/choice'
import { itemOf, searchedItems } from './model/course-search'
import type { Kind } from './model/kinds'

export type LineItemRequest = Omit<Wanted, 'items'> & {
  metric: Metric
  /** Default: today in the organization's time zone. */
  asOf?: PlainDate
  month?: Month | null
  /** A course or exam, in any language. */
  item?: string | null
}

type Prepared = { plan: ExportPlan; cutoff: Cutoff | null; qualification: Qualification }

/** Reads off the score what each row is worth: in the same snapshot as the rows themselves. */
export async function prepareLineItems(
  tx: TenantStatements,
  { metric, asOf }: Pick<LineItemRequest, 'metric' | 'asOf'>,
): Promise<Prepared> {
  const date = asOf ?? todayIn((await readState(tx)).timeZone)
  const basis = await basisIn(tx, TRAINING_ENTRY, date)
  const qualification = qualify({ asOf: date, ...basis })
  const plan = planExport(metric, qualification, basis.totals, basis.catalogue)
  return { plan, qualification, cutoff: plan.cap ? await findCutoff(tx, plan.cap) : null }
}

/** Courses and exams that the organization has rows of: what a search for a number looks in. */
export const readSearched = async (
  tx: TenantStatements,
  { metric, search }: LineItemRequest,
): Promise<string[]> => (search ? readItems(tx, kindOfMetric(metric)) : [])

/**
 * What the reader's role shows of what was asked for: own locations, and no personal data for a Report viewer.
 * @param known the organization's courses and exams, where a search asks for them
 * @throws LaurelError forbidden, for a trainer who is not to be seen
 */
export function filterFor(
  ctx: Ctx,
  request: LineItemRequest,
  output: Pick<LineItemFilter, 'guarded' | 'wordy'>,
  known: Iterable<string> = [],
): LineItemFilter {
  const redacted = !seesPeople(ctx)
  if (request.trainer && redacted)
    throw new LaurelError('forbidden', 'Your role does not see trainers. Leave "trainer" out.')
  return { ...wantedOf(request, known), locationIds: ctx.locationIds, redacted, ...output }
}

function wantedOf(request: LineItemRequest, known: Iterable<string>): Wanted {
  const { counted, area, level, reason, location, trainer, month, item } = request
  const kind = kindOfMetric(request.metric)
  const asked = item ? [itemOf(kind, item)] : null
  const searched = request.search ? searchedItems(kind, request.search, known) : null
  return {
    counted,
    area,
    ...given({ level, reason, location }),
    ...given({
      from: later(request.from, month && firstOf(month)),
      to: earlier(request.to, month && lastOf(month)),
      items: asked && searched ? asked.filter((one) => searched.includes(one)) : (asked ?? searched),
      trainer: namesTrainers(kind) ? trainer : null,
      search: searched ? null : request.search,
    }),
  }
}

/** Exam units are bought, not taught. */
export const namesTrainers = (kind: Kind): boolean => kind !== 'exam-unit-purchases'

const later = (a?: string | null, b?: string | null) => (a && b ? (a > b ? a : b) : (a ?? b ?? null))
const earlier = (a?: string | null, b?: string | null) => (a && b ? (a < b ? a : b) : (a ?? b ?? null))

/** Only what is there. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as { [K in keyof T]?: NonNullable<T[K]> }
}

/** What a JSON answer says before its items. */
export const headOf = (ctx: Ctx, { asOf, window, ruleSet }: Qualification) => ({
  org: ctx.slug,
  asOf,
  window,
  ruleSet: ruleSet.id,
  ...(!seesPeople(ctx) ? { dataRedacted: true as const } : {}),
})
