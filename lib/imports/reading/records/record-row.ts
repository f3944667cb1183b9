import type { PlainDate } from '../../../dates'
import type { RecordKind } from '../../model/import-kinds'
import { RECORD_SHAPES, stagedColumns } from '../../model/record-shapes'
import { type Meaning, meaningIn } from '../cell-meanings'
import type { Problem } from '../cells'
import type { Mapping } from '../mapping'
import { RECORD_COLUMNS } from '../record-columns'
import { emptyProblem, isRagged, NUL_PROBLEM, type RowProblem, raggedRow, together } from '../row'
import { type RecordReaders, recordReaders, type Said } from './record-readers'
import { LATER, storedAs } from './stored-as'

/** Values in the order of the staged columns, the line first; null: nothing. */
type Values = (string | null)[]

/** Where a column of ours is found in a row (-1: nowhere), how it is read, and which staged column it becomes. */
type Place = {
  name: string
  slot: number
  at: number
  fixed: string
  meaning: Meaning | null
  read: (cell: string) => Said
}

/** Reads one row at a time, in the order of the header. The values are the same list for every row. Pure. */
export class RecordRow {
  readonly values: Values
  private readonly places: Place[]
  private readonly slots: ReadonlyMap<string, number>

  constructor(
    private readonly kind: RecordKind,
    private readonly mapping: Omit<Mapping, 'kind'>,
    private readonly header: readonly string[],
    { today, timeZone }: { today: PlainDate; timeZone: string },
  ) {
    const readers = recordReaders(mapping, today, timeZone)
    const names = stagedColumns(RECORD_SHAPES[kind])
    this.slots = new Map(names.map((name, slot) => [name, slot]))
    this.values = emptyValues(kind)
    this.places = RECORD_COLUMNS[kind].map((column) => this.placeOf(column, readers))
  }

  private placeOf(
    { name, type, need }: (typeof RECORD_COLUMNS)[RecordKind][number],
    readers: RecordReaders,
  ): Place {
    const header = this.mapping.columns[name]
    const reader = readers[LATER.has(name) ? 'later' : type]
    return {
      name,
      slot: this.slots.get(storedAs(this.kind, name)) ?? 0,
      at: header === undefined ? -1 : this.header.indexOf(header),
      fixed: this.mapping.fixed?.[name] ?? '',
      meaning: meaningIn(this.mapping, name),
      read: need === 'filled' ? filled(reader, header ?? name) : reader,
    }
  }

  /** @returns what is wrong with the row; null: it is read, and `values` are those of it */
  read(line: number, cells: readonly string[]): RowProblem | null {
    if (isRagged(cells, this.header.length)) return raggedRow(cells.length, this.header.length)
    let failed = false
    this.values[0] = String(line)
    for (const place of this.places) {
      const said = place.read(cellOf(place, cells))
      if (isProblem(said)) failed = true
      else this.values[place.slot] = said
    }
    if (failed) return this.problemOf(cells)
    return this.settle()
  }

  /** What is missing or cannot be kept is said first, as it hides the rest. */
  private problemOf(cells: readonly string[]): RowProblem | null {
    const all = this.places.flatMap((place): RowProblem[] => {
      const cell = cellOf(place, cells)
      const said = cell.includes('\0') ? { problem: NUL_PROBLEM } : place.read(cell)
      return isProblem(said) ? [{ column: place.name, ...said.problem }] : []
    })
    const hides = ({ code }: RowProblem) => code === NUL_PROBLEM.code || code === EMPTY
    return together([...all.filter(hides), ...all], this.headerOf)
  }

  /** What cells say together. */
  private settle(): RowProblem | null {
    if (this.kind === 'business-usage') return this.settleUsage()
    return this.kind === 'certifications' ? this.checkDays() : null
  }

  private settleUsage(): RowProblem | null {
    const [users, capacity] = [this.slot('amount'), this.slot('second')]
    if (this.values[users] === null && this.values[capacity] === null)
      return {
        column: 'active_users',
        code: 'empty',
        message: `${this.headerOf('active_users')} and ${this.headerOf('capacity')} are both empty. Fill in one of them, with 0 where there was nothing.`,
      }
    this.values[users] ??= '0'
    this.values[capacity] ??= '0'
    return null
  }

  private checkDays(): RowProblem | null {
    const completed = this.values[this.slot('completed_on')] ?? ''
    const expires = this.values[this.slot('expires_on')] ?? null
    if (expires === null || expires >= completed) return null
    return {
      column: 'expires_on',
      code: 'expires_before_completed',
      message: `${expires} lies before ${completed}, the day of completion. Correct one of the two dates.`,
    }
  }

  private slot = (name: string): number => this.slots.get(name) ?? 0

  /** As the file calls a column of ours. */
  private headerOf = (column: string): string => this.mapping.columns[column] ?? column
}

const isProblem = (said: Said): said is { problem: Problem } => typeof said === 'object' && said !== null
const EMPTY = emptyProblem('').code

function filled(reader: Place['read'], header: string): Place['read'] {
  const empty = { problem: emptyProblem(header) }
  return (cell) => {
    const said = cell.trim() === '' ? '' : reader(cell)
    return said === '' ? empty : said
  }
}

function cellOf({ at, fixed, meaning }: Place, cells: readonly string[]): string {
  if (at === -1) return fixed
  const cell = cells[at] ?? ''
  return meaning === null || meaning.firsts[cell.charCodeAt(0)] === 0 ? cell : meaning.of(cell)
}

/** What a column says that no column of the file becomes: nothing, as its type has it. */
function emptyValues(kind: RecordKind): Values {
  const { key, content } = RECORD_SHAPES[kind]
  const nothing = { text: '', bigint: '0', date: null, boolean: null }
  return ['', ...[...key, ...content].map(({ type }) => nothing[type])]
}
