import { Readable } from 'node:stream'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { isPlainDate } from '../dates'
import type { Cell } from './csv-cell'

/** `text` also for IDs of digits: a spreadsheet then neither shortens them nor takes zeros, also where somebody types. */
export type SheetType = 'text' | 'date' | 'number'
export type SheetColumn = { name: string; type: SheetType }

type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>

const FORMATS: Record<SheetType, { numFmt?: string; width: number }> = {
  text: { numFmt: '@', width: 20 },
  // Each day brings its own form, so that a header of such a column is no day.
  date: { width: 12 },
  number: { width: 10 },
}
/** More letters in a cell Excel calls damage. */
const CELL_LETTERS = 32_767
/** Excel counts to 15 digits. */
const NUMBER = /^[-+]?\d{1,15}(\.\d{1,15})?$/
const DIGITS = 15
/** No XML holds these: U+FFFE, U+FFFF and half of a pair. */
const UNWRITABLE = /[\ufffe\uffff]|\p{Cs}/gu

/**
 * A workbook of one sheet, as its rows come: it holds a few of them, and compresses. The sheet after Excel's last row
 * (1,048,576) goes on in another one with the same headers.
 * @param columns what is no date or number as its column says is written as text
 */
export function workbook(columns: readonly SheetColumn[], rows: Rows): Readable {
  const types = columns.map(({ type }) => type)
  const stream = writeXlsxStream(typed(types, rows), {
    name: 'Laurel',
    columns: columns.map(({ name, type }) => ({ header: writable(name), ...FORMATS[type] })),
    freezePane: { rows: 1 },
    zip64: false,
  })
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0], { objectMode: false })
}

async function* typed(types: readonly SheetType[], rows: Rows): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map((cell, index) => sheetCell(cell, types[index] ?? 'text'))
}

/** A cell as the spreadsheet is to take it. */
function sheetCell(cell: Cell, type: SheetType): CellValue {
  if (cell === null || cell === '') return null
  if (type === 'number' && typeof cell === 'number') return cell
  const text = String(cell)
  if (type === 'date' && isPlainDate(text) && text >= '1900-03-01') return new Date(`${text}T00:00:00Z`)
  if (type === 'number' && isCountable(text)) return Number(text)
  return writable(text)
}

const isCountable = (text: string): boolean =>
  NUMBER.test(text) && text.replace(/[-+.]/g, '').length <= DIGITS

/** Text as a cell keeps it: what looks like an escape of XML's is written by one. */
function writable(text: string): string {
  const kept = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text
  return kept.replace(UNWRITABLE, '\ufffd').slice(0, CELL_LETTERS)
}
