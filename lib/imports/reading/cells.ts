import { dateProblem, type PlainDate } from '../../dates'
import { unguard } from './formula-guard'
import { plainIdentity, spoiledIdentity } from './identity'
import { codeIn, withoutDirt } from './read-code'

/** Why a cell was not taken: a stable code, and a sentence that says what to do. */
export type Problem = { code: string; message: string }
export type Read<T> = { value: T } | { problem: Problem }

const COURSE = /^[A-Z]{2}-\d{3,4}(T\d{2})?([A-Z]{2})?$/
const EXAM = /^[A-Z]{2}-\d{3,4}$/
const LOCATION = /^\d{5,10}$/
/** Rare old forms such as IB1090206: taken, with a word of warning. */
const OLD_LOCATION = /^[A-Z]{2}\d{5,10}$/

/** The code of answers that lie on another scale: not this row is wrong, but how the file is read. */
export const OFF_SCALE = 'off_scale'

const MAX_TEXT = 500
const MAX_ID = 200
/** With dirt around it. */
const MAX_ID_CELL = 2 * MAX_ID
const MAX_UNITS = 1_000_000_000

export const refuse = (code: string, message: string): { problem: Problem } => ({
  problem: { code, message },
})
export const show = (cell: string) => `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`

const TOO_LONG = refuse('too_long', `Longer than ${MAX_ID} characters. An id is shorter.`)
const EMPTY: Read<null> = { value: null }

export function readText(cell: string): Read<string | null> {
  if (cell === '' || cell.trim() === '') return EMPTY
  const text = unguard(cell)
  if (text.length > MAX_TEXT) return refuse('too_long', `Longer than ${MAX_TEXT} characters. Shorten it.`)
  return { value: text }
}

/** Without what can only be dirt; what a spreadsheet has spoiled is no id. */
export function readIdentity(cell: string): Read<string> {
  if (cell.length > MAX_ID_CELL) return TOO_LONG
  const text = plainIdentity(cell)
  if (text === '') return refuse('empty', 'Is empty. Fill it in.')
  if (text.length > MAX_ID) return TOO_LONG
  const spoiled = spoiledIdentity(text)
  return spoiled === null ? { value: text } : refuse('spoiled_id', spoiled)
}

const SHORT_YEAR = /^(\d{1,2}([-/. ])\d{1,2}\2)(\d{2})(?=$|[ ,T])/

export const YEAR_HINT = ' The year needs four digits, or the choice that years of two digits are 20yy.'
export const yearHint = (cell: string): string => (SHORT_YEAR.test(cell.trim()) ? YEAR_HINT : '')

export function readDate(cell: string, today: PlainDate): Read<PlainDate> {
  const problem = dateProblem(cell)
  if (problem === 'not_iso')
    return refuse('not_iso_date', `${show(cell)} is not a date of the form YYYY-MM-DD.${yearHint(cell)}`)
  if (problem)
    return refuse('no_such_date', `${show(cell)} does not exist in the calendar. Correct the date.`)
  if (cell > today)
    return refuse(
      'date_in_future',
      `${cell} lies after today (${today}). Correct the date, or import it later.`,
    )
  return { value: cell }
}

/** Written as in the catalogue, or as nothing else can be meant. */
export const readCourse = (cell: string): Read<string> => {
  const code = COURSE.test(cell) ? cell : codeIn(cell)
  return code !== null && COURSE.test(code)
    ? { value: code }
    : refuse('bad_course_number', `${show(cell)} is not a course number such as AZ-104T00 or AZ-104T00DE.`)
}

export const readExam = (cell: string): Read<string> => {
  const code = EXAM.test(cell) ? cell : codeIn(cell)
  return code !== null && EXAM.test(code)
    ? { value: code }
    : refuse('bad_exam_number', `${show(cell)} is not an exam number such as AZ-104.`)
}

export const readLocation = (cell: string): Read<string> => {
  const id = LOCATION.test(cell) ? cell : withoutDirt(cell).toUpperCase()
  return LOCATION.test(id) || OLD_LOCATION.test(id)
    ? { value: id }
    : refuse('bad_location_id', `${show(cell)} is not a Location ID: 5 to 10 digits.`)
}

export const isUnusualLocation = (id: string): boolean => OLD_LOCATION.test(id)

export function readUnits(cell: string): Read<number> {
  const units = wholeNumber(cell)
  if (units === null || units < 1 || units > MAX_UNITS)
    return refuse('bad_units', `${show(cell)} is not a whole number of units, 1 or more.`)
  return { value: units }
}

export function readAnswered(cell: string): Read<number> {
  const answered = wholeNumber(cell)
  if (answered === null || answered > 9)
    return refuse('bad_answered', `${show(cell)} is not a whole number from 0 to 9.`)
  return { value: answered }
}

export function readAnswerPoints(cell: string, answered: number): Read<number> {
  const points = wholeNumber(cell)
  if (points === null || points < answered || points > 5 * answered) {
    const range = answered === 0 ? '0' : `from ${answered} to ${5 * answered}`
    return refuse(
      points === null || answered === 0 ? 'bad_answer_points' : OFF_SCALE,
      `${show(cell)} is not a whole number ${range}, as ${answered} answers of 1 to 5 give.`,
    )
  }
  return { value: points }
}

const wholeNumber = (cell: string): number | null => (/^\d{1,10}$/.test(cell) ? Number(cell) : null)
