import { MAX_COLUMNS, MAX_RECORD, MAX_WORKBOOK_CELLS, MAX_WORKBOOK_ROWS } from '../limits'
import { tooLong } from '../text-block'
import { type CellXml, cellText } from './cell-text'
import type { Contents } from './contents'
import { damaged, tooLarge } from './refusals'
import { walkXml, type XmlListener } from './xml'

/** A row by its number in the sheet; cells behind the last one that is filled are left out. */
type SheetRow = { number: number; cells: string[] }

/**
 * The rows of a sheet while it is read, some at a time, with how many bytes of its XML are read by then.
 * @throws LaurelError invalid_file | too_large; the parser's error
 */
export async function* sheetRows(
  pieces: AsyncIterable<Buffer>,
  contents: Contents,
): AsyncGenerator<{ rows: SheetRow[]; bytes: number }> {
  const sheet = new Sheet(contents)
  let bytes = 0
  const counted = async function* () {
    for await (const piece of pieces) {
      bytes += piece.length
      yield piece
    }
  }
  for await (const _ of walkXml(counted(), sheet)) {
    const rows = sheet.take()
    if (rows.length > 0) yield { rows, bytes }
  }
}

/** Where a sheet ends in any spreadsheet. Cells and rows that only look like something are not counted as rows. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const tooManyCells = () => tooLarge(`has more than ${MAX_WORKBOOK_CELLS} cells`)

const NOTHING = { type: 'n', style: undefined, value: undefined, text: undefined }

class Sheet implements XmlListener {
  private rows: SheetRow[] = []
  private inData = false
  private row: SheetRow | null = null
  private length = 0
  private lastRow = 0
  private lastColumn = 0
  private filledRows = 0
  private widest = 0
  private seenCells = 0
  private cell: CellXml | null = null
  private column = 0
  private inside = { v: false, t: false, rPh: false }

  constructor(private readonly contents: Contents) {}

  take(): SheetRow[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'sheetData') this.inData = true
    else if (name === 'row' && this.inData) this.openRow(attributes)
    else if (name === 'c' && this.row) this.openCell(attributes)
    else if (this.cell && (name === 'v' || name === 't' || name === 'rPh')) this.inside[name] = true
  }

  text(more: string): void {
    const { cell, inside } = this
    if (!cell) return
    if (inside.v) cell.value = (cell.value ?? '') + more
    else if (inside.t && !inside.rPh) cell.text = (cell.text ?? '') + more
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'rPh') this.inside[name] = false
    else if (name === 'c' && this.cell && this.row) this.closeCell(this.row, this.cell)
    else if (name === 'row' && this.row) this.closeRow(this.row)
    else if (name === 'sheetData') this.inData = false
  }

  private openRow({ r }: Record<string, string>): void {
    const number = r === undefined ? this.lastRow + 1 : Number(r)
    if (!(number > this.lastRow)) throw damaged()
    if (number > LAST_ROW) throw damaged()
    this.row = { number, cells: [] }
    this.lastRow = number
    this.lastColumn = 0
    this.length = 0
  }

  private openCell({ r, t = 'n', s }: Record<string, string>): void {
    this.column = r === undefined ? this.lastColumn + 1 : columnOf(r)
    if (!(this.column > this.lastColumn)) throw damaged()
    if (this.column > LAST_COLUMN) throw damaged()
    this.lastColumn = this.column
    this.seenCells += 1
    if (this.seenCells > MAX_WORKBOOK_CELLS) throw tooManyCells()
    this.cell = { ...NOTHING, type: t, style: s }
    this.inside = { v: false, t: false, rPh: false }
  }

  private closeCell({ number, cells }: SheetRow, cell: CellXml): void {
    const text = cellText(cell, this.contents)
    this.cell = null
    this.length += text.length + 1
    if (this.length > MAX_RECORD) throw tooLong(number)
    if (text === '') return
    if (this.column > MAX_COLUMNS) throw tooLarge(`has more than ${MAX_COLUMNS} columns`)
    if (cells.length === 0) this.filledRows += 1
    if (this.filledRows > MAX_WORKBOOK_ROWS) throw tooLarge(`has more than ${MAX_WORKBOOK_ROWS} rows`)
    this.widest = Math.max(this.widest, this.column)
    if (this.filledRows * this.widest > MAX_WORKBOOK_CELLS) throw tooManyCells()
    while (cells.length < this.column - 1) cells.push('')
    cells.push(text)
  }

  private closeRow(row: SheetRow): void {
    this.row = null
    this.rows.push(row)
  }
}

/** `AB12` is 28. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of address.slice(0, 4)) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}
