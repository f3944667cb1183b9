/** Which rows a file may bring (training-services.md §5), read anew and sharing no code with lib/imports. */
import type { LineItems, RawRow } from './score-rows'

type Kind = keyof LineItems
/** `content`: everything the row says, in one text, for "the same again" and "something else". */
export type ValidRow = { identity: string; content: string; row: RawRow }

const REQUIRED: Record<Kind, readonly string[]> = {
  'courseware-completions': ['redemption_id', 'redeemed_on', 'course_number', 'location_id'],
  'exam-unit-purchases': ['order_line_id', 'purchased_on', 'exam_number', 'units', 'location_id'],
  'survey-responses': ['response_id', 'submitted_on', 'course_number', 'location_id'],
}
const TEXTS: Record<Kind, readonly string[]> = {
  'courseware-completions': ['learner_id', 'mct_id', 'class_id', 'country'],
  'exam-unit-purchases': ['country'],
  'survey-responses': ['mct_id', 'class_id'],
}
const QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9']

const COURSE = /^[A-Z]{2}-\d{3,4}(T\d{2})?([A-Z]{2})?$/
const EXAM = /^[A-Z]{2}-\d{3,4}$/
const LOCATION = /^([A-Z]{2})?\d{5,10}$/

/** @returns null where the row cannot be taken. */
export function validRow(kind: Kind, row: RawRow, today: string): ValidRow | null {
  const cell = (name: string) => row[name] ?? ''
  const required = REQUIRED[kind]
  if (required.some((name) => cell(name).trim() === '')) return null
  if (!isRealDate(cell(required[1] ?? '')) || cell(required[1] ?? '') > today) return null
  const number = cell(required[2] ?? '')
  if (!(kind === 'exam-unit-purchases' ? EXAM : COURSE).test(number) || !LOCATION.test(cell('location_id')))
    return null
  const amounts =
    kind === 'survey-responses' ? answers(cell) : kind === 'exam-unit-purchases' ? units(cell) : ''
  if (amounts === null) return null
  const texts = TEXTS[kind].map((name) => bare(cell(name)))
  const identity = clean(bare(cell(required[0] ?? '')))
  const said = [cell(required[1] ?? ''), number, cell('location_id'), ...texts, amounts]
  return { identity, content: JSON.stringify(said), row: { ...row, [required[0] ?? '']: identity } }
}

function isRealDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const lengths = [31, year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28]
  lengths.push(31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
  return year >= 1 && day >= 1 && day <= (lengths[month - 1] ?? 0)
}

function units(cell: (name: string) => string): string | null {
  const amount = cell('units')
  return /^\d{1,10}$/.test(amount) && Number(amount) >= 1 && Number(amount) <= 1e9
    ? String(Number(amount))
    : null
}

/** Nine questions, or the two sums, or both where they say the same. */
function answers(cell: (name: string) => string): string | null {
  // An answer of 5 is also written 5.0.
  const given = QUESTIONS.map((name) =>
    cell(name)
      .trim()
      .replace(/^([1-5])[.]0$/, '$1'),
  )
  if (given.some((answer) => answer !== '' && !/^[1-5]$/.test(answer))) return null
  const filled = given.filter((answer) => answer !== '').map(Number)
  const total = filled.reduce((sum, answer) => sum + answer, 0)
  const [answered, points] = [cell('answered'), cell('answer_points')]
  if (answered === '' && points === '') return JSON.stringify([filled.length, total, given])
  if (!/^\d{1,10}$/.test(answered) || !/^\d{1,10}$/.test(points)) return null
  const [count, sum] = [Number(answered), Number(points)]
  if (count > 9 || sum < count || sum > 5 * count) return null
  if (filled.length > 0 && (filled.length !== count || total !== sum)) return null
  return JSON.stringify([count, sum, given])
}

/** An id without spaces and quote around it, or zeros behind a point. */
const clean = (id: string) =>
  id
    .trim()
    .replace(/^'/, '')
    .replace(/^(\d+)\.0+$/, '$1')

/** Without the one quote that exports put before text which a spreadsheet would run. */
const bare = (text: string) => {
  if (text.trim() === '') return ''
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
