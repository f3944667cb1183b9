import type { TenantTx } from '@/db/client'
import { findCutoff } from '@/lib/line-items/sql/line-item-cutoff'
import { readLocationIds, readMeanings } from '@/lib/locations/sql/locations'
import { readState, stampOf } from '@/lib/organizations/sql/state'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { absenceOn, type ExportPlan, planExport } from '../exports/plan'
import { dateColumn, identityColumn } from '../imports/reading/columns'
import { readHistory } from '../insight/history'
import { rememberedFor } from '../insight/remembered'
import { TRAINING_ENTRY, type TrainingHistory } from '../programmes/training-services/entry'
import { kindOfMetric } from '../programmes/training-services/metrics'
import { type Qualification, qualify } from '../scoring/qualification'
import { capNumbers } from './cap-numbers'
import { type Count, countLineItems } from './count-line-items'
import { filterFor, headOf, type LineItemRequest } from './line-item-request'
import { judgeCells } from './model/cells'
import { type Sort, sortsFor } from './model/choice'
import { itemOf } from './model/course-search'
import { type LineItemRow, readLookup, readSorted } from './read-page'

export type { LineItemRow } from './read-page'
export type LineItemPage = ReturnType<typeof headOf> &
  Count & {
    items: LineItemRow[]
    /** `found`: in the order in which a search found them. */
    sort: Sort | 'found'
    /** Where the page after this one goes on, and the one before it; null where there is none. */
    next: string | null
    previous: string | null
    /** Of rows beyond the limit: their number among the Fundamentals & others redemptions of the window. */
    capNumbers: Record<string, number>
    /** Of rows before the first or after the last day of their course or exam: that day, by the ID of the row. */
    catalogueDays: Record<string, PlainDate>
  }
export type ListInput = LineItemRequest & {
  limit: number
  after: string | null
  before?: string | null
  /** What a search for an ID finds comes in the order of what was found. */
  sort?: Sort
}

/** An import may be published between reading the totals and reading the rows: then both are read again. */
const ATTEMPTS = 3

/** One page of line items and how many there are of the kind; newest first unless asked otherwise. */
export const listLineItems = async (ctx: Ctx, input: ListInput): Promise<LineItemPage> =>
  (await readLineItems(ctx, input)).page

export type ReadLineItems = {
  page: LineItemPage
  qualification: Qualification
  history: TrainingHistory
  /** The ids under which the rows of the reader's own locations stand; null = all. */
  own: readonly number[] | null
}

/** The page with what it was read from. */
export async function readLineItems(ctx: Ctx, input: ListInput): Promise<ReadLineItems> {
  authorize(ctx, 'line-items:read')
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const history = await readHistory(ctx, TRAINING_ENTRY)
    const read = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) =>
      stampOf(await readState(tx)) === stampOf(history.state) ? readPage(tx, ctx, input, history) : null,
    )
    if (read) return { ...read, history }
  }
  throw new LaurelError('unavailable', 'Imports are being published just now. Try again in a moment.')
}

async function readPage(
  tx: TenantTx,
  ctx: Ctx,
  input: ListInput,
  history: TrainingHistory,
): Promise<Omit<ReadLineItems, 'history'>> {
  const { plan, qualification } = planOf(history, input)
  const kind = kindOfMetric(input.metric)
  const cells = rememberedFor(history.cells, kind, () => history.cells.filter((cell) => cell.kind === kind))
  const filter = filterFor(
    ctx,
    input,
    { guarded: false, wordy: false },
    cells.map(({ item }) => item),
  )
  const [cutoff, chosen, own] = await Promise.all([
    plan.cap ? findCutoff(tx, plan.cap) : null,
    filter.location ? readMeanings(tx, [filter.location]) : null,
    filter.locationIds ? readLocationIds(tx, filter.locationIds) : null,
  ])
  const judgement = { orgId: ctx.orgId, plan, cutoff, filter }
  const judged = judgeCells(plan, cells, filter, placesOf(chosen && [...chosen.values()], own))
  const { limit, after, before = null } = input
  const sort = sortsFor(filter).find((one) => one === input.sort) ?? 'newest'
  const asked = { limit, after, before: after === null ? before : null }
  const [page, count] = await Promise.all([
    filter.search
      ? readLookup(tx, judgement, filter.search, asked)
      : readSorted(tx, judgement, judged, history.places, { ...asked, sort }),
    countLineItems(tx, judgement, judged),
  ])
  const numbers = await capNumbers(tx, plan, cells, page.items)
  return {
    page: {
      ...headOf(ctx, qualification),
      ...page,
      sort: filter.search ? 'found' : sort,
      ...count,
      capNumbers: numbers,
      catalogueDays: catalogueDays(plan, page.items),
    },
    qualification,
    own,
  }
}

/** The score and what each row is worth by it. */
function planOf(
  { today, totals, catalogue, rules }: TrainingHistory,
  { metric, asOf = today }: LineItemRequest,
) {
  return rememberedFor(totals, `line items ${metric} ${asOf}`, () => {
    const qualification = qualify({ asOf, totals, catalogue, rules })
    const { items, absences, ...plan } = planExport(metric, qualification, totals, catalogue)
    const known = new Set(totals.map(({ item }) => item))
    const ofRows = ({ item }: { item: string }) => known.has(item)
    return {
      qualification,
      plan: { ...plan, items: items.filter(ofRows), absences: absences.filter(ofRows) },
    }
  })
}

function catalogueDays(plan: ExportPlan, rows: readonly LineItemRow[]): Record<string, PlainDate> {
  if (plan.absences.length === 0) return {}
  const days = rows.flatMap((row): [string, PlainDate][] => {
    const number = String(row.course_number ?? row.exam_number)
    const absence = absenceOn(plan, itemOf(plan.kind, number), String(row[dateColumn(plan.kind)]))
    return absence && absence.reason === row.reason
      ? [[String(row[identityColumn(plan.kind)]), absence.on]]
      : []
  })
  return Object.fromEntries(days)
}

/** The locations that are wanted and may be seen; null = all. */
function placesOf(chosen: number[] | null, own: readonly number[] | null): ReadonlySet<number> | null {
  if (chosen && own) return new Set(chosen.filter((id) => own.includes(id)))
  return chosen || own ? new Set(chosen ?? own) : null
}
