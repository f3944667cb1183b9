import { isPlainDate } from '../dates'
import { withWholeYear } from './cells'
import type { DateOrder, Decimal } from './mapping'
import { datePartsIn, isRealDay } from './read-date'

/** `sure`: some value can be read in no other way; `guess`: all can; `none`: there are no values. */
export type Certainty = 'sure' | 'guess' | 'none'

/** Longer cells are neither dates nor numbers. */
const MAX_LOOKED_AT = 64
const SERIAL_DAYS = { from: 20_000, to: 80_000 }

/** How the dates of a file are written, judged by some thousand of its cells. */
export function detectDateOrder(cells: readonly string[]): { dateOrder: DateOrder; certainty: Certainty } {
  const filled = cells.filter((cell) => cell.length <= MAX_LOOKED_AT && cell.trim() !== '')
  if (filled.length === 0) return { dateOrder: 'iso', certainty: 'none' }
  // Years of two digits are refused row by row: what is said of them must not be that ISO dates are missing.
  const foreign = filled.filter((cell) => !isPlainDate(cell)).map((cell) => withWholeYear(cell.trim()))
  if (foreign.length === 0) return { dateOrder: 'iso', certainty: 'sure' }
  const count = (order: Exclude<DateOrder, 'iso'>) => foreign.filter((cell) => fits(order, cell)).length
  const [dmy, mdy] = [count('dmy'), count('mdy')]
  const [ymd, serial] = [count('ymd'), count('serial')]
  const best = Math.max(dmy, mdy, ymd, serial)
  if (best === 0) return { dateOrder: 'iso', certainty: 'sure' }
  if (ymd === best) return { dateOrder: 'ymd', certainty: 'sure' }
  if (serial === best) return { dateOrder: 'serial', certainty: 'sure' }
  if (dmy !== mdy) return { dateOrder: dmy > mdy ? 'dmy' : 'mdy', certainty: 'sure' }
  return { dateOrder: likelyOrder(foreign), certainty: 'guess' }
}

function fits(order: Exclude<DateOrder, 'iso'>, cell: string): boolean {
  if (order === 'serial' && /^\d+(\.\d+)?$/.test(cell.trim()))
    return Number(cell) >= SERIAL_DAYS.from && Number(cell) <= SERIAL_DAYS.to
  const parts = datePartsIn(order, cell)
  return parts !== null && isRealDay(parts)
}

/** Another day where day and month change places. */
export function isAmbiguous(cell: string): boolean {
  const parts = datePartsIn('dmy', cell)
  return (
    parts !== null &&
    parts.day !== parts.month &&
    fits('dmy', cell) &&
    fits('mdy', cell) &&
    !fits('ymd', cell)
  )
}

/** Slashes or a clock of twelve hours are how the United States write. */
const likelyOrder = (cells: readonly string[]): DateOrder =>
  cells.some((cell) => /[ap]\.?m\.?$/i.test(cell)) || cells.every((cell) => cell.includes('/'))
    ? 'mdy'
    : 'dmy'

/** Which sign parts the fraction in the numbers of a file. */
export function detectDecimal(cells: readonly string[]): { decimal: Decimal; certainty: Certainty } {
  const signed = cells.filter((cell) => cell.length <= MAX_LOOKED_AT && /[.,]/.test(cell))
  const says = (pattern: RegExp) => signed.filter((cell) => pattern.test(cell.trim())).length
  const comma = says(/^\d+,(\d{1,2}|\d{4,})$|^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/)
  const point = says(/^\d+\.(\d{1,2}|\d{4,})$|^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/)
  if (comma !== point) return { decimal: comma > point ? ',' : '.', certainty: 'sure' }
  if (signed.length === 0) return { decimal: '.', certainty: 'none' }
  // `1.234` and `1,234` alone: more often a thousand than a fraction of a unit.
  const groups = says(/^\d{1,3}\.\d{3}$/) > says(/^\d{1,3},\d{3}$/)
  return { decimal: groups ? ',' : '.', certainty: 'guess' }
}
