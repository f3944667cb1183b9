import { isPlainDate } from '../../dates'
import type { Certainty } from './detect-values'
import type { DateOrder } from './mapping'
import { type DateParts, datePartsIn, dayOf, isRealDay } from './read-date'

type DetectedDates = {
  dateOrder: DateOrder
  certainty: Certainty
  /** Years of two digits are there, and are read as 20yy. */
  shortYears: boolean
  /** Cells that are no date in this order. */
  unread: string[]
}

type Order = Exclude<DateOrder, 'iso'>
const SERIAL_DAYS = { from: 20_000, to: 80_000 }
const SERIAL = /^\d{1,7}(?:[.,]\d{1,20})?$/
/** Longer ones are no dates. */
const MAX_LOOKED_AT = 120
/** Rows of one file lie within few years: an order that spreads them over many is the wrong one where another does not. */
const FEW_YEARS = 3
const MANY_YEARS = 10
const SHORT = { shortYears: true }

/** How the dates of a file are written, judged by some thousand of its cells. */
export function detectDateOrder(cells: readonly string[]): DetectedDates {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const foreign = filled.filter((cell) => !isPlainDate(cell))
  if (filled.length === 0) return { dateOrder: 'iso', certainty: 'none', shortYears: false, unread: [] }
  if (foreign.length === 0) return { dateOrder: 'iso', certainty: 'sure', shortYears: false, unread: [] }
  const readings = (['ymd', 'serial', 'dmy', 'mdy'] as const).map((order) => readingOf(order, foreign))
  const best = Math.max(...readings.map(({ count }) => count))
  const open = best === 0 ? [] : likely(readings.filter(({ count }) => count === best))
  const usual = likelyOrder(foreign)
  const dateOrder: DateOrder = open.length > 1 && open.includes(usual) ? usual : (open.at(-1) ?? 'iso')
  const unread = dateOrder === 'iso' ? foreign : foreign.filter((cell) => !partsOf(dateOrder, cell))
  // A day that the calendar lacks is written as the others are: a fault of its row, and no doubt about them.
  const odd = unread.filter((cell) => !isWritten(dateOrder, cell))
  // Of what cannot be read for the most part nobody is sure.
  const doubtful = odd.length * 2 >= filled.length || unread.length === filled.length
  return {
    dateOrder,
    certainty: open.length > 1 || doubtful ? 'guess' : 'sure',
    shortYears: dateOrder !== 'iso' && foreign.some((cell) => isShort(dateOrder, cell)),
    unread,
  }
}

/** Another day in another order. */
export function isAmbiguous(cell: string): boolean {
  const days = (['dmy', 'mdy', 'ymd'] as const).flatMap((order) => {
    const parts = partsOf(order, cell)
    return parts ? [dayOf(parts)] : []
  })
  return new Set(days).size > 1
}

/** `years`: over how many years the dates lie in this order. */
type Reading = { order: Order; count: number; days: string; years: number }

function readingOf(order: Order, cells: readonly string[]): Reading {
  const found = cells.flatMap((cell) => partsOf(order, cell) ?? [])
  let [from, to] = [9999, 0]
  for (const { year } of found) [from, to] = [Math.min(from, year), Math.max(to, year)]
  return { order, count: found.length, days: found.map(dayOf).join(), years: to - from }
}

/** Of readings that fit as many cells those that lie within few years; where the first is no matter of order, that. */
function likely(readings: readonly Reading[]): Order[] {
  const near = readings.some(({ years }) => years <= FEW_YEARS)
  const [first, ...others] = near ? readings.filter(({ years }) => years <= MANY_YEARS) : readings
  if (!first) return []
  const open = others.filter(({ days }) => first.order === 'dmy' || days !== first.days)
  return [first, ...open].map(({ order }) => order)
}

function partsOf(order: Order, cell: string): DateParts | null {
  if (cell.length > MAX_LOOKED_AT) return null
  if (order === 'serial' && SERIAL.test(cell.trim())) {
    const days = parseInt(cell.trim(), 10)
    return days >= SERIAL_DAYS.from && days <= SERIAL_DAYS.to ? datePartsIn(order, cell) : null
  }
  const parts = datePartsIn(order, cell, SHORT)
  return parts && isRealDay(parts) ? parts : null
}

const isWritten = (order: DateOrder, cell: string): boolean =>
  cell.length <= MAX_LOOKED_AT && datePartsIn(order === 'iso' ? 'ymd' : order, cell, SHORT) !== null

const isShort = (order: Order, cell: string): boolean =>
  partsOf(order, cell) !== null && datePartsIn(order, cell) === null

/** Slashes or a clock of twelve hours are how the United States write. */
const likelyOrder = (cells: readonly string[]): Order =>
  cells.some((cell) => /[ap]\.?m\.?$/i.test(cell)) || cells.every((cell) => cell.includes('/'))
    ? 'mdy'
    : 'dmy'
