import type { TenantTx } from '@/db/client'
import { endOf, seqBefore } from '@/lib/changes/sql/ledger'
import { type OrgState, readState } from '@/lib/organizations/sql/state'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { addMonths, firstOf, monthOf, type PlainDate } from '../dates'
import { readHistory } from '../insight/history'
import { latestOf } from '../insight/latest'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import type { Ledger, Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { bookOf, type Override, type RuleBook } from '../scoring/rule-book'
import type { ChangesInput, Known } from './model/changes-input'
import type { LedgerEvent } from './model/ledger-event'
import { type Cause, stagesBetween } from './model/stages'
import { type Side, type Walk, walk } from './model/walk'
import { wrongWay } from './wrong-way'

export type ChangeCause = Cause<LedgerEvent>
export type Changes = {
  today: PlainDate
  from: PlainDate
  to: PlainDate
  known: Known
  /** False: the programme does not keep what was known on a day before, and nobody can ask for it. */
  keepsKnown: boolean
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
export async function getChanges(
  ctx: Ctx,
  input: ChangesInput = {},
  registered: Registered = FIRST_PROGRAMME,
): Promise<Changes> {
  authorize(ctx, 'qualification:read')
  const { frame, told } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const state = await readState(tx)
    const { timeZone } = state
    const { ledger } = registered
    const frame = await frameOf(tx, input, state, registered)
    const then = ledger && frame.known === 'then'
    return { frame, told: then ? await tellThen(tx, { ...registered, ledger }, frame, timeZone) : null }
  })
  if (told) return { ...frame, ...told, overrides: shownOverrides(ctx, told.overrides) }
  const { totals, catalogue, rules } = await readHistory(ctx, registered)
  const sideAt = (asOf: PlainDate): Side => ({ asOf, totals, catalogue, rules })
  const [start, end] = [sideAt(frame.from), sideAt(frame.to)]
  const walked = walk(start, stagesBetween<LedgerEvent>(start, end, []))
  return { ...frame, walk: walked, catalogue: [], overrides: shownOverrides(ctx, actingOn(walked, rules)) }
}

const actingOn = ({ to }: Walk<ChangeCause>, { overrides }: RuleBook): Override[] =>
  overrides.filter(({ ruleSet }) => ruleSet === to.ruleSet.id)

type Frame = Omit<Changes, 'walk' | 'catalogue' | 'overrides'>

async function frameOf(
  tx: TenantTx,
  input: ChangesInput,
  { timeZone, seq }: OrgState,
  { programme, facts, ledger }: Registered,
): Promise<Frame> {
  const today = todayIn(timeZone)
  const [first] = programme.ruleSets
  const usual = firstOf(addMonths(monthOf(today), -1))
  // Of a programme that is younger than that, as far back as there are rules.
  const from = input.from ?? (first && first.from > usual && first.from <= today ? first.from : usual)
  const to = input.to ?? today
  if (from > to) throw wrongWay(from, to)
  const knewThen = ledger !== undefined && (await seqBefore(tx, endOf(from, timeZone))) > 0
  const known = ledger ? (input.known ?? (knewThen ? 'then' : 'today')) : 'today'
  const hasData = ledger ? seq > 0 : latestOf((await facts.readReach(tx)).dataThrough) !== null
  return { today, from, to, known, keepsKnown: ledger !== undefined, knewThen, hasData }
}

type Kept = Registered & { ledger: Ledger }

async function tellThen(tx: TenantTx, kept: Kept, { from, to }: Frame, timeZone: string) {
  const fromMonth = addMonths(monthOf(from), -LONGEST_WINDOW)
  const start = await knownAt(tx, kept, from, timeZone, fromMonth)
  const end = await knownAt(tx, kept, to, timeZone, fromMonth)
  const events = await kept.ledger.readEvents(tx, fromMonth, { after: start.seq, upTo: end.seq })
  const catalogue = kept.ledger.differing(start.read, end.read)
  // The same entries are the same catalogue: nothing of it changed.
  const last = catalogue.length === 0 ? { ...end.side, catalogue: start.side.catalogue } : end.side
  const walked = walk(start.side, stagesBetween(start.side, last, events))
  return { walk: walked, catalogue, overrides: actingOn(walked, last.rules) }
}

const LONGEST_WINDOW = 12

type KnownSide = { seq: number; read: unknown; side: Side }

async function knownAt(
  tx: TenantTx,
  { programme, ledger }: Kept,
  day: PlainDate,
  timeZone: string,
  fromMonth: string,
): Promise<KnownSide> {
  const instant = endOf(day, timeZone)
  const seq = await seqBefore(tx, instant)
  const [{ facts, read }, overrides] = await Promise.all([
    ledger.readAt(tx, { instant, seq, fromMonth }),
    readOverrides(tx, instant),
  ])
  return { seq, read, side: { asOf: day, ...facts, rules: bookOf(programme, overrides) } }
}
