import Papa from 'papaparse'
import { findHeader, HEADER_ROWS, type HeaderHints } from './find-header'
import { knownHeaders } from './headers'
import { MAX_COLUMNS } from './limits'
import { SEPARATORS, type Separator } from './mapping'

const SEP_LINE = /^"?sep=([^\r\n"])"?(\r\n|\n|\r|$)/i

/** A first line `sep=;`, which spreadsheets read and leave out. */
export function sepLine(text: string): { separator: Separator | null; length: number } | null {
  const found = SEP_LINE.exec(text)
  if (!found) return null
  return { separator: SEPARATORS.find((one) => one === found[1]) ?? null, length: found[0].length }
}

/** The header says it, or so much of it. */
const MAX_LOOKED_AT = 64 * 1024

/** The separator under which the header names most columns: known ones count before others. */
export function detectSeparator(file: string, hints: HeaderHints = {}): Separator {
  const text = file.slice(0, MAX_LOOKED_AT).trimStart()
  const newline = /\r\n|\n|\r/.exec(text)?.[0] === '\r' ? '\r' : '\n'
  const scores = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline, preview: HEADER_ROWS })
    const top = data.map((cells, at) => ({ number: at + 1, cells: cells.slice(0, MAX_COLUMNS) }))
    const names = findHeader(
      top.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
      {
        ...(hints.names && { names: hints.names }),
      },
    )?.names
    return { separator, known: knownHeaders(names ?? []), columns: names?.length ?? 0 }
  })
  const [best] = scores.sort((a, b) => b.known - a.known || b.columns - a.columns)
  return best?.separator ?? ','
}
