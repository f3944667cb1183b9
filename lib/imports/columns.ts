import type { Kind } from '../kinds'

/** How a cell is read; `text` comes from strangers and carries the formula guard in exports. */
export type CellType =
  | 'identity'
  | 'date'
  | 'course'
  | 'exam'
  | 'location'
  | 'text'
  | 'units'
  | 'answer'
  | 'count'

export type Column = {
  name: string
  type: CellType
  /** `filled`: the column and every cell; `column`: the column, cells may be empty; `optional`: neither. */
  need: 'filled' | 'column' | 'optional'
  example: string
}

const QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'] as const

const column = (name: string, type: CellType, need: Column['need'], example: string): Column => ({
  name,
  type,
  need,
  example,
})

/** The documented column sets (training-services.md §5), in the order of the template files. */
export const COLUMNS: Record<Kind, readonly Column[]> = {
  'courseware-completions': [
    column('redemption_id', 'identity', 'filled', 'R-2026-000123'),
    column('redeemed_on', 'date', 'filled', '2026-03-17'),
    column('course_number', 'course', 'filled', 'AZ-104T00'),
    column('location_id', 'location', 'filled', '1234567'),
    column('learner_id', 'text', 'optional', 'L-4711'),
    column('mct_id', 'text', 'optional', 'MCT-0815'),
    column('class_id', 'text', 'optional', 'C-2026-042'),
    column('country', 'text', 'optional', 'Germany'),
  ],
  'exam-unit-purchases': [
    column('order_line_id', 'identity', 'filled', 'O-88123-1'),
    column('purchased_on', 'date', 'filled', '2026-03-17'),
    column('exam_number', 'exam', 'filled', 'AZ-104'),
    column('units', 'units', 'filled', '10'),
    column('location_id', 'location', 'filled', '1234567'),
    column('country', 'text', 'optional', 'Germany'),
  ],
  'survey-responses': [
    column('response_id', 'identity', 'filled', 'S-2026-004711'),
    column('submitted_on', 'date', 'filled', '2026-03-20'),
    column('course_number', 'course', 'filled', 'AZ-104T00'),
    column('location_id', 'location', 'filled', '1234567'),
    column('mct_id', 'text', 'column', 'MCT-0815'),
    column('class_id', 'text', 'optional', 'C-2026-042'),
    ...QUESTIONS.map((name, index) => column(name, 'answer', 'optional', String(3 + (index % 3)))),
    column('answered', 'count', 'optional', ''),
    column('answer_points', 'count', 'optional', ''),
  ],
}

/** Surveys say what was answered either by nine questions or by these two columns. */
export const QUESTION_COLUMNS: readonly string[] = QUESTIONS
export const ANSWER_SUM_COLUMNS: readonly string[] = ['answered', 'answer_points']

export const identityColumn = (kind: Kind): string => named(kind, 'identity')
export const dateColumn = (kind: Kind): string => named(kind, 'date')

function named(kind: Kind, type: CellType): string {
  const found = COLUMNS[kind].find((one) => one.type === type)
  if (!found) throw new Error(`${kind} has no ${type} column`)
  return found.name
}

/** A file to start from: the columns and one example row. */
export function template(kind: Kind): string {
  const shown = COLUMNS[kind].filter((one) => !ANSWER_SUM_COLUMNS.includes(one.name))
  return `${shown.map((one) => one.name).join(',')}\n${shown.map((one) => one.example).join(',')}\n`
}
