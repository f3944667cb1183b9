import Papa from 'papaparse'
import { knownHeaders } from './headers'
import { SEPARATORS, type Separator } from './mapping'

const SEP_LINE = /^"?sep=([^\r\n"])"?(\r\n|\n|\r|$)/i

/** A first line `sep=;`, which spreadsheets read and leave out. */
export function sepLine(text: string): { separator: Separator | null; length: number } | null {
  const found = SEP_LINE.exec(text)
  if (!found) return null
  return { separator: SEPARATORS.find((one) => one === found[1]) ?? null, length: found[0].length }
}

/** The first line says it, or so much of it. */
const MAX_LOOKED_AT = 64 * 1024

/** The separator under which the first line names most columns: known ones count before others. */
export function detectSeparator(file: string): Separator {
  const text = file.slice(0, MAX_LOOKED_AT).trimStart()
  const newline = /\r\n|\n|\r/.exec(text)?.[0] === '\r' ? '\r' : '\n'
  const scores = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline, preview: 1 })
    const names = (data[0] ?? []).map((name) => name.trim())
    return { separator, known: knownHeaders(names.slice(0, 500)), columns: names.length }
  })
  const [best] = scores.sort((a, b) => b.known - a.known || b.columns - a.columns)
  return best?.separator ?? ','
}
