import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { LaurelError } from '../../errors'
import { MAX_INFLATED_BYTES, MAX_INFLATION, SMALL_INFLATED_BYTES } from './limits'

const PIECE = 256 * 1024

/** A piece of the file, unpacked, and how far the file as it lies on disk is read by now. */
type Piece = { bytes: Buffer; bytesRead: number }

export async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

/**
 * The bytes of a file in pieces, unpacked where it is gzip. Stops as soon as it grows beyond measure.
 * @throws LaurelError invalid_file | too_large
 */
export async function* readPieces(path: string, gzip: boolean, size = PIECE): AsyncGenerator<Piece> {
  const source = createReadStream(path, { highWaterMark: size })
  const stream = gzip ? source.pipe(createGunzip({ chunkSize: Math.max(size, 64) })) : source
  if (gzip) source.on('error', (error) => stream.destroy(error))
  let inflated = 0
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      inflated += bytes.length
      if (gzip) refuseBomb(inflated, source.bytesRead)
      yield { bytes, bytesRead: source.bytesRead }
    }
  } catch (error) {
    throw isZlibError(error) ? damaged() : error
  } finally {
    source.destroy()
    stream.destroy()
  }
}

/** The first bytes, unpacked. */
export async function firstBytes(path: string, gzip: boolean, count: number): Promise<Buffer> {
  const found: Buffer[] = []
  let length = 0
  for await (const { bytes } of readPieces(path, gzip)) {
    found.push(bytes)
    length += bytes.length
    if (length >= count) break
  }
  return Buffer.concat(found).subarray(0, count)
}

function refuseBomb(inflated: number, read: number) {
  if (inflated > MAX_INFLATED_BYTES)
    throw new LaurelError(
      'too_large',
      `Unpacked, the file is larger than ${MAX_INFLATED_BYTES / 1024 ** 3} GiB. Split it and import the parts.`,
    )
  if (inflated > SMALL_INFLATED_BYTES && inflated > read * MAX_INFLATION)
    throw new LaurelError(
      'too_large',
      `Unpacked, the file is more than ${MAX_INFLATION} times as large as it is packed. Send it unpacked.`,
    )
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))

const damaged = () =>
  new LaurelError(
    'invalid_file',
    'The gzip file is damaged or cut short. Pack it again, or send it unpacked. Nothing was imported.',
  )
