import { daysInMonth, isPlainDate, type PlainDate } from '../dates'
import { type Read, readDate, refuse, show, yearHint } from './cells'
import type { DateOrder } from './mapping'

/** A date in any of the forms below, and a time of day after it, which is left out. */
const DATED =
  /^(\d{1,4}([-/. ])\d{1,2}\2\d{1,4}|\d+(?:\.\d+)?)(?:\s+(?:[T,]\s*)?|[T,]\s*)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|[+-]\d{2}:?\d{2}))?$/i
/** No date is longer, with its time and zone. */
const MAX_DATE = 64
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/
const SERIAL = /^\d{1,7}(\.\d+)?$/

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

/** Three numbers in the order of the file; not yet a day that exists. */
export type DateParts = { year: number; month: number; day: number }

/** What a cell says in this order, or null where it is not written so. A time after the date is left out. */
export function datePartsIn(order: Exclude<DateOrder, 'iso'>, cell: string): DateParts | null {
  if (cell.length > MAX_DATE) return null
  const trimmed = cell.trim()
  const text = DATED.exec(trimmed)?.[1] ?? trimmed
  const ymd = YEAR_FIRST.exec(text)
  if (ymd) return parts(ymd[1], ymd[3], ymd[4])
  if (order === 'serial') return SERIAL.test(text) ? serialParts(Number(text)) : null
  if (order === 'ymd') {
    const compact = COMPACT.exec(text)
    return compact ? parts(compact[1], compact[2], compact[3]) : null
  }
  const last = YEAR_LAST.exec(text)
  if (!last) return null
  return order === 'dmy' ? parts(last[4], last[3], last[1]) : parts(last[4], last[1], last[3])
}

const parts = (year = '', month = '', day = ''): DateParts => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})

function serialParts(serial: number): DateParts | null {
  if (serial < FIRST_SERIAL || serial >= 2_958_466) return null
  const day = new Date(SERIAL_ZERO + Math.floor(serial) * DAY_MS)
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
}

export const isRealDay = ({ year, month, day }: DateParts): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

const digits = (value: number, count: number) => String(value).padStart(count, '0')

/** A date as this file writes it. `iso` is our own form and takes nothing else; the others take ISO dates too. */
export function readDateIn(order: DateOrder, cell: string, today: PlainDate): Read<PlainDate> {
  if (order === 'iso' || isPlainDate(cell)) return readDate(cell, today)
  const found = datePartsIn(order, cell)
  if (!found)
    return refuse('bad_date', `${show(cell)} is not a date of the form ${FORMS[order]}.${yearHint(cell)}`)
  if (!isRealDay(found))
    return refuse('no_such_date', `${show(cell)} does not exist in the calendar. Mend the date.`)
  return readDate(`${digits(found.year, 4)}-${digits(found.month, 2)}-${digits(found.day, 2)}`, today)
}
