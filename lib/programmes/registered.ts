import type { SQL } from 'drizzle-orm'
import type { Database, TenantStatements } from '../../db/client'
import type { ChangesInput } from '../changes/model/changes-input'
import type { LedgerEvent } from '../changes/model/ledger-event'
import type { Ctx } from '../context'
import type { Month, PlainDate } from '../dates'
import type { Table } from '../exports/table'
import type { Importing } from '../imports/model/importing'
import type { LeavingItem } from '../insight/model/falling-out/leaving-item'
import type { LeavingTable, ShownLeaving } from '../insight/model/falling-out/shown'
import type { Breakdown, TrendPart, Windows } from '../insight/model/trends/parts'
import type { ChoiceRow, ShownTrend } from '../insight/model/trends/shown'
import type { TrendMonth } from '../insight/model/trends/trend'
import type { OrgState } from '../organizations/sql/state'
import type { ShownOverride } from '../people/personal-data'
import type { Step, StepsTo } from '../plan/model/line'
import type { Plan } from '../plan/model/plan'
import type { ShownPlan } from '../plan/model/shown'
import type { PortfolioFigures } from '../portfolio/model/portfolio-figures'
import type { Reconciles, Reconciling } from '../reconcile/reconciling'
import type { OwnReporting } from '../report/own-reporting'
import type { RuleSet } from '../rules/model/schema'
import type { OwnRuling } from '../rules/own-ruling'
import type { CriterionPlace } from '../scoring/criteria'
import type { CriterionName } from '../scoring/criterion'
import type { Facts, Located, Programme } from '../scoring/programme'
import type { Override, RuleBook } from '../scoring/rule-book'
import type { Status } from '../scoring/status'
import type { StoredSnapshot } from '../snapshots/content'
import type { Trial } from '../what-if/model/trial'
import type { Trying } from '../what-if/own-trying'

/** The latest date of each kind of facts; null: none has come. */
export type DataThrough = Readonly<Record<string, PlainDate | null>>

/** What is asked of an organization first. `stamp` changes with everything that scores are made from. */
export type Reach = { state: OrgState; dataThrough: DataThrough; stamp: string }

/** Facts, and where they are kept so the same location by location. */
export type WholeFacts<F extends Facts = Facts, C extends Located = Located> = F & { cells: readonly C[] }

/** What one of many organizations is scored from, by a stamp that changes with it and with its date and time zone. */
export type Standing<F extends Facts = Facts> = {
  orgId: number
  stamp: string
  anniversary: PlainDate | null
  timeZone: string
  /** null: what the caller knows by this stamp still holds. */
  news: { dataThrough: PlainDate | null; facts: F; overrides: Override[] } | null
}

/** Where a programme's facts are read. */
export type FactsReader<F extends Facts = Facts, C extends Located = Located> = {
  readReach(tx: TenantStatements): Promise<Reach>
  readAll(tx: TenantStatements): Promise<WholeFacts<F, C>>
  /** What one transaction sees, for a window as of a date. */
  readFor(tx: TenantStatements, asOf: PlainDate): Promise<F>
  /** Facts of many organizations from a month on, in one statement; none: each is asked by itself. */
  readMany?(
    db: Pick<Database, 'control'>,
    orgIds: readonly number[],
    fromMonth: Month,
    known: ReadonlyMap<number, string>,
  ): Promise<Standing<F>[]>
  /** The day of the last of a kind (at a location, or anywhere) before a month; none: the months say it. */
  readLastBefore?(
    tx: TenantStatements,
    kind: string,
    locationId: number | null,
    before: Month,
  ): Promise<PlainDate | null>
}

/** What was known at the end of a day: facts from a month on, and what they were read by, to be held against another day. */
export type KnownFacts<F extends Facts = Facts> = { facts: F; read: unknown }

/** Where a programme keeps what became known of its facts, and when. */
export type Ledger<F extends Facts = Facts> = {
  readAt(tx: TenantStatements, at: { instant: SQL; seq: number; fromMonth: Month }): Promise<KnownFacts<F>>
  /** The events after one number up to another, in order, with what they did from a month on. */
  readEvents(
    tx: TenantStatements,
    fromMonth: Month,
    range: { after: number; upTo: number },
  ): Promise<LedgerEvent[]>
  /** What is read otherwise on the second day: numbers of courses and exams. */
  differing(before: unknown, after: unknown): string[]
}

/** A programme as the product knows it: its rules, its facts, and what only some programmes can say. */
export type Registered<F extends Facts = Facts, C extends Located = Located> = {
  programme: Programme
  facts: FactsReader<F, C>
  /** None: what was known on a day before is not kept. */
  ledger?: Ledger<F>
  /** What counts of months that leave, item by item. */
  leaving?(basis: F & { rules: RuleBook }, ruleSet: RuleSet, months: readonly Month[]): LeavingItem[]
  /** The same as tables, with where the rows are. */
  leavingTables?(slug: string, items: readonly LeavingItem[], months: readonly Month[]): LeavingTable[]
  /** A trend by location, area or course. */
  parts?(
    basis: WholeFacts<F, C> & { rules: RuleBook },
    months: readonly TrendMonth[],
    criterion: CriterionName,
    by: Breakdown,
    windows: Windows,
  ): TrendPart[]
  /** What closes the gaps that a result still has; none: the plan says what is missing, not what brings it. */
  stepsTo?: StepsTo
  /** What would be with other facts; none: it has no what if. */
  trial?: Trial<F>
  /** Steps of a plan as the parameters of the page of its simulations; none: it has no such page. */
  simulated?(steps: readonly Step[], plan: Pick<Plan, 'asOf' | 'nearest'>): URLSearchParams
  /** None: no file changes it. */
  imports?: Importing<F & { rules: RuleBook }>
  /** None: its figures are held against Partner Center's, and nothing more is said of them. */
  reconcile?: Reconciling<WholeFacts<F, C> & { rules: RuleBook }>
}

/** How the trends of a programme are asked for: all that pages and routes need of it. */
export type Trending = {
  /** What the page answers, in a sentence or two. */
  lead: string
  /** Every criterion, the one first that is meant where none is named. */
  places: readonly CriterionPlace[]
  /** The criteria as they are chosen from, where one is chosen. */
  choicesAt(chosen: CriterionPlace): ChoiceRow[]
  /** Why there is no such criterion. */
  misplaced(place: CriterionPlace): string
  show(ctx: Ctx, place: CriterionPlace): Promise<{ trend: ShownTrend; overrides: readonly ShownOverride[] }>
  /**
   * The documented answer, and the table that goes into a file.
   * @throws LaurelError invalid_request where trends of the programme have no such parts
   */
  answer(ctx: Ctx, place: CriterionPlace, split: Split): Promise<{ json: object; table: Table<unknown> }>
}
/** By what parts a trend is told as well, and which table of them goes into a file. */
export type Split = { by: Breakdown | null; over: 'window' | 'months' }

/** How what the next refreshes take away is asked for. */
export type Leaving = {
  /** What its page is called, and what it answers, in a sentence or two. */
  name: string
  lead: string
  /**
   * @param asked the refresh that is looked at, the next one where it is none, and the criterion that a reader came from
   * @returns `leaving` null: there is no data yet
   */
  show(
    ctx: Ctx,
    asked: { refresh: PlainDate | null; criterion: CriterionPlace | null },
  ): Promise<{ leaving: ShownLeaving | null; overrides: readonly ShownOverride[] }>
  /**
   * The documented answer, and the table that goes into a file: all refreshes, or what leaves with one.
   * @throws LaurelError invalid_request where there is no such refresh
   */
  answer(ctx: Ctx, refresh: PlainDate | null): Promise<{ json: object; table: Table<unknown> }>
}

/** How what is to be done is asked for: the least that is enough. */
export type Planning = {
  /** What the page answers, in a sentence or two. */
  lead: string
  /**
   * @param asOf the date planned for; null: the usual one
   * @returns `plan` null: there is nothing to plan from; `undated` where that is for want of a date, with the first day that
   * has rules
   * @throws NoRuleSetError
   */
  show(
    ctx: Ctx,
    asOf: PlainDate | null,
  ): Promise<{
    plan: ShownPlan | null
    undated: { from: PlainDate | undefined } | null
    today: PlainDate
    hasData: boolean
    overrides: readonly ShownOverride[]
  }>
  /** The documented answer, and the table that goes into a file. @throws LaurelError invalid_request, NoRuleSetError */
  answer(ctx: Ctx, asOf: PlainDate | null): Promise<{ json: object; table: Table<unknown> }>
}

/** How a result is issued for good and read again: what snapshots of any programme are made of. */
export type Issuing = {
  readReach(tx: TenantStatements): Promise<{ state: OrgState; hasData: boolean }>
  /** As one transaction sees it. @throws NoRuleSetError */
  issue(
    tx: TenantStatements,
    of: { slug: string; asOf: PlainDate },
  ): Promise<{ ruleSet: string; result: object; input: object }>
  /** Whether this version of Laurel makes the same result of what was kept; true where that cannot be asked. */
  holds(snapshot: StoredSnapshot): boolean
  /** What a snapshot keeps, and what it is to be verified, as parts of a sentence. */
  keeps: string
  verified: string
  /** What a list of snapshots shows of a result. */
  columns: readonly { name: string; of(result: object): string | null }[]
  /** The scores of a result in columns of a file. */
  scores: readonly { name: string; of(result: object): string | number | null }[]
  /** None: there is no status of the whole. */
  statusOf?(result: object): Status
}

/** A result that was issued, beside the same date by what is known now. */
export type Reissued = {
  /** Name and value of what is said of it beside date, kind and version. */
  facts: readonly (readonly [name: string, value: string])[]
  figures: readonly {
    id: string
    name: string
    benchmark: string | null
    display: string
    status: Status | null
    /** Where another word than the usual one is that of the programme. */
    word?: string
    /** null: it is not there any more. */
    today: string | null
  }[]
  /** Whether it is the same, and what else the answer says of it. */
  present: { same: boolean } & Readonly<Record<string, unknown>>
  table: Table<unknown>
}

/** Of a programme that scores itself: it reads again what it has issued. */
export type OwnIssuing = Issuing & {
  reissue(tx: TenantStatements, snapshot: StoredSnapshot): Promise<Reissued>
}

/** Two days beside each other, both by what is known today. `part`: of the line above it; null: it was not there. */
export type DaysCompared = {
  from: PlainDate
  to: PlainDate
  /** The first day that there is anything to say of. */
  first: PlainDate
  /** The organization's own rule values that act on either. */
  overrides: readonly ShownOverride[]
  lines: readonly {
    id: string
    name: string
    part: boolean
    before: string | null
    after: string | null
    change: string
    notes: readonly string[]
  }[]
  json: object
  table: Table<unknown>
}
/** @throws LaurelError invalid_request, NoRuleSetError */
export type ComparesDays = (ctx: Ctx, input: Pick<ChangesInput, 'from' | 'to'>) => Promise<DaysCompared>

/** How a programme is called, and values of its rules. */
export type ProgrammeName = Pick<
  Programme,
  'id' | 'name' | 'shortName' | 'valueWords' | 'sayValue' | 'firstData'
>

/** A programme whose rules are no tree of criteria: it scores itself, and says what pages of every programme show. */
export type SelfScored = {
  programme: ProgrammeName
  /** None, as of each of these: it has no such page. */
  trends?: Trending
  /** Its snapshots. */
  history?: OwnIssuing
  /** What changed between two days. */
  changes?: ComparesDays
  /** Its scores held against Partner Center's. */
  reconciliations?: Reconciles
  /** What the next refreshes take away. */
  leaving?: Leaving
  /** Where many organizations stand, by their ids; those without data are left out. */
  portfolio?(
    db: Pick<Database, 'control' | 'inTenant'>,
    orgIds: readonly number[],
  ): Promise<ReadonlyMap<number, PortfolioFigures>>
  /** Its rules, and decisions of the organization's own. */
  rules?: OwnRuling
  /** What is to be done. */
  planning?: Planning
  /** What would be. */
  trying?: Trying
  /** Two sheets for a manager. */
  report?: OwnReporting
}
export type AnyProgramme = Registered | SelfScored
