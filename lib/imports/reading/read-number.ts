import type { Decimal } from './mapping'

/** With signs and space around it. */
const MAX_WRITTEN = 64
const PLAIN = /^\d{1,10}$/
/** Groups of three by point, comma or fixed space, then nothing but zeros behind the sign. */
const WRITTEN: Record<Decimal, RegExp> = {
  '.': /^(\d{1,10}|\d{1,3}([,\u00A0\u202F]\d{3}){1,3})(\.0+)?$/,
  ',': /^(\d{1,10}|\d{1,3}([.\u00A0\u202F]\d{3}){1,3})(,0+)?$/,
}

/**
 * The digits of a whole number, or the cell itself where it is none (the reader of the cell says what is wrong).
 * @param decimal null: our own form, which is digits only
 */
export function wholeNumberText(cell: string, decimal: Decimal | null): string {
  if (decimal === null || cell.length > MAX_WRITTEN || PLAIN.test(cell)) return cell
  const text = cell.trim()
  if (!WRITTEN[decimal].test(text)) return cell
  const [whole = ''] = text.split(decimal)
  return whole.replace(/\D/g, '')
}

/** With a sign before it and places behind. */
const SIGNED: Record<Decimal, RegExp> = {
  '.': /^[-\u2212]?(\d+|\d{1,3}([,\u00A0\u202F]\d{3})+)(\.\d+)?$/,
  ',': /^[-\u2212]?(\d+|\d{1,3}([.\u00A0\u202F]\d{3})+)(,\d+)?$/,
}

/** `-1234.5` of `-1.234,5` where the sign is a comma; '' where it is no number. @param decimal as above */
export function decimalText(cell: string, decimal: Decimal | null): string {
  if (decimal === null) return cell
  const text = cell.length > MAX_WRITTEN ? '' : cell.trim()
  if (!SIGNED[decimal].test(text)) return ''
  const [whole = '', places] = text.split(decimal)
  const digits = whole.replace(/\D/g, '')
  return `${/^\d/.test(whole) ? '' : '-'}${digits}${places === undefined ? '' : `.${places}`}`
}
