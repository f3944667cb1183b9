import { guard } from '../imports/formula-guard'
import { csvCell } from './csv-cell'

export type Cell = string | number | boolean | null
/** `guarded`: text from strangers, which a spreadsheet must not run as a formula. */
export type TableColumn<Row> = { name: string; of(row: Row): Cell; guarded?: boolean }
/** One table of a page, as it goes into a file. `name` ends the file's name. */
export type Table<Row> = { name: string; columns: readonly TableColumn<Row>[]; rows: readonly Row[] }

const TSV_ESCAPES: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' }

/** A header and a line for each row. @param raw exact text, without the guard */
export function tableText<Row>({ columns, rows }: Table<Row>, format: 'csv' | 'tsv', raw: boolean): string {
  const cell = format === 'csv' ? csvCell : tsvCell
  const line = (texts: string[]) => `${texts.map(cell).join(format === 'csv' ? ',' : '\t')}\n`
  const textOf = (row: Row, { of, guarded }: TableColumn<Row>) => {
    const text = String(of(row) ?? '')
    return guarded && !raw ? guard(text) : text
  }
  return (
    line(columns.map(({ name }) => name)) +
    rows.map((row) => line(columns.map((column) => textOf(row, column)))).join('')
  )
}

/** As PostgreSQL writes its text format: a tab or a line end inside a cell keeps the line whole. */
const tsvCell = (text: string): string => text.replace(/[\t\n\r\\]/g, (found) => TSV_ESCAPES[found] ?? found)
