import { copyCell } from '@/db/copy-text'
import type { Month, PlainDate } from '../dates'
import type { DoubtNotes } from './model/doubt-notes'
import type { RecordKind } from './model/import-kinds'
import { isExam } from './model/is-exam'
import type { Mapping } from './reading/mapping'
import { openFile } from './reading/open-file'
import type { Block, ReadHints } from './reading/opened-file'
import { Doubts } from './reading/records/doubts'
import { KeyOrder } from './reading/records/key-order'
import { MetMonths } from './reading/records/met-months'
import { type MetName, MetNames } from './reading/records/met-names'
import { type LineRead, RecordLines } from './reading/records/record-lines'
import { type LeftOut, RowFilters } from './reading/row-filter'
import { RowsAround, type ShapeNotes } from './reading/rows-around'
import { rowsOfLines } from './reading/unfold'
import { byLine, type Reject, rowsRefused } from './reject'

type RecordsInput = {
  path: string
  hints: ReadHints
  kind: RecordKind
  mapping: Mapping
  today: PlainDate
  timeZone: string
}
/** What a block of the file became. */
export type ReadRecords = {
  /** The valid rows as COPY takes them, columns as `stagedColumns` has them. */
  copy: Buffer
  rejects: Reject[]
  /** Names that are met for the first time. */
  names: MetName[]
  /** Months that are met for the first time. */
  months: Month[]
  /** Without those that are left out. */
  rows: number
  /** That these rows are of. */
  lines: number
  /** By the mapping, and exams among certifications. */
  leftOut: LeftOut[]
  bytesRead: number
  /** So far rows come about in the order of their key, as the table has it, and none is there twice. */
  ordered: boolean
  /** With the last piece: what the file holds besides its rows, and which of these look like a slip. */
  shape?: ShapeNotes & DoubtNotes
}

/** A file of customers, figures or certifications, block by block. A task aside. @throws LaurelError invalid_file | too_large */
export async function* readRecords(input: RecordsInput): AsyncGenerator<ReadRecords, void, undefined> {
  const { kind, mapping } = input
  const opened = await openFile(input.path, input.hints)
  const { names } = opened.header
  const reading: Reading = {
    lines: new RecordLines(kind, mapping, names, input),
    met: new MetNames(kind, mapping),
    months: new MetMonths(kind),
    order: new KeyOrder(kind),
    filters: new RowFilters(mapping, names),
    around: new RowsAround<Reject>({ ...mapping, kind }, names),
    doubts: new Doubts(kind, rowsOfLines(mapping)),
    isSkipped: skipping(kind, mapping, names),
  }
  let bytesRead = 0
  for await (const block of opened.blocks()) {
    const read = readBlock(block, reading)
    bytesRead = read.bytesRead
    yield read
  }
  const nothing = {
    copy: Buffer.alloc(0),
    rejects: [],
    names: [],
    months: [],
    rows: 0,
    lines: 0,
    leftOut: [],
  }
  yield {
    ...nothing,
    bytesRead,
    ordered: reading.order.isKept,
    shape: { ...reading.around.end(), ...reading.doubts.end() },
  }
}

type Reading = {
  lines: RecordLines
  met: MetNames
  months: MetMonths
  order: KeyOrder
  filters: RowFilters
  around: RowsAround<Reject>
  doubts: Doubts
  isSkipped: (cells: readonly string[]) => { column: string; cell: string } | null
}

function readBlock(block: Block, reading: Reading): ReadRecords {
  const { lines: reader, met, months, order, filters, around, doubts, isSkipped } = reading
  const rows: string[] = []
  const rejects: Reject[] = []
  let [lines, partly] = [0, 0]
  for (let index = 0; index < block.rows.length; index++) {
    const line = block.lines[index] ?? 0
    const cells = block.rows[index] ?? []
    if (filters.leavesOut(cells)) continue
    const skipped = isSkipped(cells)
    if (skipped) {
      filters.count(skipped.column, skipped.cell)
      continue
    }
    const read = reader.read(line, cells)
    if (read.rows.length > 0) {
      rejects.push(...around.followedBy(cells))
      lines += 1
    }
    for (const values of read.rows) {
      met.see(values)
      months.see(values)
      order.see(values)
      doubts.see(values)
      rows.push(copyLine(values))
    }
    for (const header of read.unnamed) filters.count(header, '')
    if (read.problems.length === 0) continue
    if (read.rows.length > 0) partly += 1
    const value = rejected(line, read.problems, block.raw(index))
    rejects.push(...(read.rows.length > 0 ? [value] : around.take({ line, cells, value })))
  }
  return {
    // Joined and not added up piece by piece, which would leave many times as much behind.
    copy: Buffer.from(rows.length === 0 ? '' : `${rows.join('\n')}\n`),
    rejects,
    names: met.take(),
    months: months.take(),
    rows: rows.length + rowsRefused(rejects),
    lines: lines + rejects.length - partly,
    leftOut: filters.take(),
    bytesRead: block.bytesRead,
    ordered: order.isKept,
  }
}

/** What is wrong with some of the rows of a line, or with all of them. */
function rejected(line: number, problems: LineRead['problems'], raw: Buffer): Reject {
  const each = problems.map(({ problem, rows }) => ({ line, ...problem, raw, ...(rows > 1 && { rows }) }))
  const [all] = byLine(each)
  if (!all) throw new Error(`line ${line} is rejected without a reason`)
  return all
}

function copyLine(values: readonly (string | null)[]): string {
  let line = values[0] ?? ''
  for (let at = 1; at < values.length; at++) {
    const value = values[at] ?? null
    line += value === '' ? '\t' : `\t${copyCell(value)}`
  }
  return line
}

/** Reports of trainings hold exams as well, which are no certifications. */
function skipping(kind: RecordKind, { columns }: Mapping, header: readonly string[]): Reading['isSkipped'] {
  const column = kind === 'certifications' ? columns.type : undefined
  const at = column === undefined ? -1 : header.indexOf(column)
  if (column === undefined || at === -1) return () => null
  return (cells) => {
    const cell = cells[at] ?? ''
    return cell !== '' && isExam(cell) ? { column, cell } : null
  }
}
