import { guard } from '../imports/reading/formula-guard'

export type Cell = string | number | boolean | null

/** A line of a file for spreadsheets: text is guarded, so that none is run, and quoted, so that it stays one cell. */
export const csvLine = (cells: readonly Cell[], separator = ','): string => lineOf(cells, separator, csvCell)

export const csvCell = (text: string): string => quoted(guard(text))

/** The same with exact text, quoted where CSV needs it: headers of ours, and what `raw=1` asks for. */
export const rawCsvLine = (cells: readonly Cell[], separator = ','): string =>
  lineOf(cells, separator, (text) => (/["\r\n]/.test(text) || text.includes(separator) ? quoted(text) : text))

const lineOf = (cells: readonly Cell[], separator: string, write: (text: string) => string): string =>
  `${cells.map((cell) => (typeof cell === 'string' ? write(cell) : String(cell ?? ''))).join(separator)}\n`

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
