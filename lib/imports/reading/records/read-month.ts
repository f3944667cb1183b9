import { type Month, monthOf, type PlainDate } from '../../../dates'
import { type Problem, refuse, show } from '../cells'
import { monthOf as monthNamed } from '../dates/day-names'
import { plainIdentity } from '../identity'
import type { DateOrder } from '../mapping'
import { type DateHow, datePartsIn, dayOf, isRealDay } from '../read-date'

const MONTH = /^(\d{4})-(\d{2})$/
const COMPACT = /^(\d{4})(\d{2})$/
/** `October 2026`, `Oct 2026`, `October, 2026`, `Oct-2026`. */
const NAMED = /^(\p{L}{3,12})(?:\. ?|, ?| ?- ?| )(\d{4})$/u
/** Longer cells are no months. */
const MAX_LENGTH = 120
/** No report is older. */
const FIRST: Month = '2015-01'

/** `2026-10` of what a cell says in words or digits without a day; null: it is written in another way. */
export function monthWritten(cell: string): Month | null {
  const [, year, month] = MONTH.exec(cell) ?? COMPACT.exec(cell) ?? []
  if (year !== undefined && month !== undefined) return isMonth(month) ? `${year}-${month}` : null
  const [, word = '', named] = NAMED.exec(cell) ?? []
  const number = named === undefined ? null : monthNamed(word)
  return number === null ? null : `${named}-${String(number).padStart(2, '0')}`
}

const isMonth = (month: string) => month >= '01' && month <= '12'

/** The month of a cell: written as such, or any of its days as the file writes dates. @param today for the last month */
export function readMonth(
  order: DateOrder,
  cell: string,
  today: PlainDate,
  how: DateHow,
): Month | { problem: Problem } {
  const month = cell.length > MAX_LENGTH ? null : monthIn(order, plainIdentity(cell), how)
  if (month === null)
    return refuse('bad_month', `${show(cell)} is not a month such as 2026-10 or October 2026.`)
  const last = monthOf(today)
  if (month > last)
    return refuse(
      'month_in_future',
      `${month} lies after this month (${last}). Correct the month, or import it later.`,
    )
  return month < FIRST
    ? refuse('month_too_early', `${month} lies before ${FIRST}, from which on months are kept. Correct it.`)
    : month
}

function monthIn(order: DateOrder, text: string, how: DateHow): Month | null {
  const written = monthWritten(text)
  if (written !== null) return written
  // Where the year comes first, or the month has a name, no order is needed.
  const found = datePartsIn(order === 'iso' ? 'ymd' : order, text, how)
  return found && isRealDay(found) ? monthOf(dayOf(found)) : null
}
