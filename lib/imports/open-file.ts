import { createReadStream } from 'node:fs'
import { LaurelError } from '../errors'
import type { FileFormat, Separator } from './mapping'
import { readCsv } from './read-csv'

export type ReadHints = { separator?: Separator; sheet?: string }
export type OpenedFile = {
  format: FileFormat
  /** Names of the first line, trimmed, and that line as it stood. */
  header: { names: string[]; raw: string }
  /** All records after the header, blank lines left out, in blocks of some thousand rows; also a second time. */
  blocks(): AsyncGenerator<Block>
}
export type Block = {
  rows: string[][]
  /** Line in the file on which each row starts; the first line is 1. */
  lines: number[]
  bytesRead: number
  /** The row byte for byte as it stood, without its line end. */
  raw(index: number): Buffer
}

const ROWS = 2_000

/** @throws LaurelError invalid_file */
export async function openFile(path: string, _hints: ReadHints = {}): Promise<OpenedFile> {
  const records = readCsv(createReadStream(path))
  const first = await records.next()
  await records.return(undefined)
  if (first.done)
    throw new LaurelError('invalid_file', 'The file is empty. Its first line must name the columns.')
  const { cells, raw } = first.value
  return {
    format: {
      container: 'text',
      compression: 'none',
      encoding: 'utf-8',
      separator: ',',
      sheet: null,
      sheets: [],
    },
    header: { names: cells.map((cell) => cell.trim()), raw },
    blocks: () => blocksOf(path),
  }
}

async function* blocksOf(path: string): AsyncGenerator<Block> {
  const records = readCsv(createReadStream(path))
  await records.next()
  let held: { line: number; cells: string[]; raw: string }[] = []
  const block = (): Block => {
    const all = held
    held = []
    return {
      rows: all.map(({ cells }) => cells),
      lines: all.map(({ line }) => line),
      bytesRead: 0,
      raw: (index) => Buffer.from(all[index]?.raw ?? ''),
    }
  }
  for await (const record of records) if (held.push(record) === ROWS) yield block()
  if (held.length > 0) yield block()
}
