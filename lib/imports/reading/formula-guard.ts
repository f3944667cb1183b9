/**
 * The one guard against text from strangers that a spreadsheet would run as a formula: a quote before whatever it could
 * take for one, at the start of the cell, and after anything in it that separates cells where the list separator is
 * another. An import takes off exactly these quotes. Text that looks guarded is guarded too, so nothing is lost on the way.
 */
const codesOf = (text: string): ReadonlySet<number> => new Set([...text].map((sign) => sign.charCodeAt(0)))

const FORMULA = codesOf('=+-@＝＋－＠')
/** What a spreadsheet skips, or takes for quoting, before it. */
const FILLER = codesOf(' "\'\u00a0\ufeff\u3000')
const SEPARATORS = codesOf(';,|')
/** They separate too; at the start of a cell they are skipped. */
const BREAKS = codesOf('\t\r\n')
const ANY_SEPARATOR = /[;,|\t\r\n]/
const QUOTE = 0x27

/** A place in a text that could begin a formula: right after a separator, and where the sign of the formula is. */
type Danger = { at: number; sign: number }

/** All such places, the first first, and whether the text as a whole begins one. One walk, from the end. */
export function dangersIn(text: string): { start: boolean; inside: Danger[] } {
  const inside: Danger[] = []
  let sign = -1
  let breaks = false
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at)
    if (FILLER.has(code)) continue
    const separates = BREAKS.has(code) || SEPARATORS.has(code)
    if (separates && sign >= 0) inside.push({ at: at + 1, sign })
    breaks = BREAKS.has(code)
    sign = FORMULA.has(code) ? at : -1
  }
  return { start: sign >= 0 || breaks, inside: inside.reverse() }
}

export function guard(text: string): string {
  const { start, inside } = dangersIn(text)
  if (!start && inside.length === 0) return text
  const cuts = [...(start ? [0] : []), ...inside.map(({ at }) => at)]
  return text.slice(0, cuts[0]) + cuts.map((at, index) => `'${text.slice(at, cuts[index + 1])}`).join('')
}

export function unguard(text: string): string {
  if (text.charCodeAt(0) !== QUOTE && !ANY_SEPARATOR.test(text)) return text
  const { start, inside } = dangersIn(text)
  const isQuote = (at: number) => text.charCodeAt(at) === QUOTE
  const cuts = [...(start ? [0] : []), ...inside.map(({ at }) => at)].filter(isQuote)
  let kept = ''
  let from = 0
  for (const at of cuts) {
    kept += text.slice(from, at)
    from = at + 1
  }
  return kept + text.slice(from)
}
