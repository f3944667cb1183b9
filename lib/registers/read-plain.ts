import { isPlainDate } from '../dates'
import { CODE, plainCode } from '../delivery/model/links/build-link'
import { readCourse, readLocation, refuse, show } from '../imports/reading/cells'
import { unguard } from '../imports/reading/formula-guard'
import { baseCourse } from '../line-items/model/base-course'
import { credentialId } from './credential-id'
import { ALWAYS, type EntryCells, type EntryReading, type Payload, type ReadEntry } from './model/entries'
import {
  IDS_BETWEEN,
  keyOfParts,
  PLAIN_REGISTERS,
  type PlainField,
  type PlainName,
} from './model/plain-registers'
import { type Fault, problemOf } from './problem-of'

type Value = string | number | null
type Read = { value: Value } | ReturnType<typeof refuse>

const MAX_TEXT = 200
const MOST_TRAINERS = 20
const MAX_COUNT = 99_999
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/

/** A row of a register that is kept as it says, field by field. Pure; dates are ISO by then. */
export function readPlain(name: PlainName, cells: EntryCells): EntryReading {
  const reading = readFields(name, cells)
  return 'faults' in reading ? { problem: problemOf(reading.faults) } : reading
}

/** The same with every fault there is. */
export function readFields(name: PlainName, cells: EntryCells): { entry: ReadEntry } | { faults: Fault[] } {
  const { key, fields, days } = PLAIN_REGISTERS[name]
  const read: Payload = {}
  const faults: Fault[] = []
  for (const field of [...key, ...fields]) {
    const found = isMade(field) ? null : readField(field, unguard(cells(field.column)).trim())
    if (found && 'problem' in found) faults.push({ column: field.column, ...found.problem })
    else read[field.field] = found ? found.value : derived(field, read)
  }
  const reversed = faults.length === 0 && isReversed(read, days)
  if (reversed) faults.push(reversedDays(name, read, days))
  if (faults.length > 0) return { faults }
  const payload = Object.fromEntries(fields.map(({ field }) => [field, read[field] ?? null]))
  return { entry: { key: keyOfParts(key.map(({ field }) => String(read[field]))), payload, course: null } }
}

const isMade = ({ type }: PlainField): boolean => type === 'derived' || type === 'sealed'

const derived = (field: PlainField, read: Payload): Value => {
  if (field.type !== 'derived') return null
  const text = String(read[field.from] ?? '')
  return field.by === 'credential' ? credentialId(text) : baseCourse(text)
}

function readField(field: PlainField, cell: string): Read {
  if (CONTROL.test(cell))
    return refuse('control_character', 'Contains a line break or another control character. Remove it.')
  switch (field.type) {
    case 'id':
    case 'text':
      return readText(cell, field.type === 'id')
    case 'course':
      return readCourse(cell)
    case 'base':
      return readBase(cell)
    case 'location':
      return readLocation(cell)
    case 'given':
    case 'start':
    case 'day':
      return readDay(cell, field.type)
    case 'count':
      return readCount(cell)
    case 'share':
      return readShare(cell)
    case 'ids':
      return readIds(cell)
    case 'choice':
      return readChoice(cell, field.choices)
    case 'code':
      return readCode(cell)
    case 'derived':
    case 'sealed':
      return { value: null }
  }
}

const EMPTY = refuse('empty', 'Is empty. Fill it in.')

/** Never shown, also where it is none. */
function readCode(cell: string): Read {
  if (cell === '') return EMPTY
  const code = plainCode(cell)
  return CODE.test(code)
    ? { value: code }
    : refuse('bad_code', 'Is not an achievement code: six letters and digits.')
}

function readText(cell: string, needed: boolean): Read {
  if (cell === '') return needed ? EMPTY : { value: '' }
  if (cell.length > MAX_TEXT) return refuse('too_long', `Longer than ${MAX_TEXT} characters. Shorten it.`)
  return { value: cell }
}

function readBase(cell: string): Read {
  const read = readCourse(cell)
  return 'value' in read ? { value: baseCourse(read.value) } : read
}

function readDay(cell: string, type: 'given' | 'start' | 'day'): Read {
  if (cell === '') return type === 'given' ? EMPTY : { value: type === 'start' ? ALWAYS : null }
  return isPlainDate(cell)
    ? { value: cell }
    : refuse('bad_date', `${show(cell)} is not a real date of the form YYYY-MM-DD. Correct it.`)
}

function readCount(cell: string): Read {
  if (cell === '') return { value: null }
  return /^\d{1,5}$/.test(cell)
    ? { value: Number(cell) }
    : refuse(
        'bad_count',
        `${show(cell)} is not a whole number from 0 to ${MAX_COUNT.toLocaleString('en-US')}.`,
      )
}

/** `25`, `12.5`, `12,5 %`. */
function readShare(cell: string): Read {
  if (cell === '') return { value: null }
  const text = (cell.endsWith('%') ? cell.slice(0, -1).trim() : cell).replace(',', '.')
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100
    ? { value: Number(text) }
    : refuse('bad_share', `${show(cell)} is not a share in percent from 0 to 100.`)
}

/** Sorted as they are written, each once. */
function readIds(cell: string): Read {
  const ids = [...new Set(cell.split(';').map((id) => id.trim()))].filter((id) => id !== '')
  if (ids.length === 0) return EMPTY
  if (ids.length > MOST_TRAINERS) return refuse('too_many', `Names more than ${MOST_TRAINERS} trainers.`)
  return ids.some((id) => id.length > MAX_TEXT)
    ? refuse('too_long', `An id is longer than ${MAX_TEXT} characters. Shorten it.`)
    : { value: ids.join(IDS_BETWEEN) }
}

/** By letters alone: `In person`, `in-person`. */
function readChoice(cell: string, choices: readonly string[]): Read {
  if (cell === '') return { value: null }
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const found = choices.find((choice) => plain(choice) === plain(cell))
  return found === undefined
    ? refuse('bad_choice', `${show(cell)} is none of ${choices.join(', ')}. Choose one, or leave it empty.`)
    : { value: found }
}

const isReversed = (read: Payload, [first, last]: readonly [string, string]): boolean => {
  const end = read[last]
  return typeof end === 'string' && end < String(read[first])
}

function reversedDays(name: PlainName, read: Payload, [first, last]: readonly [string, string]): Fault {
  const { key, fields } = PLAIN_REGISTERS[name]
  const column = [...key, ...fields].find(({ field }) => field === last)?.column ?? last
  return {
    column,
    code: 'dates_reversed',
    message: `The last day ${read[last]} lies before the first, ${read[first]}. Correct one of them.`,
  }
}
