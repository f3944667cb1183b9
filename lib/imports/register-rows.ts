import { LaurelError } from '../errors'
import type { Register } from './model/import-kinds'
import { meaningIn } from './reading/cell-meanings'
import type { Mapping } from './reading/mapping'
import { openFile } from './reading/open-file'
import type { Block, ReadHints } from './reading/opened-file'
import { readDateIn } from './reading/read-date'
import { REGISTER_COLUMNS } from './reading/register-columns'
import { isRagged, raggedRow } from './reading/row'
import { type LeftOut, RowFilters } from './reading/row-filter'
import { RowsAround, type ShapeNotes } from './reading/rows-around'

type RegisterRowsInput = {
  path: string
  hints: ReadHints
  kind: Register
  mapping: Mapping
  timeZone: string
}
type RegisterRowRead = {
  line: number
  /** By our column names. */
  cells: Record<string, string>
  raw: Buffer
  problem?: ReturnType<typeof raggedRow>
}
/** `shape` with the last piece. */
type RegisterRowsRead = {
  rows: RegisterRowRead[]
  leftOut: LeftOut[]
  bytesRead: number
  shape?: ShapeNotes
}

/** Registers speak of days to come, too. */
const ANY_DAY = '9999-12-31'
/** The entries of a file are held in memory together, under the organization's lock. */
const MAX_CHARACTERS = 50_000_000

/** A file of a register, block by block, dates as ISO where they can be read. A task aside. @throws LaurelError */
export async function* registerRows(
  input: RegisterRowsInput,
): AsyncGenerator<RegisterRowsRead, void, undefined> {
  const opened = await openFile(input.path, input.hints)
  const read = rowRead(input, opened.header.names)
  const filters = new RowFilters(input.mapping, opened.header.names)
  const around = new RowsAround<RegisterRowRead>(input.mapping, opened.header.names)
  let [characters, bytesRead] = [0, 0]
  for await (const block of opened.blocks()) {
    for (const row of block.rows) for (const cell of row) characters += cell.length
    if (characters > MAX_CHARACTERS) throw tooLong()
    bytesRead = block.bytesRead
    const rows = block.rows.flatMap((cells, index) => {
      if (filters.leavesOut(cells)) return []
      const value = read(block, index)
      if (!value.problem) around.noteUneven(cells)
      return around.take({ line: value.line, cells, value })
    })
    yield { rows, leftOut: filters.take(), bytesRead }
  }
  yield { rows: [], leftOut: [], bytesRead, shape: around.end() }
}

function rowRead({ kind, mapping, timeZone }: RegisterRowsInput, header: readonly string[]) {
  const dates = new Set(REGISTER_COLUMNS[kind].filter(({ type }) => type === 'date').map(({ name }) => name))
  const how = { shortYears: mapping.shortYears, timeZone }
  const isoOf = (cell: string) => {
    const found = cell === '' ? null : readDateIn(mapping.dateOrder, cell, ANY_DAY, how)
    return found && 'value' in found ? found.value : cell
  }
  const columns = Object.entries(mapping.columns).map(([name, theirs]) => ({
    name,
    at: header.indexOf(theirs),
    isDate: dates.has(name),
    meaning: meaningIn(mapping, name),
  }))
  const fixed = Object.entries(mapping.fixed ?? {}).map(([name, text]): [string, string] => [
    name,
    dates.has(name) ? isoOf(text) : text,
  ])
  return (block: Block, index: number): RegisterRowRead => {
    const cells = block.rows[index] ?? []
    const named: Record<string, string> = Object.fromEntries(fixed)
    for (const { name, at, isDate, meaning } of columns) {
      const written = cells[at] ?? ''
      const cell = meaning === null ? written : meaning.of(written)
      named[name] = isDate ? isoOf(cell) : cell
    }
    return {
      line: block.lines[index] ?? 0,
      cells: named,
      raw: block.raw(index),
      ...(isRagged(cells, header.length) && { problem: raggedRow(cells.length, header.length) }),
    }
  }
}

const tooLong = () =>
  new LaurelError(
    'too_large',
    `More than ${MAX_CHARACTERS / 1_000_000} million characters. Split the file and import the parts. Nothing was imported.`,
  )
