import type { PlainDate } from '../../dates'
import type { Kind } from '../../line-items/model/kinds'

/** A column of a fact table besides identity, date, item, location and import. */
export type StoredColumn = { name: string; type: 'text' | 'integer' | 'smallint' }

const text = (name: string): StoredColumn => ({ name, type: 'text' })
const small = (name: string): StoredColumn => ({ name, type: 'smallint' })

/** What a row says besides the common columns, in the order of `LineItem.content`. */
export const CONTENT: Record<Kind, readonly StoredColumn[]> = {
  'courseware-completions': ['course_number', 'learner_id', 'mct_id', 'class_id', 'country'].map(text),
  'exam-unit-purchases': [text('exam_number'), { name: 'units', type: 'integer' }, text('country')],
  'survey-responses': [
    ...['course_number', 'mct_id', 'class_id'].map(text),
    ...['answered', 'answer_points', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'].map(small),
  ],
}

/** One row as parsed: what two rows of the same identity are compared by. */
export type LineItem = {
  identity: string
  occurredOn: PlainDate
  item: string
  /** Location ID as in the file. */
  location: string
  content: (string | number | null)[]
}
