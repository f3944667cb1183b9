import type { Register } from '../../imports/model/import-kinds'
import { areaName } from '../../programmes/solution-areas'
import { isAreaId } from '../../programmes/training-services/kinds'
import { isPlain, PLAIN_REGISTERS, type PlainName, partsOfKey } from './plain-registers'

/** Where entries stand: courses and exams share one register. */
export type RegisterName = 'catalogue' | 'trainers' | 'locations' | PlainName
export const registerOf = (kind: Register): RegisterName =>
  kind === 'courses' || kind === 'exams' ? 'catalogue' : kind

/** What is said of an entry, by field; dates are ISO, null where nothing is. */
export type Payload = Record<string, string | number | boolean | null>

/** A cell by our name of the column; a column that the file does not have reads as empty. */
export type EntryCells = (column: string) => string

export type ReadEntry = {
  key: string
  payload: Payload
  /** The course behind the number, and whether the row names a language edition of it; null for all but courses. */
  course: { number: string; edition: boolean } | null
}
export type EntryProblem = { column: string; code: string; message: string }
export type EntryReading = { entry: ReadEntry } | { problem: EntryProblem }

/** The first day there is: an open start, so that it can stand in a key. */
export const ALWAYS = '0001-01-01'

export const catalogueKey = (type: 'course' | 'exam', number: string, validFrom: string): string =>
  `${type} ${number} ${validFrom}`

/** How an entry is called in a sentence: `AZ-104T00 from 2026-01-01`, `MCT-0815, AZ-104, 2025-03-01`, or its id. */
export function nameOf(register: RegisterName, key: string): string {
  if (register === 'codes') return `The code ${shortId(key)}`
  if (isPlain(register))
    return partsOfKey(key)
      .filter((part) => part !== ALWAYS)
      .join(', ')
  if (register !== 'catalogue') return key
  const [, number = '', from = ALWAYS] = key.split(' ')
  return from === ALWAYS ? number : `${number} from ${from}`
}

/** By which people tell codes apart that they do not see. */
export const shortId = (codeId: string): string => codeId.slice(0, 8)

type Column = { column: string; text: (payload: Payload) => string }

const plain = (column: string, field = column): Column => ({
  column,
  text: (payload) => String(payload[field] ?? ''),
})
const date = (column: string, field: string): Column => ({
  column,
  text: (payload) => (payload[field] === ALWAYS ? '' : String(payload[field] ?? '')),
})

const plainColumns = (name: PlainName): readonly Column[] =>
  PLAIN_REGISTERS[name].fields.flatMap(({ type, column, field }) =>
    type === 'derived' || type === 'sealed'
      ? []
      : [type === 'day' ? date(column, field) : plain(column, field)],
  )

/** The columns of a file that make up an entry, besides those of its key. */
const COLUMNS: Record<RegisterName, readonly Column[]> = {
  catalogue: [
    plain('title'),
    { column: 'solution_area', text: ({ area }) => (isAreaId(area) ? areaName(area) : String(area)) },
    {
      column: 'program_value',
      text: ({ assumed, level }) => (assumed ? '' : level === 'advanced' ? '1' : '0.5'),
    },
    plain('days'),
    plain('to', 'validTo'),
    { column: 'pub_type', text: ({ update }) => (update ? 'Update' : '') },
  ],
  trainers: [
    plain('name'),
    date('active_from', 'activeFrom'),
    date('active_to', 'activeTo'),
    plain('credentials'),
    plain('metrics_that_matter', 'metricsThatMatter'),
    plain('unavailable'),
  ],
  locations: [plain('name'), plain('country')],
  'trainer-credentials': plainColumns('trainer-credentials'),
  'course-requirements': plainColumns('course-requirements'),
  classes: plainColumns('classes'),
  codes: plainColumns('codes'),
}

/** What another statement says otherwise, by the columns of a file; none: they say the same. */
export const differences = (
  register: RegisterName,
  before: Payload,
  after: Payload,
): { column: string; before: string; after: string }[] =>
  COLUMNS[register]
    .map(({ column, text }) => ({ column, before: text(before), after: text(after) }))
    .filter((one) => one.before !== one.after)
