import type { Register } from '../imports/model/import-kinds'
import { unguard } from '../imports/reading/formula-guard'
import { codeIn } from '../imports/reading/read-code'
import { levelOfExam } from '../programmes/training-services/catalogue'
import { type CatalogueValues, catalogueInput } from './catalogue-input'
import type { EntryCells, EntryReading } from './model/entries'
import { catalogueKey, type Payload } from './model/entries'
import { type Fault, problemOf } from './problem-of'

/** Fields of the form → columns of the file. */
const COLUMN_OF: Record<string, string> = { area: 'solution_area', programValue: 'program_value' }

/** A row of the Courseware Title Plan or of our own columns (training-services.md §5). */
export function readCourse(kind: Register, cells: EntryCells): EntryReading {
  const cell = (name: string) => unguard(cells(name)).trim()
  const type = cell('type').toLowerCase() || (kind === 'exams' ? 'exam' : 'course')
  const number = codeIn(cell('number')) ?? cell('number').toUpperCase()
  const value = programValue(cell('program_value'))
  const days = daysOf(cell('days'))
  const from = cell('from')
  const to = cell('to')
  const update = from !== '' && isUpdate(cell('pub_type'))
  const parsed = catalogueInput.safeParse({
    type,
    number,
    title: cell('title'),
    area: cell('solution_area'),
    programValue: value === '' && type === 'exam' ? valueOfExam(number) : value,
    days: days ?? 0,
    // An update after the last day says nothing of the first one.
    from: update && to !== '' && to < from ? '' : from,
    to,
    update,
  })
  const faults = (parsed.error?.issues ?? []).map(({ path: [field], message }) => {
    const column = COLUMN_OF[String(field)] ?? String(field)
    return { column, code: `bad_${column}`, message: messageOf(column, number, message) }
  })
  if (days === null) faults.unshift(badDuration(cell('days')))
  if (!parsed.success || faults.length > 0) return { problem: problemOf(faults) }
  const payload = { ...payloadOf(parsed.data), ...(value === '' ? { assumed: true } : {}) }
  const { number: base, validFrom } = parsed.data
  const edition = parsed.data.type === 'course' && base !== number
  return {
    entry: {
      key: catalogueKey(parsed.data.type, base, validFrom),
      payload,
      course: parsed.data.type === 'course' ? { number: base, edition } : null,
    },
  }
}

export const payloadOf = ({
  title,
  area,
  level,
  assumed,
  days,
  validTo,
  update,
}: CatalogueValues): Payload => ({
  title,
  area,
  level,
  assumed,
  days,
  validTo,
  update,
})

const badDuration = (text: string): Fault => ({
  column: 'days',
  code: 'bad_duration',
  message: `"${text}" is not a duration such as 4, 4 day or 3 hour.`,
})

function messageOf(column: string, number: string, message: string): string {
  if (column !== 'number') return message
  const what =
    number === ''
      ? 'The number of the course or exam is missing.'
      : `"${number.slice(0, 40)}" is not the number of a course or exam.`
  return `${what} ${message} Learning paths, workshops and other pages need no row: nothing counts by them.`
}

/** As spreadsheets write it: `1`, `1.0`, `0,5`; what is no number stays as it is and is refused. */
function programValue(text: string): string {
  const value = Number(text.replace(',', '.'))
  return text === '' || Number.isNaN(value) ? text : String(value)
}

const valueOfExam = (number: string) => (levelOfExam(number) === 'advanced' ? '1' : '0.5')

const DURATION = /^(\d{1,4}(?:[.,]\d+)?)\s*(d|days?|h|hrs?|hours?)?\.?$/i
const HOURS_OF_DAY = 8

/** `Update`, `Minor update`: the date of such a row is that of the last change of content (Title Plan, Pub Type). */
const isUpdate = (pubType: string) =>
  pubType
    .toLowerCase()
    .split(/[^a-z]/)
    .some((word) => word === 'update' || word === 'updated')

/** Whole days, of which a begun one is not a full one but at least one: `4 day` 4, `2.5 days` 2, `3 hour` 1. null: no duration. */
function daysOf(text: string): number | '' | null {
  if (text === '') return ''
  const [, amount, unit = 'd'] = DURATION.exec(text) ?? []
  if (amount === undefined) return null
  const given = Number(amount.replace(',', '.'))
  const days = /^h/i.test(unit) ? given / HOURS_OF_DAY : given
  return days === 0 ? 0 : Math.max(1, Math.floor(days))
}
