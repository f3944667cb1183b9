import { stat } from 'node:fs/promises'
import readXlsxFile, { type CellValue } from 'read-excel-file/node'
import { LaurelError } from '../errors'
import { checkWorkbook, damaged } from './check-workbook'
import { readPieces } from './file-bytes'
import { knownHeaders } from './headers'
import { MAX_RECORD, MAX_WORKBOOK_BYTES } from './limits'
import type { Block, OpenedFile } from './open-file'
import { tooLong } from './text-block'

const BLOCK = 2000
/** The header may lie some rows below a title. */
const HEADER_ROWS = 20

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
  requireShort(header, at + 1)
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
    if (length > MAX_WORKBOOK_BYTES)
      throw new LaurelError(
        'too_large',
        'The workbook is too large. Save the sheet as "CSV UTF-8 (comma delimited)".',
      )
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

async function readSheets(file: Buffer): Promise<Sheet[]> {
  try {
    const sheets = await readXlsxFile<string>(file, { trim: false, parseNumber: plainNumber })
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(cellText)) }))
  } catch {
    throw damaged()
  }
}

/** Dates are days without a time zone: what the sheet shows, which is the UTC day of the value. */
function cellText(value: CellValue<string> | null): string {
  if (value === null) return ''
  const cell: unknown = value
  if (cell instanceof Date) return Number.isNaN(cell.valueOf()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}

/** Numbers without an exponent: `1.234567E6` is how a sheet may keep 1234567. */
export function plainNumber(text: string): string {
  const found = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(text)
  if (!found) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  const places = Number(exponent)
  if (Math.abs(places) > 30) return text
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}`.padEnd(
    Math.max(0, -places) + whole.length + Math.max(places, 0),
    '0',
  )
  const point = Math.max(0, -places) + whole.length + places
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = digits.slice(point).replace(/0+$/, '')
  return `${sign}${left || '0'}${right === '' ? '' : `.${right}`}`
}

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
      length += requireShort(row, at + 1)
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

/** A text that many cells share takes little room in a workbook, and much where each of them is written out. */
function requireShort(row: readonly string[], line: number): number {
  const length = row.reduce((sum, cell) => sum + cell.length, row.length)
  if (length > MAX_RECORD) throw tooLong(line)
  return length
}

const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
