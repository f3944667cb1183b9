import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { LaurelError } from '../errors'
import {
  MAX_COLUMNS,
  MAX_WORKBOOK_BYTES,
  MAX_WORKBOOK_CELLS,
  MAX_WORKBOOK_ENTRIES,
  MAX_WORKBOOK_ROWS,
} from './limits'

/** The signature of a cell or row in the XML of a sheet, with its address where it has one. */
const ELEMENT = /<(?:\w+:)?(row|c)(?=[\s/>])(?:[^<>]*?\sr=["']([A-Z]{0,4})(\d{1,9})["'])?[^<>]*>/g
/** No tag of a sheet is longer; what a piece ends with is looked at again with the next one. */
const LONGEST_TAG = 4096

/**
 * Looks through a zip file before anything is read from it: is it a workbook, and one that can be held?
 * @throws LaurelError invalid_file | too_large
 */
export async function checkWorkbook(file: Buffer): Promise<void> {
  const zip = await opened(file)
  try {
    await checkEntries(zip)
  } catch (error) {
    throw error instanceof LaurelError ? error : damaged()
  } finally {
    zip.close()
  }
}

async function opened(file: Buffer): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.fromBufferPromise(file, { lazyEntries: true })
  } catch {
    throw damaged()
  }
}

async function checkEntries(zip: yauzl.ZipFile): Promise<void> {
  if (zip.entryCount > MAX_WORKBOOK_ENTRIES) throw tooLarge(`has more than ${MAX_WORKBOOK_ENTRIES} parts`)
  let bytes = 0
  let isWorkbook = false
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new LaurelError('invalid_file', ENCRYPTED)
    if (entry.fileName === 'xl/workbook.xml') isWorkbook = true
    if (bytes + entry.uncompressedSize > MAX_WORKBOOK_BYTES) throw tooBig()
    const size = new SheetSize()
    for await (const piece of (await zip.openReadStreamPromise(entry)) as Readable & AsyncIterable<Buffer>) {
      bytes += piece.length
      if (bytes > MAX_WORKBOOK_BYTES) throw tooBig()
      if (/\.xml$/i.test(entry.fileName)) size.read(piece)
    }
  }
  if (!isWorkbook) throw new LaurelError('invalid_file', NO_WORKBOOK)
}

/** Counts rows and columns while the XML goes by: a single cell in the last column would widen every row. */
class SheetSize {
  private rest = ''
  private rows = 0
  private columns = 0
  private cells = 0

  read(piece: Buffer) {
    const text = this.rest + piece.toString('latin1')
    let end = 0
    for (const match of text.matchAll(ELEMENT)) {
      this.count(match[1] === 'row', match[2] ?? '', Number(match[3] ?? 0))
      end = match.index + match[0].length
    }
    this.rest = text.slice(Math.max(end, text.length - LONGEST_TAG))
  }

  private count(isRow: boolean, letters: string, row: number) {
    if (isRow) {
      this.rows = Math.max(this.rows + 1, row)
      this.cells = 0
    } else {
      this.cells = Math.max(this.cells + 1, columnNumber(letters))
      this.rows = Math.max(this.rows, row)
      this.columns = Math.max(this.columns, this.cells)
    }
    if (this.rows > MAX_WORKBOOK_ROWS) throw tooLarge(`has more than ${MAX_WORKBOOK_ROWS} rows`)
    if (this.columns > MAX_COLUMNS) throw tooLarge(`has more than ${MAX_COLUMNS} columns`)
    if (this.rows * this.columns > MAX_WORKBOOK_CELLS)
      throw tooLarge(`has more than ${MAX_WORKBOOK_CELLS} cells`)
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const ENCRYPTED = 'The file has a password. Save it without one and try again. Nothing was imported.'
const NO_WORKBOOK =
  'The file is a zip archive, but no Excel workbook (.xlsx). Unpack it and send the CSV file in it, or pack that with gzip.'

const tooLarge = (what: string) =>
  new LaurelError(
    'too_large',
    `The workbook ${what}. Save the sheet as "CSV UTF-8 (comma delimited)", which may be far larger.`,
  )
const tooBig = () => tooLarge(`is larger than ${MAX_WORKBOOK_BYTES / 1024 ** 2} MiB when unpacked`)

export const damaged = () =>
  new LaurelError(
    'invalid_file',
    'The workbook is damaged or cut short. Open it in a spreadsheet, save it as .xlsx again and try once more.',
  )
