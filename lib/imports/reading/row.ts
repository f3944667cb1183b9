import type { PlainDate } from '../../dates'
import type { Kind } from '../../line-items/model/kinds'
import { type Meaning, meaningIn } from './cell-meanings'
import { type CellReaders, cellReaders } from './cell-readers'
import { OFF_SCALE, type Problem, type Read, refuse } from './cells'
import { COLUMNS } from './columns'
import type { Mapping } from './mapping'

export type RowProblem = Problem & { column: string }
/** Answers of another scale, whatever else is wrong with the row. */
export type OffScale = { column: string; cell: string }

/** Cells missing at the end of a row are empty, as spreadsheets leave them out; a text right of the last column is a fault. */
export const isRagged = (cells: readonly string[], columns: number): boolean =>
  cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '')

/** A row with a text right of the last column. */
export function raggedRow(cells: number, columns: number): RowProblem {
  const message = `The row has ${cells} cells, the header names ${columns} columns. If it is a title, a total or a footer, it needs no fix; else a separator or a quote is missing or too many.`
  return { column: '', code: 'ragged_row', message }
}

/** Of all that is wrong with a row, each column once: the first decides, and its words name the others. */
export function together(
  problems: readonly RowProblem[],
  headerOf: (column: string) => string,
): RowProblem | null {
  const columns = new Set<string>()
  const [first, ...others] = problems.filter(({ column }) => {
    const isNew = !columns.has(column)
    columns.add(column)
    return isNew
  })
  if (!first) return null
  const words = others.map(({ column, message }) => ` ${headerOf(column)}: ${message}`)
  return { ...first, message: `${first.message}${words.join('')}` }
}

export const NUL_PROBLEM = refuse('nul_character', 'Contains a NUL character. Remove it.').problem
export const emptyProblem = (header: string): Problem => ({
  code: 'empty',
  message: `${header} is empty. Fill it in.`,
})

/** Begins with a letter or a digit, is short, and holds no NUL and nothing that could be guarded: plain text. */
const PLAIN = /^[0-9A-Za-z][^;,|\t\r\n\0]*$/
const isPlain = (cell: string): boolean => cell.length <= 200 && PLAIN.test(cell)
/** No dirt, and nothing that a spreadsheet spoiled: such an id is taken as it is. */
const PLAIN_ID = /^[0-9A-Za-z][\w/:#-]*$/
const isPlainId = (cell: string): boolean => cell.length <= 200 && PLAIN_ID.test(cell)

/** Where a column of ours is found in a row; -1: nowhere. */
type Place = { at: number; fixed: string; meaning: Meaning | null }

/** One row at a time: a problem is kept, not thrown, since a file may hold millions of them. */
export class Row {
  problem: RowProblem | null = null
  private others: RowProblem[] = []
  offScale: OffScale | null = null
  letters: PlainDate | null = null
  readonly readers: CellReaders
  private cells: readonly string[] = []
  private readonly columns: { name: string; filled: boolean }[]
  private readonly places: Record<string, Place> = {}

  constructor(
    readonly mapping: Mapping & { kind: Kind },
    private readonly header: readonly string[],
    today: PlainDate,
    timeZone: string | null,
  ) {
    this.readers = cellReaders(mapping, today, timeZone)
    this.columns = COLUMNS[mapping.kind].map(({ name, type, need }) => {
      const at = header.indexOf(mapping.columns[name] ?? '')
      this.places[name] = {
        at: mapping.columns[name] === undefined ? -1 : at,
        fixed: mapping.fixed?.[name] ?? '',
        meaning: meaningIn(mapping, name),
      }
      const filled = need === 'filled' && (type !== 'identity' || mapping.identity === 'column')
      return { name, filled }
    })
  }

  open(cells: readonly string[]) {
    this.cells = cells
    this.problem = null
    if (this.others.length > 0) this.others = []
    this.offScale = null
    this.letters = null
  }

  isRagged = (): boolean => isRagged(this.cells, this.header.length)

  ragged = (): RowProblem => raggedRow(this.cells.length, this.header.length)

  /** What a cell means; a column that the file does not have says what is fixed for it, or is empty. */
  cell(column: string): string {
    const place = this.places[column]
    if (place === undefined || place.at === -1) return place?.fixed ?? ''
    const cell = this.cells[place.at] ?? ''
    const { meaning } = place
    return meaning === null || meaning.firsts[cell.charCodeAt(0)] === 0 ? cell : meaning.of(cell)
  }

  read<T>(column: string, reader: (cell: string) => Read<T>, otherwise: T): T {
    const result = reader(this.cell(column))
    if ('value' in result) return result.value
    this.fail(column, result.problem)
    return otherwise
  }

  fail(column: string, { code, message }: Problem) {
    const found = { column, code, message }
    if (this.problem === null) this.problem = found
    else this.others.push(found)
    if (code === OFF_SCALE) this.offScale ??= { column, cell: this.cell(column) }
  }

  day(column: string): PlainDate {
    const result = this.readers.date(this.cell(column))
    if ('value' in result) {
      this.letters = result.letters ?? null
      return result.value
    }
    this.fail(column, result.problem)
    return ''
  }

  text(column: string): string | null {
    const cell = this.cell(column)
    return isPlain(cell) ? cell : this.read(column, this.readers.text, null)
  }

  identity(column: string): string {
    const cell = this.cell(column)
    return isPlainId(cell) ? cell : this.read(column, this.readers.identity, '')
  }

  /** What is missing first, then the rest. */
  allProblems(first: RowProblem): RowProblem {
    return together([...this.unfilled(), first, ...this.others], this.headerOf) ?? first
  }

  private unfilled(): RowProblem[] {
    return this.columns.flatMap(({ name, filled }): RowProblem[] => {
      const cell = this.cell(name)
      if (cell.includes('\0')) return [{ column: name, ...NUL_PROBLEM }]
      if (filled && cell.trim() === '') return [{ column: name, ...emptyProblem(this.headerOf(name)) }]
      return []
    })
  }

  /** As the file calls a column of ours. */
  private headerOf = (column: string): string => this.mapping.columns[column] ?? column
}
