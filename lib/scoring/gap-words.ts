import { type DateRange, type Month, monthOf, type PlainDate, showDate, showMonth } from '../dates'

/** A stretch without line items that the history does not explain. */
export type DataGap<K extends string = string> = {
  kind: K
  /** null: at no location. */
  locationId: number | null
  from: Month
  to: Month
  /** Nothing has come since. */
  open: boolean
  /** Line items a month that were usual before. */
  usual: number
  /** Of such a silence if nothing is missing. */
  chance: number
}

/** A gap as it is told to one reader. */
export type NamedGap<K extends string = string> = DataGap<K> & {
  /** What has not come: `surveys`. */
  noun: string
  /** The reader may not know which location: neither where, since when nor how much. */
  hidden: boolean
  /** `Contoso Vienna`; null: at no location. */
  place: string | null
  /** The last line item before it; null in the middle of others, where the months say it. */
  since: PlainDate | null
}

/** `Contoso Vienna has sent no surveys since 28 Aug 2026, usually about 7 a month`. */
export function gapSentence({ noun, hidden, place, since, from, to, open, usual }: NamedGap): string {
  if (hidden) return `a location outside yours ${open ? 'sends' : 'sent for a while'} no ${noun}`
  const often = `usually about ${Math.max(1, Math.floor(usual))} a month`
  const when = from === to ? `in ${showMonth(from)}` : `from ${showMonth(from)} to ${showMonth(to)}`
  if (!open) return place ? `${place} sent no ${noun} ${when}, ${often}` : `no ${noun} came ${when}, ${often}`
  const start = since ? `since ${showDate(since)}` : when
  return place ? `${place} has sent no ${noun} ${start}, ${often}` : `no ${noun} have come ${start}, ${often}`
}

/** Those of the months of a window; what misses most comes first. */
export const gapsInside = <Gap extends DataGap>(gaps: readonly Gap[], { from, to }: DateRange): Gap[] =>
  gaps
    .filter((gap) => gap.to >= monthOf(from) && gap.from <= monthOf(to))
    .toSorted((one, other) => other.usual - one.usual)
