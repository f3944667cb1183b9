import type { Kind } from '../../line-items/model/kinds'
import type { ImportKind, RecordKind } from '../model/import-kinds'
import { type CellType, type Column, column, type FactCell, ofPerson, rare } from './column'
import { RECORD_COLUMNS } from './record-columns'
import { REGISTER_COLUMNS } from './register-columns'

export type { CellType, Column }

const QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'] as const

const LOCATION = [
  'Location ID',
  'Partner Location ID',
  'PartnerID',
  'Partner ID',
  'MPN ID',
  'MpnId',
  'Partner MPN ID',
  'MPN Location ID',
  'MPN Partner ID',
  'ocid',
  'PLA ID',
]
const COURSE = ['Course', 'Course code', 'Course Number', 'Course No', 'Course ID', 'Course Name and Number']
const LEARNER = ['Learner', 'Learner ID', 'Student ID', 'Participant ID', 'User ID']
const TRAINER = [
  'MCT ID',
  'MCT',
  'Trainer ID',
  'Trainer',
  'Instructor ID',
  'Instructor',
  'MCID',
  'Trainer MCID',
]
const CLASS = ['Class', 'Class ID', 'Class number', 'Session ID', 'Session', 'Event ID', 'Training ID']
const COUNTRY = ['Country', 'Country/Region', 'Country or region', 'Country code', 'Delivery country']

/** The documented column sets (training-services.md §5), in the order of the template files. */
export const COLUMNS: Record<Kind, readonly Column<FactCell>[]> = {
  'courseware-completions': [
    column('redemption_id', 'identity', 'filled', 'R-2026-000123', [
      'Redemption ID',
      'Redemption',
      'Redemption number',
      'Achievement ID',
      'Activation ID',
    ]),
    column('redeemed_on', 'date', 'filled', '2026-03-17', [
      'Redeemed on',
      'Redemption date',
      'Date redeemed',
      'Redeemed date',
      'Redeemed',
      'Activation date',
      'Completion date',
    ]),
    column('course_number', 'course', 'filled', 'AZ-104T00', COURSE),
    column('location_id', 'location', 'filled', '1234567', LOCATION),
    ofPerson(column('learner_id', 'text', 'optional', 'L-4711', LEARNER)),
    ofPerson(column('mct_id', 'text', 'optional', 'MCT-0815', TRAINER)),
    column('class_id', 'text', 'optional', 'C-2026-042', CLASS),
    column('country', 'text', 'optional', 'Germany', COUNTRY),
  ],
  'exam-unit-purchases': [
    column('order_line_id', 'identity', 'filled', 'O-88123-1', [
      'Order line ID',
      'Order line',
      'Order line number',
      'Order item ID',
      'Transaction ID',
    ]),
    column('purchased_on', 'date', 'filled', '2026-03-17', [
      'Purchased on',
      'Purchase date',
      'Date purchased',
      'Order date',
      'Transaction date',
    ]),
    column('exam_number', 'exam', 'filled', 'AZ-104', [
      'Exam',
      'Exam code',
      'Exam Number',
      'Exam No',
      'Exam ID',
    ]),
    column('units', 'units', 'filled', '10', [
      'Units',
      'Exam units',
      'Quantity',
      'Qty',
      'Number of units',
      'Vouchers',
    ]),
    column('location_id', 'location', 'filled', '1234567', LOCATION),
    column('country', 'text', 'optional', 'Germany', COUNTRY),
  ],
  'survey-responses': [
    column('response_id', 'identity', 'filled', 'S-2026-004711', [
      'Response ID',
      'Response',
      'Survey response ID',
      'Survey ID',
      'Evaluation ID',
    ]),
    column('submitted_on', 'date', 'filled', '2026-03-20', [
      'Submitted on',
      'Submission date',
      'Survey submission date',
      'Date submitted',
      'Response date',
      'Survey date',
      'Evaluation date',
    ]),
    column('course_number', 'course', 'filled', 'AZ-104T00', COURSE),
    column('location_id', 'location', 'filled', '1234567', LOCATION),
    ofPerson(column('mct_id', 'text', 'column', 'MCT-0815', TRAINER)),
    column('class_id', 'text', 'optional', 'C-2026-042', CLASS),
    ...QUESTIONS.map((name, index) =>
      column(name, 'answer', 'optional', String(3 + (index % 3)), [`Q${index + 1}`, `Question ${index + 1}`]),
    ),
    rare(column('answered', 'count', 'optional', '', ['Answered', 'Questions answered', 'Answers'])),
    rare(column('answer_points', 'count', 'optional', '', ['Answer points', 'Points', 'Sum of answers'])),
  ],
}

/** Surveys say what was answered either by nine questions or by these two columns. */
export const QUESTION_COLUMNS: readonly string[] = QUESTIONS
export const ANSWER_SUM_COLUMNS: readonly string[] = ['answered', 'answer_points']

/** The columns of any kind of file. */
export const columnsOf = (kind: ImportKind | RecordKind): readonly Column[] => ALL[kind]
const ALL: Record<ImportKind | RecordKind, readonly Column[]> = {
  ...COLUMNS,
  ...REGISTER_COLUMNS,
  ...RECORD_COLUMNS,
}

export const identityColumn = (kind: Kind): string => named(kind, 'identity')
export const dateColumn = (kind: Kind): string => named(kind, 'date')

function named(kind: Kind, type: CellType): string {
  const found = COLUMNS[kind].find((one) => one.type === type)
  if (!found) throw new Error(`${kind} has no ${type} column`)
  return found.name
}

/** A file to start from: the columns and one example row. */
export const templateColumns = (kind: ImportKind | RecordKind): Column[] =>
  columnsOf(kind).filter((one) => !one.rare)

export function template(kind: ImportKind | RecordKind): string {
  const shown = templateColumns(kind)
  const cell = (text: string) => (text.includes(',') ? `"${text}"` : text)
  return `${shown.map((one) => one.name).join(',')}\n${shown.map((one) => cell(one.example)).join(',')}\n`
}
