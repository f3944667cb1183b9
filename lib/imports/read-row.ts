import type { PlainDate } from '../dates'
import type { Kind } from '../kinds'
import { baseCourse } from '../rules/catalogue'
import {
  type Problem,
  type Read,
  readAnswer,
  readAnswered,
  readAnswerPoints,
  readCourse,
  readDate,
  readExam,
  readIdentity,
  readLocation,
  readText,
  readUnits,
} from './cells'
import { COLUMNS, dateColumn, identityColumn, QUESTION_COLUMNS } from './columns'
import type { LineItem } from './line-item'

export type RowProblem = Problem & { column: string }
export type RowReading = { item: LineItem } | { problem: RowProblem }
/** A cell by column name; a column that the file does not have reads as empty. */
export type Cells = (column: string) => string

/** Thrown inside one row and caught at its border: the first problem decides. */
class BadCell extends Error {
  constructor(readonly problem: RowProblem) {
    super(problem.message)
  }
}

/** Reads one row by the documented columns. Pure: `today` is in the organization's time zone. */
export function readRow(kind: Kind, cells: Cells, today: PlainDate): RowReading {
  try {
    requireFilled(kind, cells)
    return { item: READERS[kind](new RowReader(kind, cells, today)) }
  } catch (error) {
    if (error instanceof BadCell) return { problem: error.problem }
    throw error
  }
}

function requireFilled(kind: Kind, cells: Cells) {
  for (const { name, need } of COLUMNS[kind]) {
    const cell = cells(name)
    if (cell.includes('\0')) throw bad(name, 'nul_character', 'Holds a NUL character. Remove it.')
    if (need === 'filled' && cell.trim() === '') throw bad(name, 'empty', `${name} is empty. Fill it in.`)
  }
}

const bad = (column: string, code: string, message: string) => new BadCell({ column, code, message })

class RowReader {
  constructor(
    private readonly kind: Kind,
    readonly cells: Cells,
    private readonly today: PlainDate,
  ) {}

  read<T>(column: string, reader: (cell: string) => Read<T>): T {
    const result = reader(this.cells(column))
    if ('problem' in result) throw new BadCell({ ...result.problem, column })
    return result.value
  }

  text = (column: string) => this.read(column, readText)

  common() {
    return {
      identity: this.read(identityColumn(this.kind), readIdentity),
      occurredOn: this.read(dateColumn(this.kind), (cell) => readDate(cell, this.today)),
      location: this.read('location_id', readLocation),
    }
  }
}

const READERS: Record<Kind, (row: RowReader) => LineItem> = {
  'courseware-completions': (row) => {
    const course = row.read('course_number', readCourse)
    const texts = ['learner_id', 'mct_id', 'class_id', 'country'].map(row.text)
    return { ...row.common(), item: baseCourse(course), content: [course, ...texts] }
  },
  'exam-unit-purchases': (row) => {
    const exam = row.read('exam_number', readExam)
    return { ...row.common(), item: exam, content: [exam, row.read('units', readUnits), row.text('country')] }
  },
  'survey-responses': (row) => {
    const course = row.read('course_number', readCourse)
    const mct = row.text('mct_id')
    const questions = QUESTION_COLUMNS.map((name) => row.read(name, readAnswer))
    const { answered, points } = answers(row, questions)
    return {
      ...row.common(),
      item: baseCourse(course),
      content: [course, mct, row.text('class_id'), answered, points, ...questions],
    }
  },
}

/** From the nine questions where any is filled, else from the two sums; where both speak they must agree. */
function answers(row: RowReader, questions: (number | null)[]): { answered: number; points: number } {
  const given = questions.filter((answer): answer is number => answer !== null)
  const fromQuestions = { answered: given.length, points: given.reduce((sum, answer) => sum + answer, 0) }
  if (row.cells('answered') === '' && row.cells('answer_points') === '') return fromQuestions
  const answered = row.read('answered', readAnswered)
  const points = row.read('answer_points', (cell) => readAnswerPoints(cell, answered))
  if (given.length > 0 && answered !== fromQuestions.answered)
    throw bad(
      'answered',
      'answers_disagree',
      `Says ${answered}, but q1 to q9 hold ${fromQuestions.answered}. Mend one of them.`,
    )
  if (given.length > 0 && points !== fromQuestions.points)
    throw bad(
      'answer_points',
      'answers_disagree',
      `Says ${points}, but q1 to q9 add up to ${fromQuestions.points}. Mend one of them.`,
    )
  return { answered, points }
}
