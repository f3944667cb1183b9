import type { Month } from '../../../dates'
import type { CriterionPlace } from '../../../scoring/criteria'
import type { Status } from '../../../scoring/status'

/** Files that were published in a month, and the last of them. */
type Files = { files: number; latest: { id: number; on: string } }

/** A month of a trend as chart, table and sentences show it, whatever scored it. A gap is null, never 0. */
export type ShownMonth = {
  month: Month
  score: number | null
  /** The score in its column; null: a gap. */
  display: string | null
  /** Finished, and by all that it is made from: else it is not to be compared. */
  sure: boolean
  benchmark: string | null
  /** undefined: nothing is said of it; null: the rule set in force has no such criterion. */
  status?: Status | null
  /** Where another word than the usual one is that of the programme. */
  statusWord?: string
  /** What the month brings by itself, for a bar. */
  own: number | null
  unfinished: boolean
  /** What stands in the columns between month and score. */
  cells: readonly (string | number | null)[]
  /** What is told where the month is pointed at. */
  told: string
  notes: readonly string[]
  files: Files | null
}

/** What begins with a month: another rule set, another track. */
export type Mark = { month: Month; name: string; text: string }

export type ShownTrend = {
  programme: { id: string; name: string }
  place: CriterionPlace
  /** `Courseware completions`, `Usage growth, Security`. */
  name: string
  finding: string
  months: readonly ShownMonth[]
  marks: readonly Mark[]
  /** The ends of the chart's axis; null: from zero. */
  axis: [number, number] | null
  /** Headings of the cells, and of the score. */
  columns: readonly { name: string; text?: boolean }[]
  scoreName: string
  /** What the lines mean; `dashed` null: every month is sure. `bars` null: no month brings anything by itself. */
  legend: { line: string; dashed: string | null; bars: string | null }
  /** Why there is nothing to show. */
  empty: string
}

/** Criteria to choose from, in a row of links; `title` null: it needs none. */
export type ChoiceRow = {
  title: string | null
  links: readonly { name: string; place: CriterionPlace; here: boolean }[]
}
