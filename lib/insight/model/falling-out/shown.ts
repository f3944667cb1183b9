import type { PlainDate } from '../../../dates'
import type { RuleSet } from '../../../rules/model/schema'

/** A cell of a table of what leaves: as it reads, where it leads, and what stands smaller below it. */
export type ShownText = { text: string; href?: string; below?: string }
export type LeavingCell = string | number | ShownText
export type LeavingRow = { key: string; cells: readonly LeavingCell[] }

/** What leaves with the chosen refresh, of one sort. `name`: for those who hear the table. */
export type LeavingTable = {
  title: string
  name: string
  /** Where its rows are. */
  links: readonly { name: string; href: string }[]
  columns: readonly { name: string; number?: boolean; heads?: boolean }[]
  groups: readonly { title: string | null; rows: readonly LeavingRow[] }[]
  /** What is not in the table, and where it is. */
  more?: string
}

/** A number at a refresh. `lost`: what is read out where it stops being enough with it. `note`: smaller, below it. */
export type ShownScore = { text: string | null; lost?: string; note?: string }

export type ShownRefresh = {
  on: PlainDate
  /** Smaller, below the date. */
  note: string | null
  leaves: string
  scores: readonly ShownScore[]
}

/** What the next refreshes take away, as pages of every programme show it. */
export type ShownLeaving = {
  /** What is missing, before any number. */
  missing: readonly string[]
  /** The worst first; `refresh`: with which it goes. `little`: nothing stops being enough by it. */
  losses: readonly { id: string; text: string; refresh: PlainDate; little?: boolean }[]
  /** What is said where nothing is lost. */
  nothingLost: string
  /** Other rules that will apply. */
  rules: readonly { on: PlainDate; ruleSet: Pick<RuleSet, 'id' | 'title'> }[]
  /** What the numbers rest on. */
  restsOn: string
  /** The heading of the refreshes, and what it means for the number that a reader came from. */
  title: string
  finding: string
  /** What the column of what leaves is called. */
  leaves: string
  /** Those without a group stand first. */
  columns: readonly { key: string; group: string | null; name: string; full: string }[]
  today: readonly ShownScore[]
  refreshes: readonly ShownRefresh[]
  chosen: { on: PlainDate; finding: string; tables: readonly LeavingTable[] }
}
