import Papa from 'papaparse'
import { LaurelError } from '../../errors'
import { MAX_RECORD } from './limits'
import { countLineEnds, type OneLineEnd, oneLineEnd } from './line-ends'
import type { Separator } from './mapping'

/** The whole records of a piece of text. */
export type TextBlock = {
  rows: string[][]
  /** Line on which each row starts. */
  lines: number[]
  /** Characters that are read; what follows is the start of a record that is not whole yet. */
  consumed: number
  /** Lines that end within them. */
  lineEnds: number
  /** A row as it stood, without its line end. The first call parses the piece again. */
  raw(index: number): string
}

type Found = { rows: string[][]; errors: Papa.ParseError[] }

/**
 * Records of a text that ends with a line end, or, where `last`, with the file.
 * @param firstLine line of the file on which the text starts
 * @throws LaurelError invalid_file where the text cannot be told apart into records
 */
export function readBlock(text: string, separator: Separator, firstLine: number, last: boolean): TextBlock {
  const one = oneLineEnd(text)
  if (one === null) throw unreadable(firstLine)
  const config = { delimiter: separator, newline: one.newline }
  const { data: rows, errors } = Papa.parse<string[]>(one.text, config)
  const block = new Records({ rows, errors }, one, text, firstLine, () => recordEnds(one.text, config))
  return block.settle(last)
}

function recordEnds(input: string, config: { delimiter: string; newline: OneLineEnd['newline'] }): number[] {
  const ends: number[] = []
  Papa.parse<string[]>(input, { ...config, step: ({ meta }) => ends.push(meta.cursor) })
  return ends
}

class Records implements TextBlock {
  rows: string[][]
  lines: number[] = []
  consumed: number
  lineEnds = 0
  private ends: number[] | null = null
  /** Which record each row is, where blank ones were left out. */
  private records: number[] | null = null

  constructor(
    private readonly found: Found,
    private readonly one: OneLineEnd,
    private readonly text: string,
    private readonly firstLine: number,
    private readonly findEnds: () => number[],
  ) {
    this.rows = found.rows
    this.consumed = text.length
  }

  settle(last: boolean): TextBlock {
    const open = this.found.errors.find((error) => error.code === 'MissingQuotes')
    if (open && last)
      throw unreadable(this.firstLine + countLineEnds(this.one.text.slice(0, open.index ?? 0)))
    if (open) this.keepWhole(open.row ?? 0)
    else if (this.rows.at(-1)?.length === 1 && this.rows.at(-1)?.[0] === '') this.rows.pop()
    this.lineEnds = countLineEnds(
      this.consumed === this.text.length ? this.text : this.text.slice(0, this.consumed),
    )
    this.lines = this.findLines()
    this.refuseSwallowedLines()
    if (this.consumed > MAX_RECORD) this.refuseLong()
    if (this.one.restore) this.restoreCells(this.one.restore)
    this.dropBlank()
    return this
  }

  raw(index: number): string {
    const record = this.records?.[index] ?? index
    const part = this.recordText(record)
    return part.replace(/(\r\n|\n|\r)$/, '')
  }

  /** Leaves the last record, which is not whole, for the next piece. */
  private keepWhole(count: number) {
    this.rows.length = count
    const end = count === 0 ? 0 : this.endOf(count - 1)
    this.consumed = this.restored(this.one.text.slice(0, end)).length
  }

  private endOf(record: number): number {
    this.ends ??= this.findEnds()
    return this.ends[record] ?? this.one.text.length
  }

  private recordText(record: number): string {
    return this.restored(this.one.text.slice(record === 0 ? 0 : this.endOf(record - 1), this.endOf(record)))
  }

  private restored = (text: string): string => this.one.restore?.(text) ?? text

  /** Where no cell holds a line end, each row is a line. */
  private findLines(): number[] {
    const { rows, firstLine, one } = this
    const ended = /[\r\n]$/.test(this.text) || this.consumed < this.text.length
    const oneEach = this.lineEnds === rows.length - (ended ? 0 : 1)
    const lines = new Array<number>(rows.length)
    const mark = one.newline === '\r' ? '\r' : '\n'
    for (let index = 0, line = firstLine; index < rows.length; index++) {
      lines[index] = line++
      if (oneEach) continue
      for (const cell of rows[index] ?? [])
        for (let at = cell.indexOf(mark); at !== -1; at = cell.indexOf(mark, at + 1)) line++
    }
    return lines
  }

  /** A quote in the wrong place that swallows the line after it would lose a row without a word. */
  private refuseSwallowedLines() {
    for (const { code, row } of this.found.errors) {
      if (code !== 'InvalidQuotes' || row === undefined || row >= this.rows.length) continue
      const line = this.lines[row] ?? this.firstLine
      const next = this.lines[row + 1] ?? this.firstLine + this.lineEnds
      if (next > line + 1) throw unreadable(line)
    }
  }

  private refuseLong() {
    for (const [index, row] of this.rows.entries()) {
      let length = row.length - 1
      for (const cell of row) length += cell.length
      if (length > MAX_RECORD) throw tooLong(this.lines[index] ?? this.firstLine)
    }
  }

  private restoreCells(restore: (text: string) => string) {
    for (const row of this.rows) {
      for (const [index, cell] of row.entries()) if (cell.includes('\n')) row[index] = restore(cell)
      const last = row.at(-1) ?? ''
      if (this.one.marks.includes(last.slice(-1))) row[row.length - 1] = last.slice(0, -1)
    }
  }

  private dropBlank() {
    const { rows, lines } = this
    if (!rows.some((row) => row.length === 1 && row[0]?.trim() === '')) return
    const quoted = this.text.includes('"')
    const kept = [...rows.keys()].filter((index) => {
      const row = rows[index]
      if (row?.length !== 1 || row[0]?.trim() !== '') return true
      return quoted && this.recordText(index).trim() !== ''
    })
    this.rows = kept.map((index) => rows[index] ?? [])
    this.lines = kept.map((index) => lines[index] ?? 0)
    this.records = kept
  }
}

export const tooLong = (line: number) =>
  new LaurelError(
    'invalid_file',
    `A line near line ${line} is longer than a million characters. Correct it and try again.`,
  )

export const unreadable = (line: number) =>
  new LaurelError(
    'invalid_file',
    `The file cannot be read as CSV near line ${line}: a quote is opened and never closed, or stands in the wrong place. Nothing was imported.`,
  )
