import type { PlainDate } from '../../dates'
import type { TotalDelta } from '../../line-items/model/total-delta'
import type { ImportKind } from './import-kinds'
import type { UncountedRows } from './uncounted-reasons'

/** New rows that name what nothing is known of; `why` and `on`: it is known, from or until that day. */
export type UnknownRows = { item: string; rows: number; why?: 'before' | 'retired'; on?: PlainDate }
/** What is said of new rows that count for nothing. */
export type CountNotes = { unknownItems: UnknownRows[]; uncounted?: UncountedRows[] }

/** How files change what a programme scores. */
export type Importing<B> = {
  /** The files that bring its facts, and those by which they are read. */
  kinds: readonly ImportKind[]
  /** The same basis with changes of totals that are not made, or not yet. Rows of other tables are there already. */
  withDeltas(basis: B, deltas: readonly TotalDelta[]): B
  /** None: nothing is said of rows that count for nothing. */
  countNotes?(deltas: readonly TotalDelta[], basis: B, today: PlainDate): CountNotes
}
