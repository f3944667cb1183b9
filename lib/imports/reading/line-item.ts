import type { PlainDate } from '../../dates'
import { byKind, type Kind } from '../../line-items/model/kinds'
import { type FactCell, STORED_AS } from './column'
import { COLUMNS } from './columns'

/** A column of a fact table besides identity, date, item, location and import. */
export type StoredColumn = { name: string; cell: FactCell; type: 'text' | 'integer' | 'smallint' }

/** Claims keep a row's content as a list: its order stays, whatever the order of the columns. */
const ORDER: readonly FactCell[] = ['course', 'exam', 'units', 'text', 'count', 'answer']

/** What a row says besides the common columns, in the order of `LineItem.content`. */
export const CONTENT: Record<Kind, readonly StoredColumn[]> = byKind((kind) =>
  COLUMNS[kind]
    .flatMap(({ name, type: cell }) => {
      const type = STORED_AS[cell]
      return type === null ? [] : [{ name, cell, type }]
    })
    .toSorted((a, b) => ORDER.indexOf(a.cell) - ORDER.indexOf(b.cell)),
)

/** One row as parsed: what two rows of the same identity are compared by. */
export type LineItem = {
  identity: string
  occurredOn: PlainDate
  item: string
  /** Location ID as in the file. */
  location: string
  content: (string | number | null)[]
}
