import { stat } from 'node:fs/promises'
import { LaurelError } from '../../errors'
import { csvLine } from './csv-line'
import {
  type FoundHeader,
  findHeader,
  HEADER_ROWS,
  type HeaderHints,
  MAX_HEADER_ROW,
  type TopRow,
} from './find-header'
import { knownHeaders } from './headers'
import { MAX_INFLATION, MAX_RECORD, MAX_WORKBOOK_BYTES, SMALL_INFLATED_BYTES } from './limits'
import type { Block, OpenedFile } from './opened-file'
import { type Contents, readContents } from './workbook/contents'
import { Parts } from './workbook/parts'
import { damaged, inflates, tooMuch } from './workbook/refusals'
import { sheetRows } from './workbook/sheet-rows'

const BLOCK = 2000
/** Sheets that are looked into for the one whose header we know. */
const LOOKED_INTO = 50

type WorkbookHints = HeaderHints & { sheet?: string }
type Book = { path: string; gzip: boolean; contents: Contents; bytes: number }
type Sheet = Contents['sheets'][number]
type Header = FoundHeader & { sheet: Sheet; top: TopRow[] }

/**
 * A sheet of a workbook: the one asked for, else the one whose header we know best. Typed cells become text: dates
 * as YYYY-MM-DD, numbers as digits. Nothing is read that is not asked for, and never more held than a block.
 * @throws LaurelError invalid_file | too_large
 */
export async function readWorkbook(path: string, gzip: boolean, hints: WorkbookHints): Promise<OpenedFile> {
  const { book, header } = await withParts(path, gzip, async (parts) => {
    const contents = await readContents(parts)
    const { size: bytes } = await stat(path)
    return { book: { path, gzip, contents, bytes }, header: await chosen(parts, contents, hints) }
  })
  const { sheets } = book.contents
  const names = header.names.slice(0, widthOf(header.names))
  return {
    format: {
      container: 'workbook',
      compression: gzip ? 'gzip' : 'none',
      encoding: null,
      separator: null,
      sheet: header.sheet.name,
      sheets: sheets.map(({ name }) => name),
      headerRow: header.number,
    },
    header: { names, raw: csvLine(names, ',') },
    top: header.top,
    blocks: () => blocksOf(book, header, names.length),
  }
}

/** What goes wrong in a workbook is its fault. */
async function withParts<T>(path: string, gzip: boolean, work: (parts: Parts) => Promise<T>): Promise<T> {
  const parts = await Parts.open(path, gzip)
  try {
    return await work(parts)
  } catch (error) {
    throw error instanceof LaurelError ? error : damaged()
  } finally {
    parts.close()
  }
}

async function chosen(parts: Parts, contents: Contents, hints: WorkbookHints): Promise<Header> {
  const { sheets } = contents
  const { sheet: wanted } = hints
  const candidates =
    wanted === undefined ? sheets.slice(0, LOOKED_INTO) : sheets.filter(({ name }) => name === wanted)
  if (candidates.length === 0)
    throw new LaurelError(
      'invalid_file',
      `The workbook has no sheet "${wanted}". It has ${sheets.map(({ name }) => `"${name}"`).join(', ')}.`,
    )
  let best: { header: Header | null; known: number; sheet: Sheet } | null = null
  let fault: unknown = null
  for (const sheet of candidates) {
    const header = await headerOf(parts, contents, sheet, hints).catch((error: unknown) => {
      fault ??= error
      return null
    })
    const known = header ? knownHeaders(header.names) : 0
    if (!best || known > best.known) best = { header, known, sheet }
  }
  // Another sheet's fault is no fault of the one that is read, as long as that is the one that is meant.
  if (fault !== null && (best?.known ?? 0) < 2) throw fault
  if (best?.header) return best.header
  throw new LaurelError(
    'invalid_file',
    `The sheet "${best?.sheet.name}" is empty. Its first line must name the columns.`,
  )
}

async function headerOf(
  parts: Parts,
  contents: Contents,
  sheet: Sheet,
  hints: HeaderHints,
): Promise<Header | null> {
  const top: TopRow[] = []
  const last = Math.max(HEADER_ROWS, Math.min(hints.headerRow ?? 0, MAX_HEADER_ROW))
  reading: for await (const { rows } of sheetRows(parts.read(sheet.part), contents))
    for (const row of rows) {
      // Two more may belong to the header.
      if (row.number > last + 2 && top.length > 0) break reading
      if (!isBlank(row.cells)) top.push(row)
    }
  const found = findHeader(top, hints)
  return found && { ...found, sheet, top }
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '')
const widthOf = (row: readonly string[]) => row.findLastIndex((cell) => cell.trim() !== '') + 1

/** A text that many cells share stands once in the file, and in each of them here. */
function refuseInflated(characters: number, { bytes }: Book): void {
  if (characters > MAX_WORKBOOK_BYTES) throw tooMuch()
  if (characters > SMALL_INFLATED_BYTES && characters > bytes * MAX_INFLATION) throw inflates(MAX_INFLATION)
}

async function* blocksOf(book: Book, header: Header, width: number): AsyncGenerator<Block> {
  const parts = await Parts.open(book.path, book.gzip)
  const all = Math.max(1, parts.sizeOf(header.sheet.part))
  let [kept, lines, length, characters]: [string[][], number[], number, number] = [[], [], 0, 0]
  const block = (read: number): Block => {
    const cells = kept
    const numbers = lines
    ;[kept, lines, length] = [[], [], 0]
    return {
      rows: cells,
      lines: numbers,
      bytesRead: Math.round(book.bytes * Math.min(1, read / all)),
      raw: (index) => Buffer.from(csvLine(cells[index] ?? [], ',')),
    }
  }
  try {
    for await (const { rows, bytes } of sheetRows(parts.read(header.sheet.part), book.contents))
      for (const { number, cells } of rows) {
        if (number <= header.last || isBlank(cells)) continue
        for (const cell of cells) length += cell.length
        for (const cell of cells) characters += cell.length
        refuseInflated(characters, book)
        // Cells right of the header belong to no column: a row that fills some is as ragged as in a text file.
        const row = cells.slice(0, Math.max(width, widthOf(cells)))
        while (row.length < width) row.push('')
        kept.push(row)
        lines.push(number)
        if (kept.length >= BLOCK || length >= MAX_RECORD) yield block(bytes)
      }
    if (kept.length > 0) yield block(all)
  } catch (error) {
    throw error instanceof LaurelError ? error : damaged()
  } finally {
    parts.close()
  }
}
