import type { Readable } from 'node:stream'
import { isPlainDate } from '../dates'
import { guard } from '../imports/reading/formula-guard'
import { type Cell, csvCell, rawCsvLine } from './csv-cell'
import { type SheetColumn, type SheetType, workbook } from './workbook'

export type { Cell } from './csv-cell'
/** `guarded`: text from strangers, of which even a number is guarded. */
export type TableColumn<Row> = { name: string; of(row: Row): Cell; guarded?: boolean }
/** One table of a page, as it goes into a file. `name` ends the file's name. */
export type Table<Row> = { name: string; columns: readonly TableColumn<Row>[]; rows: readonly Row[] }

/** A difference as the scorer writes it: a number, and no formula. */
const SIGNED = /^[-+]\d+(\.\d+)?$/
const NUMBER = /^[-+]?(0|[1-9]\d*)(\.\d+)?$/

/** A header and a line for each row. @param raw exact text, without the guard */
export function tableText<Row>({ columns, rows }: Table<Row>, format: 'csv' | 'tsv', raw: boolean): string {
  const header = columns.map(({ name }) => name)
  const write = (cell: Cell, guarded: boolean): string => {
    const text = String(cell ?? '')
    const plain = typeof cell !== 'string' || (!guarded && SIGNED.test(cell))
    if (format === 'csv') return plain ? text : csvCell(text)
    return tsvCell(plain || raw ? text : guard(text))
  }
  if (format === 'csv' && raw)
    return [header, ...rows.map((row) => columns.map(({ of }) => of(row)))]
      .map((cells) => rawCsvLine(cells))
      .join('')
  const separator = format === 'csv' ? ',' : '\t'
  const line = (cells: string[]) => `${cells.join(separator)}\n`
  return (
    line(header) +
    rows.map((row) => line(columns.map(({ of, guarded = false }) => write(of(row), guarded)))).join('')
  )
}

const TSV_ESCAPES: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' }

/** As PostgreSQL writes its text format: a tab or a line end inside a cell keeps the line whole. */
const tsvCell = (text: string): string => text.replace(/[\t\n\r\\]/g, (found) => TSV_ESCAPES[found] ?? found)

/** The same as a workbook: text from strangers as text, dates and numbers as what they are. */
export function tableWorkbook<Row>({ columns, rows }: Table<Row>, raw: boolean): Readable {
  const cells = rows.map((row) =>
    columns.map(({ of, guarded = false }) => {
      const cell = of(row)
      return guarded && typeof cell === 'string' && !raw ? guard(cell) : cell
    }),
  )
  const types = columns.map(({ name, guarded = false }, index): SheetColumn => {
    const type = guarded ? 'text' : typeOf(cells.map((row) => row[index] ?? null))
    return { name, type }
  })
  return workbook(types, cells)
}

/** A column of ours is what all its cells are. */
function typeOf(cells: readonly Cell[]): SheetType {
  const filled = cells.filter((cell) => cell !== null && cell !== '')
  if (filled.length === 0) return 'text'
  if (filled.every((cell) => typeof cell === 'number' || NUMBER.test(String(cell)))) return 'number'
  if (filled.every((cell) => isPlainDate(String(cell)))) return 'date'
  return 'text'
}
