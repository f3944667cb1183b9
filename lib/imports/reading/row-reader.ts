import type { PlainDate } from '../../dates'
import type { Kind } from '../../line-items/model/kinds'
import { dateColumn, identityColumn } from './columns'
import type { LineItem } from './line-item'
import type { Mapping } from './mapping'
import { readAnswers } from './read-answers'
import { type OffScale, Row, type RowProblem } from './row'

/** `letters`: the day that the cell names, where the row is of another. */
export type RowReading =
  | { item: LineItem; letters?: PlainDate }
  | { problem: RowProblem; offScale?: OffScale }
/** Reads the cells of one row, in the order of the header; its first problem decides, and tells of the others. */
export type RowReader = (cells: readonly string[]) => RowReading

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
  const read = ITEMS[mapping.kind]
  return (cells) => {
    row.open(cells)
    if (row.isRagged()) return { problem: row.ragged() }
    const item = read(row)
    // What is missing or cannot be kept is said first, as it hides the rest.
    if (row.problem === null) return row.letters === null ? { item } : { item, letters: row.letters }
    return { problem: row.allProblems(row.problem), ...(row.offScale && { offScale: row.offScale }) }
  }
}

const NONE = { number: '', base: '' }

const ITEMS: Record<Kind, (row: Row) => LineItem> = {
  'courseware-completions': (row) => {
    const course = row.read('course_number', row.readers.course, NONE)
    const learner = row.text('learner_id')
    const mct = row.text('mct_id')
    const group = row.text('class_id')
    const country = row.text('country')
    return common(row, course.base, [course.number, learner, mct, group, country])
  },
  'exam-unit-purchases': (row) => {
    const exam = row.read('exam_number', row.readers.exam, '')
    const content: LineItem['content'] = [exam, null, null]
    const item = common(row, exam, content)
    content[1] = row.read('units', row.readers.units, 0)
    content[2] = row.text('country')
    return item
  },
  'survey-responses': (row) => {
    const course = row.read('course_number', row.readers.course, NONE)
    const mct = row.text('mct_id')
    const content: LineItem['content'] = [course.number, mct, null]
    readAnswers(row, content)
    const item = common(row, course.base, content)
    content[2] = row.text('class_id')
    return item
  },
}

function common(row: Row, item: string, content: LineItem['content']): LineItem {
  const { kind, identity } = row.mapping
  return {
    identity: identity === 'column' ? row.identity(identityColumn(kind)) : '',
    occurredOn: row.day(dateColumn(kind)),
    item,
    location: row.read('location_id', row.readers.location, ''),
    content,
  }
}
