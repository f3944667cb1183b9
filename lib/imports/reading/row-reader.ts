import type { PlainDate } from '../../dates'
import type { Kind } from '../../line-items/model/kinds'
import { dateColumn, identityColumn } from './columns'
import { CONTENT, type LineItem, type StoredColumn } from './line-item'
import type { Mapping } from './mapping'
import { readAnswers } from './read-answers'
import { type OffScale, Row, type RowProblem } from './row'

/** `letters`: the day that the cell names, where the row is of another. */
export type RowReading =
  | { item: LineItem; letters?: PlainDate }
  | { problem: RowProblem; offScale?: OffScale }
/** Reads the cells of one row, in the order of the header; its first problem decides, and tells of the others. */
type RowReader = (cells: readonly string[]) => RowReading

/**
 * Pure. @param today in the organization's time zone @param mapping fits the header (checkMapping)
 * @param timeZone the organization's, in whose days instants are read; without it by their letters
 */
export function rowReader(
  mapping: Mapping & { kind: Kind },
  header: readonly string[],
  today: PlainDate,
  timeZone: string | null = null,
): RowReader {
  const row = new Row(mapping, header, today, timeZone)
  const columns = CONTENT[mapping.kind].filter(({ cell }) => cell !== 'answer' && cell !== 'count')
  return (cells) => {
    row.open(cells)
    if (row.isRagged()) return { problem: row.ragged() }
    const item = lineItem(row, columns)
    // What is missing or cannot be kept is said first, as it hides the rest.
    if (row.problem === null) return row.letters === null ? { item } : { item, letters: row.letters }
    return { problem: row.allProblems(row.problem), ...(row.offScale && { offScale: row.offScale }) }
  }
}

const NONE = { number: '', base: '' }

function lineItem(row: Row, columns: readonly StoredColumn[]): LineItem {
  const { kind, identity } = row.mapping
  const content: LineItem['content'] = []
  let item = ''
  for (const { name, cell } of columns) {
    if (cell === 'text') content.push(row.text(name))
    else if (cell === 'units') content.push(row.read(name, row.readers.units, 0))
    else if (cell === 'exam') {
      item = row.read(name, row.readers.exam, '')
      content.push(item)
    } else if (cell === 'course') {
      const course = row.read(name, row.readers.course, NONE)
      item = course.base
      content.push(course.number)
    }
  }
  // Sums and answers have to agree, and are read together.
  if (kind === 'survey-responses') readAnswers(row, content)
  return {
    identity: identity === 'column' ? row.identity(identityColumn(kind)) : '',
    occurredOn: row.day(dateColumn(kind)),
    item,
    location: row.read('location_id', row.readers.location, ''),
    content,
  }
}
