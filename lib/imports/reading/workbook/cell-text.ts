import { type Contents, plainText } from './contents'
import { plainNumber } from './plain-number'
import { damaged } from './refusals'

/** A cell as the XML says it: its type, its style, its value and, where it stands in the cell itself, its text. */
export type CellXml = {
  type: string
  style: string | undefined
  value: string | undefined
  text: string | undefined
}

const DAY_MS = 86_400_000
/** The first of January 1970, by both ways to count days. */
const EPOCH = { from1900: 25_569, from1904: 25_569 - 1462 }

/**
 * What a cell says: dates as YYYY-MM-DD (days without a time zone: what the sheet shows), numbers as digits; empty for
 * an error of a formula. @throws LaurelError invalid_file for what no spreadsheet writes
 */
export function cellText({ type, style, value, text }: CellXml, contents: Contents): string {
  switch (type) {
    case 's':
      return value ? sharedText(value, contents) : ''
    case 'str':
      return plainText(value ?? '')
    case 'inlineStr':
      return plainText(text ?? '')
    case 'b':
      return value ? booleanText(value) : ''
    case 'e':
      return ''
    case 'd':
      return value ? dayOf(Date.parse(value)) : ''
    case 'n':
      return value ? numberText(value, style, contents) : ''
    default:
      throw damaged()
  }
}

function sharedText(value: string, { texts }: Contents): string {
  const found = texts[Number(value)]
  if (found === undefined) throw damaged()
  return found
}

function booleanText(value: string): string {
  if (value !== '1' && value !== '0') throw damaged()
  return String(value === '1')
}

function numberText(value: string, style: string | undefined, { styles, from1904 }: Contents): string {
  const shown = style ? styles[Number(style)] : NO_STYLE
  if (shown === undefined) throw damaged()
  if (!shown.isDate)
    return shown.digits === 0 ? plainNumber(value) : withZeros(plainNumber(value), shown.digits)
  const epoch = from1904 ? EPOCH.from1904 : EPOCH.from1900
  return dayOf(Math.floor((Number(value) - epoch) * DAY_MS))
}

const NO_STYLE = { isDate: false, digits: 0 }
const withZeros = (text: string, digits: number) => (/^\d+$/.test(text) ? text.padStart(digits, '0') : text)

function dayOf(ms: number): string {
  const day = new Date(ms)
  if (Number.isNaN(ms)) throw damaged()
  return Number.isNaN(day.valueOf()) ? '' : day.toISOString().slice(0, 10)
}
