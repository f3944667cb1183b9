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

/** The separator under which the first line names most columns: known ones count before others. */
export function detectSeparator(text: string): Separator {
  const newline = /\r\n|\n|\r/.exec(text.trimStart())?.[0] === '\r' ? '\r' : '\n'
  const scores = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text.trimStart(), { delimiter: separator, newline, preview: 1 })
    const names = (data[0] ?? []).map((name) => name.trim())
    return { separator, known: knownHeaders(names.slice(0, 500)), columns: names.length }
  })
  const [best] = scores.sort((a, b) => b.known - a.known || b.columns - a.columns)
  return best?.separator ?? ','
}
