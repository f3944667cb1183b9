import type { SQL } from 'drizzle-orm'
import type { Database, TenantStatements } from '../../db/client'
import type { DateSource } from '../calendar/date-source'
import type { ComparesDays } from '../changes/days-compared'
import type { LedgerEvent } from '../changes/model/ledger-event'
import type { Ctx } from '../context'
import type { Month, PlainDate } from '../dates'
import type { ImportKind } from '../imports/model/import-kinds'
import type { Importing } from '../imports/model/importing'
import type { Leaving } from '../insight/leaving'
import type { LeavingItem } from '../insight/model/falling-out/leaving-item'
import type { LeavingTable } from '../insight/model/falling-out/shown'
import type { Breakdown, TrendPart, Windows } from '../insight/model/trends/parts'
import type { TrendMonth } from '../insight/model/trends/trend'
import type { Trending } from '../insight/trending'
import type { Lines } from '../membership/lines'
import type { OrgState } from '../organizations/sql/state'
import type { Step, StepsTo } from '../plan/model/line'
import type { Plan } from '../plan/model/plan'
import type { Planning } from '../plan/planning'
import type { PortfolioFigures } from '../portfolio/model/portfolio-figures'
import type { Reconciles, Reconciling } from '../reconcile/reconciling'
import type { OwnReporting } from '../report/own-reporting'
import type { RuleSet } from '../rules/model/schema'
import type { OwnRuling } from '../rules/own-ruling'
import type { CriterionName } from '../scoring/criterion'
import type { Facts, Located, Programme } from '../scoring/programme'
import type { Override, RuleBook } from '../scoring/rule-book'
import type { OwnIssuing } from '../snapshots/issuing'
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

/** How a programme is called, and values of its rules. */
export type ProgrammeName = Pick<
  Programme,
  'id' | 'name' | 'shortName' | 'valueWords' | 'sayValue' | 'firstData'
>

/** A programme whose rules are no tree of criteria: it scores itself, and says what pages of every programme show. */
export type SelfScored = {
  programme: ProgrammeName
  /** The files that bring its figures, and what they are called, the one that helps most first. */
  files?: { kinds: readonly ImportKind[]; names: readonly string[] }
  /** What has not come of them, a sentence each, what weighs most first; null: nothing of it has come at all. */
  missing?(ctx: Ctx): Promise<readonly string[] | null>
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
  /** Its dates that matter. */
  dates?: DateSource
  /** Its designations, a line each. */
  lines?: Lines
  /** Where many organizations stand, by their ids; those without data are left out. */
  portfolio?(
    db: Pick<Database, 'control' | 'inTenant'>,
    orgs: readonly { id: number; slug: string }[],
  ): Promise<ReadonlyMap<number, PortfolioFigures>>
  /** Its rules, and decisions of the organization's own. */
  rules?: OwnRuling
  /** What is to be done. */
  planning?: Planning
  /** What would be. */
  trying?: Trying
  /** Two sheets for a manager. */
  report?: OwnReporting
  /** Works out some of what its pages ask, while nobody waits; less once `stop` is aborted. */
  prepare?(db: Pick<Database, 'inTenant'>, orgId: number, stop?: AbortSignal): Promise<LeftToPrepare>
  /** How many results of it are left to its pages, since working each out ended the process again and again. */
  givenUp?(db: Pick<Database, 'inTenant'>, orgId: number): Promise<number>
}
/** `later`: others are at it, or an import that comes first. */
export type LeftToPrepare = 'more' | 'later' | 'nothing'
export type AnyProgramme = Registered | SelfScored
