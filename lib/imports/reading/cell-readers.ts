import type { PlainDate } from '../../dates'
import { baseCourse } from '../../line-items/model/base-course'
import { FIVE } from './answer-scale'
import {
  type Read,
  readAnswered,
  readCourse,
  readExam,
  readIdentity,
  readLocation,
  readText,
  readUnits,
  refuse,
} from './cells'
import { MAX_WRITTEN_DATE } from './dates/written-date'
import type { Mapping } from './mapping'
import { readAnswer } from './read-answer'
import { MAX_CODE_CELL } from './read-code'
import { readDateIn } from './read-date'
import { wholeNumberText } from './read-number'

const NUL = refuse('nul_character', 'Contains a NUL character. Remove it.')
const withoutNul =
  <T>(reader: (cell: string) => Read<T>) =>
  (cell: string): Read<T> =>
    cell.includes('\0') ? NUL : reader(cell)

const MAX_REMEMBERED = 10_000
/** No number or code is longer: of what is, the readers see so much that they refuse it and say how it begins. */
const MAX_TYPED = 64
/** Longer cells are parts of the block they were read from, and would keep all of it in memory. */
const MAX_REMEMBERED_LENGTH = 12

/** The same few dates, courses and locations fill a file: each is judged once. */
function remembered<R extends Read<unknown>>(
  reader: (cell: string) => R,
  most = MAX_TYPED,
): (cell: string) => R {
  const known = new Map<string, R>()
  return (whole) => {
    const cell = whole.length > most ? whole.slice(0, most + 1) : whole
    const before = known.get(cell)
    if (before !== undefined) return before
    const result = reader(cell)
    if (cell.length > MAX_REMEMBERED_LENGTH) return result
    if (known.size >= MAX_REMEMBERED) known.clear()
    known.set(cell, result)
    return result
  }
}

export type CellReaders = ReturnType<typeof cellReaders>

type Written = Pick<Mapping, 'dateOrder' | 'decimal' | 'scale' | 'values' | 'shortYears'>

/** How the cells of a file are read, by type. @param timeZone the organization's; null: days are those of the letters */
export function cellReaders(mapping: Written, today: PlainDate, timeZone: string | null = null) {
  // ISO dates with a decimal point are our own form, in which a whole number is digits and nothing else.
  const decimal = mapping.dateOrder === 'iso' && mapping.decimal === '.' ? null : mapping.decimal
  const whole = (cell: string) => wholeNumberText(cell, decimal)
  const words = mapping.values?.answers !== undefined
  const how = { shortYears: mapping.shortYears, timeZone: timeZone ?? undefined }
  return {
    identity: withoutNul(readIdentity),
    text: withoutNul(readText),
    date: remembered((cell) => readDateIn(mapping.dateOrder, cell, today, how), MAX_WRITTEN_DATE),
    course: remembered((cell): Read<{ number: string; base: string }> => {
      const read = readCourse(cell)
      return 'problem' in read ? read : { value: { number: read.value, base: baseCourse(read.value) } }
    }, MAX_CODE_CELL),
    exam: remembered(readExam, MAX_CODE_CELL),
    location: remembered(readLocation),
    units: remembered((cell) => readUnits(whole(cell))),
    answer: remembered((cell) => readAnswer(cell, mapping.scale ?? FIVE, words)),
    answered: remembered((cell) => readAnswered(whole(cell))),
    whole,
  }
}
