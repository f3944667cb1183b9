import type { TenantTx } from '@/db/client'
import { endOf, type LedgerEvent, readEvents, readTotalsAt, seqBefore } from '@/lib/changes/sql/ledger-events'
import { type OrgState, readState } from '@/lib/organizations/sql/state'
import { readCatalogueAt } from '@/lib/registers/sql/catalogue-at'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { addMonths, firstOf, monthOf, type PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { readHistory } from '../insight/history'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import type { TrainingSide } from '../programmes/training-services/basis'
import { buildCatalogue, type CatalogueEntry } from '../programmes/training-services/catalogue'
import { ruleBook } from '../programmes/training-services/rule-book'
import { type Cause, stagesBetween } from '../programmes/training-services/stages'
import type { Override, RuleBook } from '../scoring/rule-book'
import { type Walk, walk } from './model/walk'

/** What each side knows: what Laurel knew at the end of its own day, or on both sides what is known today. */
export type Known = 'then' | 'today'
export type ChangesInput = {
  from?: PlainDate | null | undefined
  to?: PlainDate | null | undefined
  known?: Known | null | undefined
}
export type ChangeCause = Cause<LedgerEvent>
export type Changes = {
  today: PlainDate
  from: PlainDate
  to: PlainDate
  known: Known
  /** False: Laurel had no data at the end of the first day. */
  knewThen: boolean
  /** False: it has none to this day. */
  hasData: boolean
  walk: Walk<ChangeCause>
  /** Numbers of the organization's own courses and exams that became others. */
  catalogue: string[]
  /** The organization's own values that act on the second day. */
  overrides: readonly ShownOverride[]
}

/**
 * From where an organization stood on one day to where it stood on another, cause by cause. Without days: from the
 * first of the month before to today. Unless told, each side knows what Laurel knew then, if it knew anything.
 * @throws LaurelError invalid_request | forbidden, NoRuleSetError
 */
export async function getChanges(ctx: Ctx, input: ChangesInput = {}): Promise<Changes> {
  authorize(ctx, 'qualification:read')
  const { frame, told } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const state = await readState(tx)
    const { timeZone } = state
    const frame = await frameOf(tx, input, state)
    return { frame, told: frame.known === 'then' ? await tellThen(tx, frame, timeZone) : null }
  })
  if (told) return { ...frame, ...told, overrides: shownOverrides(ctx, told.overrides) }
  const { totals, catalogue, rules } = await readHistory(ctx)
  const sideAt = (asOf: PlainDate): TrainingSide => ({ asOf, totals, catalogue, rules })
  const [start, end] = [sideAt(frame.from), sideAt(frame.to)]
  const walked = walk(start, stagesBetween<LedgerEvent>(start, end, []))
  return { ...frame, walk: walked, catalogue: [], overrides: shownOverrides(ctx, actingOn(walked, rules)) }
}

const actingOn = ({ to }: Walk<ChangeCause>, { overrides }: RuleBook): Override[] =>
  overrides.filter(({ ruleSet }) => ruleSet === to.ruleSet.id)

type Frame = Omit<Changes, 'walk' | 'catalogue' | 'overrides'>

async function frameOf(tx: TenantTx, input: ChangesInput, { timeZone, seq }: OrgState): Promise<Frame> {
  const today = todayIn(timeZone)
  const from = input.from ?? firstOf(addMonths(monthOf(today), -1))
  const to = input.to ?? today
  if (from > to) throw wrongWay(from, to)
  const knewThen = (await seqBefore(tx, endOf(from, timeZone))) > 0
  return { today, from, to, known: input.known ?? (knewThen ? 'then' : 'today'), knewThen, hasData: seq > 0 }
}

async function tellThen(tx: TenantTx, { from, to }: Frame, timeZone: string) {
  const fromMonth = addMonths(monthOf(from), -LONGEST_WINDOW)
  const start = await knownAt(tx, from, timeZone, fromMonth)
  const end = await knownAt(tx, to, timeZone, fromMonth)
  const events = await readEvents(tx, fromMonth, { after: start.seq, upTo: end.seq })
  const catalogue = differing(start.own, end.own)
  // The same entries are the same catalogue: nothing of it changed.
  const last = catalogue.length === 0 ? { ...end.side, catalogue: start.side.catalogue } : end.side
  const walked = walk(start.side, stagesBetween(start.side, last, events))
  return { walk: walked, catalogue, overrides: actingOn(walked, last.rules) }
}

const LONGEST_WINDOW = 12

const wrongWay = (from: PlainDate, to: PlainDate) => {
  const message = `${from} lies after ${to}. Give the earlier day first.`
  return new LaurelError('invalid_request', message, [{ path: 'from', message }])
}

type KnownSide = { seq: number; own: CatalogueEntry[]; side: TrainingSide }

async function knownAt(
  tx: TenantTx,
  day: PlainDate,
  timeZone: string,
  fromMonth: string,
): Promise<KnownSide> {
  const instant = endOf(day, timeZone)
  const seq = await seqBefore(tx, instant)
  const [totals, own, overrides] = await Promise.all([
    readTotalsAt(tx, fromMonth, seq),
    readCatalogueAt(tx, instant),
    readOverrides(tx, instant),
  ])
  const side = { asOf: day, totals, catalogue: buildCatalogue(own), rules: ruleBook(overrides) }
  return { seq, own, side }
}

/** Numbers whose entries are not the same on both sides. */
export function differing(before: readonly CatalogueEntry[], after: readonly CatalogueEntry[]): string[] {
  const textOf = ({ type, number, area, level, from, to }: CatalogueEntry) =>
    JSON.stringify([type, number, area, level, from, to])
  const [was, is] = [new Set(before.map(textOf)), new Set(after.map(textOf))]
  const changed = [
    ...before.filter((entry) => !is.has(textOf(entry))),
    ...after.filter((entry) => !was.has(textOf(entry))),
  ]
  return [...new Set(changed.map(({ number }) => number))].sort()
}
