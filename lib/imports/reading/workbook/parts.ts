import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { LaurelError } from '../../../errors'
import { readPieces } from '../file-bytes'
import { MAX_PACKED_WORKBOOK_BYTES, MAX_WORKBOOK_BYTES, MAX_WORKBOOK_ENTRIES } from '../limits'
import { damaged, ENCRYPTED, NO_WORKBOOK, tooBig, tooLarge, tooMuch } from './refusals'

/** The parts of a workbook, which is a zip file; none is unpacked, measured or judged before it is asked for. */
export class Parts {
  private bytes = 0

  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
  ) {}

  /** @throws LaurelError invalid_file | too_large by what the zip says of itself; what it says is held to while reading */
  static async open(path: string, gzip: boolean): Promise<Parts> {
    const options = { lazyEntries: true, autoClose: false }
    let zip: yauzl.ZipFile | null = null
    try {
      zip = await (gzip
        ? yauzl.fromBufferPromise(await unpacked(path), options)
        : yauzl.openPromise(path, options))
      return new Parts(zip, await entriesOf(zip))
    } catch (error) {
      zip?.close()
      throw error instanceof LaurelError ? error : damaged()
    }
  }

  has = (name: string): boolean => this.entries.has(name)

  /** Unpacked bytes, as the zip says. */
  sizeOf = (name: string): number => this.entries.get(name)?.uncompressedSize ?? 0

  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name)
    if (!entry) throw damaged()
    if (entry.isEncrypted()) throw new LaurelError('invalid_file', ENCRYPTED)
    // Of most sheets the first rows alone are read: what counts is what was unpacked, and what one part says of itself.
    if (entry.uncompressedSize > MAX_WORKBOOK_BYTES) throw tooBig()
    const stream = (await this.zip.openReadStreamPromise(entry)) as Readable & AsyncIterable<Buffer>
    try {
      for await (const piece of stream) {
        this.bytes += piece.length
        if (this.bytes > MAX_WORKBOOK_BYTES) throw tooBig()
        yield piece
      }
    } finally {
      stream.destroy()
    }
  }

  close(): void {
    this.zip.close()
  }
}

async function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > MAX_WORKBOOK_ENTRIES) throw tooLarge(`has more than ${MAX_WORKBOOK_ENTRIES} parts`)
  const entries = new Map<string, yauzl.Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  const book = entries.get('xl/workbook.xml')
  if (!book) throw new LaurelError('invalid_file', NO_WORKBOOK)
  if (book.isEncrypted()) throw new LaurelError('invalid_file', ENCRYPTED)
  return entries
}

/** A zip is read from its end: one that is packed again is held in memory. */
async function unpacked(path: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const { bytes } of readPieces(path, true)) {
    length += bytes.length
    if (length > MAX_PACKED_WORKBOOK_BYTES) throw tooMuch()
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}
