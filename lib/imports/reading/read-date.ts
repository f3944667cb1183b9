import { daysInMonth, isPlainDate, type PlainDate } from '../../dates'
import { type Read, readDate, refuse, show, YEAR_HINT, yearHint } from './cells'
import { dayAt, instantOf } from './dates/day-of-instant'
import { MAX_WRITTEN_DATE, type WrittenDate, writtenDate } from './dates/written-date'
import type { WrittenTime } from './dates/written-time'
import type { DateOrder } from './mapping'

/** What most files say, and a time after it that is left out; everything else is taken apart. */
const QUICK = /^(\d{1,4}([-/. ])\d{1,2}\2\d{1,4}|\d{8})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/
/** How programs write instants. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/
const NUMBERS = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const SERIAL = /^(\d{1,7})(?:[.,]\d{1,20})?$/
/** Our own form, with a time. */
const ISO_TIMED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/

/** The first of March 1900: before it spreadsheets count a day that never was. */
const FIRST_SERIAL = 61
const DAY_MS = 86_400_000
const SERIAL_ZERO = Date.UTC(1899, 11, 30)

const FORMS: Record<Exclude<DateOrder, 'iso'>, string> = {
  ymd: 'year, month, day, such as 2026/3/17',
  dmy: 'day, month, year of four digits, such as 17/03/2026',
  mdy: 'month, day, year of four digits, such as 03/17/2026',
  serial: 'a spreadsheet’s day number, such as 46098',
}

/** `shortYears`: years of two digits are those of this century; `timeZone`: whose days instants fall on; else letters. */
export type DateHow = { shortYears?: boolean | undefined; timeZone?: string | undefined }
/** Three numbers in the order of the file; not yet a day that exists. `time` only where the cell says where it is. */
export type DateParts = { year: number; month: number; day: number; time?: WrittenTime }
/** `letters`: the day that the cell names, where the instant lies on another in the organization's time zone. */
type ReadDay = Read<PlainDate> & { letters?: PlainDate }

/** What a cell says in this order, or null where it is not written so. A time after the date is left out. */
export function datePartsIn(
  order: Exclude<DateOrder, 'iso'>,
  cell: string,
  { shortYears = false }: DateHow = {},
): DateParts | null {
  if (cell.length > MAX_WRITTEN_DATE) return null
  const trimmed = cell.trim()
  if (order === 'serial' && SERIAL.test(trimmed)) return serialParts(parseInt(trimmed, 10))
  const quick = QUICK.exec(trimmed)?.[1]
  if (quick === undefined) {
    const instant = quickInstant(trimmed)
    if (instant) return instant
    const written = writtenDate(trimmed)
    return written && partsOf(written, order, shortYears)
  }
  const compact = order === 'ymd' ? COMPACT.exec(quick) : null
  if (compact) return parts(compact[1], compact[2], compact[3])
  const [, first = '', sign = '', second = '', last = ''] = NUMBERS.exec(quick) ?? []
  return first === '' ? null : numericParts([first, second, last], sign, order, shortYears)
}

function quickInstant(text: string): DateParts | null {
  const found = INSTANT.exec(text)
  if (!found) return null
  const [, day = '', hours, minutes, seconds = 0, sign, east = 0, more = 0] = found
  const offset = (Number(east) * 60 + Number(more)) * (sign === '-' ? -1 : 1)
  const time = {
    hours: Number(hours),
    minutes: Number(minutes),
    seconds: Number(seconds),
    zone: { minutes: offset },
  }
  const exists = time.hours < 24 && time.minutes < 60 && Number(east) <= 14 && Number(more) < 60
  if (!exists) return null
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)), time }
}

function partsOf(
  written: WrittenDate,
  order: Exclude<DateOrder, 'iso'>,
  shortYears: boolean,
): DateParts | null {
  const found =
    written.form === 'numbers'
      ? numericParts(written.numbers, written.sign, order, shortYears)
      : namedParts(written, order, shortYears)
  return found && { ...found, ...(written.time?.zone && { time: written.time }) }
}

function numericParts(
  [first, second, last]: [string, string, string],
  sign: string,
  order: Exclude<DateOrder, 'iso'>,
  shortYears: boolean,
): DateParts | null {
  if (first.length === 4) return last.length > 2 || sign === ' ' ? null : parts(first, second, last)
  if (first.length > 2 || order === 'serial') return null
  if (order === 'ymd')
    return shortYears && first.length === 2 && last.length <= 2 && sign !== '.' && sign !== ' '
      ? parts(`20${first}`, second, last)
      : null
  const year = wholeYear(last, shortYears)
  if (year === null) return null
  return order === 'dmy' ? parts(year, second, first) : parts(year, first, second)
}

/** The month is known: of the two numbers the long one is the year, of two short ones the one where this file has it. */
function namedParts(
  { first, month, last }: Extract<WrittenDate, { form: 'named' }>,
  order: Exclude<DateOrder, 'iso'>,
  shortYears: boolean,
): DateParts | null {
  const yearFirst = first.length === 4 || (order === 'ymd' && first.length === 2 && last.length <= 2)
  const [written, day] = yearFirst ? [first, last] : [last, first]
  const year = day.length > 2 ? null : wholeYear(written, shortYears)
  return year === null ? null : parts(year, String(month), day)
}

function wholeYear(year: string, shortYears: boolean): string | null {
  if (year.length === 4) return year
  return shortYears && year.length === 2 ? `20${year}` : null
}

const parts = (year = '', month = '', day = ''): DateParts => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})

function serialParts(serial: number): DateParts | null {
  if (serial < FIRST_SERIAL || serial >= 2_958_466) return null
  const day = new Date(SERIAL_ZERO + serial * DAY_MS)
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
}

export const isRealDay = ({ year, month, day }: DateParts): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

const digits = (value: number, count: number) => String(value).padStart(count, '0')

export const dayOf = ({ year, month, day }: DateParts): PlainDate =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`

/**
 * A date as this file writes it. `iso` is our own form, with or without a time, and takes nothing else; the others take
 * ISO dates too. A time that says where it is becomes the day of that instant in the organization's time zone.
 */
export function readDateIn(order: DateOrder, cell: string, today: PlainDate, how: DateHow = {}): ReadDay {
  const text = order === 'iso' ? cell.trim() : cell
  if (isPlainDate(text) || (order === 'iso' && !ISO_TIMED.test(text))) return readDate(text, today)
  const form = order === 'iso' ? 'ymd' : order
  const found = datePartsIn(form, text, how)
  if (!found) {
    const hint = datePartsIn(form, text, { shortYears: true }) ? YEAR_HINT : yearHint(text)
    return refuse('bad_date', `${show(cell)} is not a date of the form ${FORMS[form]}.${hint}`)
  }
  if (!isRealDay(found))
    return refuse('no_such_date', `${show(cell)} does not exist in the calendar. Correct the date.`)
  const letters = dayOf(found)
  const at = found.time && how.timeZone ? instantOf(found, found.time) : null
  const day = at === null || !how.timeZone ? letters : dayAt(at, how.timeZone)
  const read = readDate(day, today)
  return day === letters || 'problem' in read ? read : { ...read, letters }
}
