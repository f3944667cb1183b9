import type { DateRange, PlainDate } from '../dates'
import type { ShownOverride } from '../people/personal-data'
import type { DataThrough } from '../programmes/registered'
import type { NamedGap } from '../scoring/gap-words'
import type { Gap } from '../scoring/gaps'
import type { Qualification } from '../scoring/qualification'
import type { Verdict } from '../scoring/verdict'
import type { RecentScores } from './model/cards/recent-scores'
import type { Refresh } from './model/falling-out/refreshes'

/** The same rule seen from three dates, or from one the reader chose (training-services.md §3). */
export type View = 'official' | 'next-refresh' | 'anniversary' | 'date'

export type AsOfChoice = { view: View; asOf: PlainDate; window: DateRange }

/** Everything the Training Services page, the API and the command print about an organization. */
export type Overview = {
  org: { slug: string; name: string; vOrgId: string; partnerId: string; demo: boolean }
  today: PlainDate
  /** The next anniversary date on or after today; null until one is set. */
  anniversary: PlainDate | null
  chosen: AsOfChoice
  /** The views on offer; `anniversary` is missing until the organization has given its date. */
  choices: AsOfChoice[]
  qualification: Qualification
  /** Latest date of any accepted line item; null without data. */
  dataThrough: PlainDate | null
  dataThroughByKind: DataThrough
  verdict: Verdict
  /** The same as of the next monthly refresh, with what is known so far. */
  nextRefresh: Qualification
  /** What leaves with it and enters, criterion by criterion; made when it is asked for. */
  change(): Refresh
  /** Every criterion at the last twelve refreshes; made when it is asked for. */
  recent(): RecentScores
  /** What is missing at the anniversary if nothing more comes in; null without one. */
  gapsAhead: Gap[] | null
  /** Gaps in the window that the history does not explain: the figures of their kind are at least so high. */
  missing: NamedGap[]
  /** The organization's own values that act on this result. */
  overrides: readonly ShownOverride[]
  /** False: an MCT id that is present counts, nobody checks whether the trainer was eligible. */
  mctChecking: boolean
}
