import { LaurelError } from '../../errors'
import { csvLine } from './csv-line'
import { decoder } from './decode-text'
import { firstBytes, isGzip } from './file-bytes'
import { findEncoding } from './find-encoding'
import { findHeader, HEADER_ROWS, type HeaderHints, MAX_HEADER_ROW, type TopRow } from './find-header'
import { MAX_COLUMNS, MAX_ROWS } from './limits'
import { countLineEnds } from './line-ends'
import type { FileFormat } from './mapping'
import type { Block, OpenedFile, OpenedHeader, ReadHints } from './opened-file'
import { readText, type Sizes, type TextSource } from './read-text'
import { readWorkbook } from './read-workbook'
import { detectSeparator, sepLine } from './separators'
import { containerOf } from './sniff'

const SAMPLE = 64 * 1024

/**
 * Finds out what a file is and reads its first line. What it holds is read by `blocks`, never all at once.
 * @throws LaurelError invalid_file | too_large, with a sentence that says what to do
 */
export async function openFile(path: string, hints: ReadHints = {}, sizes?: Sizes): Promise<OpenedFile> {
  const gzip = await isGzip(path)
  const start = await firstBytes(path, gzip, SAMPLE)
  const opened =
    containerOf(start) === 'zip'
      ? await readWorkbook(path, gzip, hints)
      : await openText({ path, gzip }, start, hints, sizes)
  if (opened.header.names.length > MAX_COLUMNS)
    throw new LaurelError('invalid_file', `The file has too many columns. Nothing was imported.`, [
      { path: 'header', message: `More than ${MAX_COLUMNS} columns. Remove the ones not needed.` },
    ])
  // It is kept with the import, also the names that nobody reads.
  if (opened.header.raw.includes('\0'))
    throw new LaurelError('invalid_file', 'The file cannot be read. Nothing was imported.', [
      { path: 'header', message: 'The first line contains a NUL character. Remove it.' },
    ])
  return { ...opened, blocks: () => limited(opened.blocks()) }
}

/** Its form and its first line alone. A task aside. @throws LaurelError invalid_file | too_large */
export async function openHeader({ path, hints }: { path: string; hints: ReadHints }): Promise<OpenedHeader> {
  const { format, header } = await openFile(path, hints)
  return { format, header }
}
async function* limited(blocks: AsyncGenerator<Block>): AsyncGenerator<Block> {
  let rows = 0
  for await (const block of blocks) {
    rows += block.rows.length
    if (rows > MAX_ROWS)
      throw new LaurelError('too_large', `More than ${MAX_ROWS} rows. Split the file and import the parts.`)
    yield block
  }
}

async function openText(
  { path, gzip }: { path: string; gzip: boolean },
  start: Buffer,
  hints: ReadHints,
  sizes?: Sizes,
): Promise<OpenedFile> {
  const encoding = await findEncoding({ path, gzip }, start, hints.encoding)
  const text = decoder(encoding, (before) => 1 + countLineEnds(before)).decode(start)
  const sep = sepLine(text)
  const skip = sep?.length ?? 0
  const separator = hints.separator ?? sep?.separator ?? detectSeparator(text.slice(skip), hints)
  const source: TextSource = { path, gzip, encoding, separator, skip, firstLine: sep ? 2 : 1 }
  const { top, raws } = await firstRecords(source, hints, sizes)
  const found = findHeader(top, hints)
  if (!found)
    throw new LaurelError('invalid_file', 'The file is empty. Its first line must name the columns.')
  const raw = found.merged
    ? csvLine(found.names, separator)
    : raws[top.findIndex(({ number }) => number === found.number)]
  const format: FileFormat = {
    container: 'text',
    compression: gzip ? 'gzip' : 'none',
    encoding,
    separator,
    sheet: null,
    sheets: [],
    headerRow: found.number,
  }
  return {
    format,
    header: { names: found.names, raw: raw ?? '' },
    top,
    blocks: () => belowHeader(source, found.last, sizes),
  }
}

async function firstRecords(source: TextSource, hints: HeaderHints, sizes?: Sizes) {
  const top: TopRow[] = []
  const raws: string[] = []
  const last = Math.min(hints.headerRow ?? 0, MAX_HEADER_ROW)
  for await (const block of readText(source, sizes))
    for (const [index, cells] of block.rows.entries()) {
      const number = block.lines[index] ?? 0
      // Two more may belong to the header.
      if (top.length >= HEADER_ROWS && number > last + 2) return { top, raws }
      top.push({ number, cells: cells.slice(0, MAX_COLUMNS + 1) })
      raws.push(block.raw(index))
    }
  return { top, raws }
}

async function* belowHeader(source: TextSource, last: number, sizes?: Sizes): AsyncGenerator<Block> {
  for await (const block of readText(source, sizes)) {
    const { rows, lines, bytesRead } = block
    const from = (lines[0] ?? 0) > last ? 0 : lines.filter((line) => line <= last).length
    if (rows.length === from) continue
    yield {
      rows: from === 0 ? rows : rows.slice(from),
      lines: from === 0 ? lines : lines.slice(from),
      bytesRead,
      raw: (index) => Buffer.from(block.raw(index + from)),
    }
  }
}
