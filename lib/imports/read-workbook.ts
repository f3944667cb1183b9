import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { LaurelError } from '../errors'
import { checkWorkbook, damaged } from './check-workbook'
import { readPieces } from './file-bytes'
import { knownHeaders } from './headers'
import { MAX_RECORD, MAX_WORKBOOK_BYTES } from './limits'
import type { Block, OpenedFile } from './open-file'
import { tooLong } from './text-block'
import type { WorkbookLimits, WorkbookMessage } from './workbook-thread.mjs'

const BLOCK = 2000
/** The header may lie some rows below a title. */
const HEADER_ROWS = 20
const THREAD = join(
  /* turbopackIgnore: true */ dirname(fileURLToPath(import.meta.url)),
  'workbook-thread.mjs',
)
const MAX_MEMORY_MB = 1024

type Sheet = { sheet: string; rows: string[][] }

/**
 * A sheet of a workbook: the one asked for, else the one whose header we know best. Typed cells become text: dates
 * as YYYY-MM-DD, numbers as digits.
 * @throws LaurelError invalid_file | too_large
 */
export async function readWorkbook(path: string, gzip: boolean, wanted?: string): Promise<OpenedFile> {
  const file = await wholeFile(path, gzip)
  await checkWorkbook(file)
  const sheets = await readSheets(file)
  const { sheet, rows } = chosen(sheets, wanted)
  const at = headerRow(rows)
  const header = rows[at]
  if (!header)
    throw new LaurelError(
      'invalid_file',
      `The sheet "${sheet}" is empty. Its first line must name the columns.`,
    )
  const width = widthOf(header)
  const { size } = await stat(path)
  return {
    format: {
      container: 'workbook',
      compression: gzip ? 'gzip' : 'none',
      encoding: null,
      separator: null,
      sheet,
      sheets: sheets.map((one) => one.sheet),
    },
    header: {
      names: header.slice(0, width).map((cell) => cell.trim()),
      raw: csvLine(header.slice(0, width)),
    },
    blocks: () => blocksOf(rows, at + 1, width, size),
  }
}

async function wholeFile(path: string, gzip: boolean): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const { bytes } of readPieces(path, gzip)) {
    length += bytes.length
    if (length > MAX_WORKBOOK_BYTES) throw tooMuch()
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

/**
 * In a thread of its own: whoever reads a workbook reads all of it at once, and pages wait for nobody's file. Rows come
 * some at a time, when they are asked for.
 */
async function readSheets(file: Buffer): Promise<Sheet[]> {
  const limits: WorkbookLimits = { record: MAX_RECORD, all: MAX_WORKBOOK_BYTES }
  const thread = new Worker(/* turbopackIgnore: true */ THREAD, {
    workerData: { file, limits },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  })
  const sheets: Sheet[] = []
  try {
    for (;;) {
      const [message] = (await once(thread, 'message')) as [WorkbookMessage]
      if (message.sheet !== undefined) sheets.push({ sheet: message.sheet, rows: [] })
      else if (message.rows) sheets.at(-1)?.rows.push(...message.rows)
      else if (message.longRow !== undefined) throw tooLong(message.longRow)
      else if (message.tooMuch) throw tooMuch()
      else return sheets
      thread.postMessage('more')
    }
  } catch (error) {
    if (error instanceof LaurelError) throw error
    throw isOutOfMemory(error) ? tooMuch() : damaged()
  } finally {
    await thread.terminate()
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function chosen(sheets: Sheet[], wanted: string | undefined): Sheet {
  const named = sheets.find(({ sheet }) => sheet === wanted)
  if (named) return named
  if (wanted !== undefined)
    throw new LaurelError(
      'invalid_file',
      `The workbook has no sheet "${wanted}". It has ${sheets.map(({ sheet }) => `"${sheet}"`).join(', ')}.`,
    )
  const known = ({ rows }: Sheet) => knownHeaders(rows[headerRow(rows)] ?? [])
  const [best] = sheets.map((sheet) => ({ sheet, score: known(sheet) })).sort((a, b) => b.score - a.score)
  if (!best) throw damaged()
  return best.sheet
}

/** The first row that names at least two columns we know, else the first that is not empty. */
function headerRow(rows: readonly string[][]): number {
  const named = rows.slice(0, HEADER_ROWS).findIndex((row) => knownHeaders(row) >= 2)
  return named === -1 ? rows.findIndex((row) => !isBlank(row)) : named
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '')
const widthOf = (row: readonly string[]) => row.findLastIndex((cell) => cell.trim() !== '') + 1

async function* blocksOf(
  rows: readonly string[][],
  from: number,
  width: number,
  bytes: number,
): AsyncGenerator<Block> {
  let [kept, lines, length]: [string[][], number[], number] = [[], [], 0]
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? []
    if (!isBlank(row)) {
      for (const cell of row) length += cell.length
      // Cells right of the header belong to no column: a row that fills some is as ragged as in a text file.
      kept.push(row.slice(0, Math.max(width, widthOf(row))))
      lines.push(at + 1)
    }
    if (kept.length === 0 || (kept.length < BLOCK && length < MAX_RECORD && at < rows.length - 1)) continue
    const cells = kept
    yield {
      rows: cells,
      lines,
      bytesRead: Math.round((bytes * (at + 1)) / rows.length),
      raw: (index) => Buffer.from(csvLine(cells[index] ?? [])),
    }
    ;[kept, lines, length] = [[], [], 0]
  }
}

const tooMuch = () =>
  new LaurelError('too_large', 'The workbook is too large. Save the sheet as "CSV UTF-8 (comma delimited)".')

const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
