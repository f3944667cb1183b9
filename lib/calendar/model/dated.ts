import { type DateRange, type Month, monthOf, type PlainDate } from '../../dates'

/** What sorts of dates there are, as files and answers name them, and what each is called. */
export const DATE_KINDS = {
  anniversary: 'Anniversary',
  renewal: 'Renewal',
  designation: 'Designation',
  specialization: 'Specialization',
  points: 'Points that leave',
  certification: 'Certifications',
  record: 'Records',
  refresh: 'Refresh',
} as const
export type DateKind = keyof typeof DATE_KINDS
export const DATE_KIND_IDS = Object.keys(DATE_KINDS) as [DateKind, ...DateKind[]]

/** A date that matters to an organization. Names nobody: whoever has the address of a calendar reads it. */
export type Dated = {
  /** Known by this from one day to the next, also where the date or the words change; of one organization. */
  uid: string
  on: PlainDate
  kind: DateKind
  /** In a few words, understood without its surroundings. */
  what: string
  why: string
  /** The page that it leads to. */
  href: string
}

/** Those within a range, in order; on one day the kinds as listed above, then by what they say. */
export const inOrder = (dates: readonly Dated[], { from, to }: DateRange): Dated[] =>
  dates
    .filter(({ on }) => on >= from && on <= to)
    .toSorted((a, b) => compare(a.on, b.on) || rank(a) - rank(b) || compare(a.what, b.what))

const rank = ({ kind }: Dated): number => DATE_KIND_IDS.indexOf(kind)
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** The same month by month, in order; months without any are left out. */
export const byMonth = (dates: readonly Dated[]): { month: Month; dates: Dated[] }[] =>
  [...new Set(dates.map(({ on }) => monthOf(on)))].map((month) => ({
    month,
    dates: dates.filter(({ on }) => monthOf(on) === month),
  }))
