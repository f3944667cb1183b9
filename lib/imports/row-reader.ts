import type { PlainDate } from '../dates'
import type { Kind } from '../kinds'
import type { Mapping } from './mapping'
import { type RowReading, readRow } from './read-row'

export type RowReader = (cells: readonly string[]) => RowReading

export function rowReader(
  mapping: Mapping & { kind: Kind },
  header: readonly string[],
  today: PlainDate,
): RowReader {
  const position = new Map(
    Object.entries(mapping.columns).map(([ours, theirs]) => [ours, header.indexOf(theirs)]),
  )
  return (cells) => {
    if (cells.length !== header.length) {
      const message = `The row has ${cells.length} cells, the first line names ${header.length} columns. Mend the commas or quotes.`
      return { problem: { column: '', code: 'ragged_row', message } }
    }
    return readRow(mapping.kind, (column) => cells[position.get(column) ?? -1] ?? '', today)
  }
}
