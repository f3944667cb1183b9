/**
 * The one guard against text from strangers that a spreadsheet would run as a formula: a quote before whatever it could
 * take for one, at the start of the cell, and after anything in it that separates cells where the list separator is
 * another. An import takes off exactly these quotes. Text that looks guarded is guarded too, so nothing is lost on the way.
 */
const FORMULA = '[=+\\-@＝＋－＠]'
/** What a spreadsheet skips, or takes for quoting, before it. */
const FILLER = '[ "\'\\u00a0\\ufeff\\u3000]*'
const SEPARATORS = '[;,|\\t\\r\\n]'

/** At the start of a cell a tab or a line end is skipped too. */
const START = new RegExp(`^(?=${FILLER}(?:${FORMULA}|[\\t\\r\\n]))`, 'u')
const INSIDE = new RegExp(`(?<=${SEPARATORS})(?=${FILLER}${FORMULA})`, 'gu')
const GUARDED_START = new RegExp(`^'(?=${FILLER}(?:${FORMULA}|[\\t\\r\\n]))`, 'u')
const GUARDED_INSIDE = new RegExp(`(?<=${SEPARATORS})'(?=${FILLER}${FORMULA})`, 'gu')
const ANY_SEPARATOR = /[;,|\t\r\n]/
const QUOTE = 0x27

export function guard(text: string): string {
  const inside = ANY_SEPARATOR.test(text) ? text.replace(INSIDE, "'") : text
  return START.test(text) ? `'${inside}` : inside
}

export function unguard(text: string): string {
  const inside = ANY_SEPARATOR.test(text) ? text.replace(GUARDED_INSIDE, '') : text
  return text.charCodeAt(0) === QUOTE && GUARDED_START.test(text) ? inside.slice(1) : inside
}
