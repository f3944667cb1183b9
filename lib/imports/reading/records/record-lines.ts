import type { PlainDate } from '../../../dates'
import type { RecordKind } from '../../model/import-kinds'
import type { Mapping } from '../mapping'
import type { RowProblem } from '../row'
import { type RowsOfLines, rowMappings, rowNumber, rowsOfLines } from '../unfold'
import { ownHeaders } from '../wide-reports'
import { RecordRow } from './record-row'

type Values = RecordRow['values']
/** What became of the rows of a line; `unnamed`: the header of one that the line leaves empty. */
export type LineRead = {
  rows: readonly Values[]
  problems: readonly { problem: RowProblem; rows: number }[]
  unnamed: readonly string[]
}

const NONE: readonly never[] = []

/** Reads a line at a time, of which the mapping may make several rows. Values are the same lists for every line. Pure. */
export class RecordLines {
  private readonly readers: { row: RecordRow; own: number[]; name: string; columns: ReadonlySet<string> }[]
  private readonly of: RowsOfLines
  private readonly alone: LineRead

  constructor(
    kind: RecordKind,
    mapping: Omit<Mapping, 'kind'>,
    private readonly header: readonly string[],
    when: { today: PlainDate; timeZone: string },
  ) {
    this.of = rowsOfLines(mapping)
    const own = ownHeaders({ kind, ...mapping })
    this.readers = rowMappings(mapping).map((one, at) => ({
      row: new RecordRow(kind, one, header, when),
      own: (own[at] ?? []).map((name) => header.indexOf(name)),
      name: this.of.names[at] ?? '',
      columns: new Set(Object.keys(mapping.unfold?.[at]?.columns ?? {})),
    }))
    this.alone = { rows: this.readers.map(({ row }) => row.values), problems: NONE, unnamed: NONE }
  }

  read(line: number, cells: readonly string[]): LineRead {
    const [first] = this.readers
    if (this.of.perLine > 1 || !first) return this.readRows(line, cells)
    const problem = first.row.read(line, cells)
    return problem === null ? this.alone : { rows: NONE, problems: [{ problem, rows: 1 }], unnamed: NONE }
  }

  /** A line without any of what its rows say is no line that leaves some of them out. */
  private readRows(line: number, cells: readonly string[]): LineRead {
    const isNamed = ({ own }: { own: number[] }) => own.length === 0 || own.some((at) => cells[at]?.trim())
    const any = this.readers.some(isNamed)
    const rows: Values[] = []
    const unnamed: string[] = []
    const refused: { name: string; own: boolean; problem: RowProblem }[] = []
    for (const [at, reader] of this.readers.entries()) {
      if (any && !isNamed(reader)) {
        unnamed.push(this.header[reader.own[0] ?? -1] ?? '')
        continue
      }
      const problem = reader.row.read(rowNumber(line, at, this.of), cells)
      if (problem === null) rows.push(reader.row.values)
      else refused.push({ name: reader.name, own: reader.columns.has(problem.column), problem })
    }
    // What is wrong with the line is wrong with each of its rows, and said once.
    const whole = refused.filter(({ own }) => !own)
    const apart = refused.filter(({ own }) => own)
    return {
      rows,
      unnamed,
      problems: [
        ...whole.slice(0, 1).map(({ problem }) => ({ problem, rows: whole.length })),
        ...apart.map(({ name, problem }) => ({
          problem: { ...problem, message: `${name}: ${problem.message}` },
          rows: 1,
        })),
      ],
    }
  }
}
