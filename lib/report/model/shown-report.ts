import type { Month, PlainDate } from '../../dates'
import type { ShownScore } from '../../insight/model/falling-out/shown'
import type { ShownLine, ShownPlan } from '../../plan/model/shown'
import type { RuleSet } from '../../rules/model/schema'
import type { ShownStatus, Status } from '../../scoring/status'

/** A table behind a part of the report: the page that tells more, another one, and what its files hold. */
export type ReportFoot = { page: string; more: string; also?: ReportLink; table: string; of: string }
type ReportLink = { page: string; name: string }

/** Where one number stands. */
export type ReportFigure = {
  id: string
  name: string
  /** What it was made from, smaller. */
  made: string | null
  /** The number is at least so high: something may be missing in it. */
  atLeast: boolean
  display: string
  benchmark: string
  means: string
  status: ShownStatus | null
  /** Where another word than the usual one is that of the programme. */
  word?: string
}

/** A number at the last month ends, oldest first, and what the whole of its history says. A gap is null, never 0. */
export type ReportTrend = {
  id: string
  name: string
  /** At the last of them. */
  display: string | null
  ends: readonly { month: Month; value: number | null; display: string | null }[]
  /** Where it is marked; null: nowhere. */
  benchmark: { value: number; text: string } | null
  finding: string
}

/** What the next refreshes take away, and what may be missing now. */
export type ReportRisks = {
  missing: readonly string[]
  losses: readonly string[]
  /** What is said where nothing is lost. */
  nothingLost: string
  caption: string
  /** What the column of what leaves is called. */
  leaves: string
  columns: readonly { key: string; name: string }[]
  refreshes: readonly { on: PlainDate; leaves: string; scores: readonly ShownScore[] }[]
}

/** A manager's questions on two sheets, of any programme: status, trend, risks, what to do, date and sources. */
export type ShownReport = {
  org: { name: string; demo: boolean; ids: readonly string[] }
  today: PlainDate
  madeFor: string
  verdict: { status: Status; text: string; notes: readonly string[] }
  figures: {
    name: string
    column: string
    rows: readonly ReportFigure[]
    idle: string | null
    foot: ReportFoot
  }
  trends: { caption: string; rows: readonly ReportTrend[]; foot: ReportFoot }
  risks: ReportRisks & { foot: ReportFoot }
}

/** The same of a programme that scores itself, with what is to be done and what it was made by. */
export type OwnReport = ShownReport & {
  /** As of when, from which data, until when it holds. */
  facts: readonly (readonly [name: string, value: string])[]
  todo: Pick<ShownPlan, 'what' | 'pace'> & { text: string; rows: readonly ShownLine[]; foot: ReportFoot }
  ruleSet: Omit<RuleSet, 'windowMonths' | 'qualification' | 'notes'> & { notes: readonly string[] }
  /** What else was decided or assumed, and from which data it was made. */
  basis: readonly string[]
}
