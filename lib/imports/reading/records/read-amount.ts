import { type Problem, refuse, show } from '../cells'
import type { Decimal } from '../mapping'
import { decimalText, wholeNumberText } from '../read-number'

/** A cell as COPY takes it; null: nothing. */
export type Said = string | null | { problem: Problem }

/** Reads a cell that may be empty. @param decimal the sign of the file; null: our own form, digits and a point only */
type NumberReader = (cell: string, decimal: Decimal | null) => Said

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/
const PLACES = 4
/** Of an absolute value, which stays below 10^12. */
const WHOLE_DIGITS = 12
const MOST_COUNTED = 1_000_000_000
/** So many digits are a number without loss. */
const EXACT_DIGITS = 15
const ZEROS = '0000'

/** US dollars: ten-thousandths. */
export const readAmount: NumberReader = (cell, decimal) => {
  const found = DECIMAL.exec(decimalText(cell, decimal))
  return found
    ? tenThousandths(cell, found)
    : refuse('bad_amount', `${show(cell)} is not an amount in US dollars such as 1240.50 or -12.`)
}

/** Of monthly active capacity: ten-thousandths. */
export const readCapacity: NumberReader = (cell, decimal) => {
  const found = DECIMAL.exec(decimalText(cell, decimal))
  return found && found[1] === ''
    ? tenThousandths(cell, found)
    : refuse('bad_capacity', `${show(cell)} is not a capacity such as 1200 or 12.5, 0 or more.`)
}

/** Licences and users: ten-thousandths, too, as all measures are stored alike. */
export const readWhole: NumberReader = (cell, decimal) => {
  const text = wholeNumberText(cell, decimal)
  const count = DIGITS.test(text) ? Number(text) : -1
  return count >= 0 && count <= MOST_COUNTED
    ? String(count * 10_000)
    : refuse('bad_count', `${show(cell)} is not a whole number from 0 to 1,000,000,000.`)
}
const DIGITS = /^\d{1,64}$/

function tenThousandths(cell: string, [, sign, whole = '', places = '']: RegExpExecArray): Said {
  if (places.length > PLACES)
    return refuse('too_many_places', `${show(cell)} has more than 4 places behind the sign. Round it to 4.`)
  const digits = `${whole}${places}${ZEROS.slice(places.length)}`
  const size = digits.length <= EXACT_DIGITS ? String(Number(digits)) : digits.replace(/^0+(?=\d)/, '')
  if (size.length > WHOLE_DIGITS + PLACES)
    return refuse('too_large', `${show(cell)} is not below 1,000,000,000,000. Correct it.`)
  return sign === '' || size === '0' ? size : `-${size}`
}
