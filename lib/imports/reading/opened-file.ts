import type { Encoding } from './encodings'
import type { HeaderHints, TopRow } from './find-header'
import type { FileFormat, Separator } from './mapping'

/** What a person or a mapping says of a file; left out: found out. */
export type ReadHints = HeaderHints & { separator?: Separator; sheet?: string; encoding?: Encoding }

export type OpenedFile = {
  format: FileFormat
  /** Names of the columns, trimmed, doubled ones told apart, and their line as it stood (UTF-8; as CSV in a workbook). */
  header: { names: string[]; raw: string }
  /** The first rows, among which the header was found. */
  top: TopRow[]
  /** All records after the header, blank lines left out, in blocks of some thousand rows. Each call reads anew. */
  blocks(): AsyncGenerator<Block>
}

export type Block = {
  rows: string[][]
  /** Line in the file on which each row starts (1 is the first line of the file; in a workbook the row number). */
  lines: number[]
  /** Bytes of the file as it lies on disk that are read by now (compressed bytes where compressed). */
  bytesRead: number
  /** The row byte for byte as it stood (UTF-16 as UTF-8; a workbook row as CSV), without its line end. Slow. */
  raw(index: number): Buffer
}

/** Its form and its first line. */
export type OpenedHeader = Pick<OpenedFile, 'format' | 'header'>
