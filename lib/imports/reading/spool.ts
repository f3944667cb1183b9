import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LaurelError } from '../../errors'
import { PassingBytes } from '../../passing-bytes'
import { incomingName } from './incoming'

/** A file that has arrived whole: where it lies, how long it is, its SHA-256 as hex. */
export type Spooled = { path: string; bytes: number; sha256: string; discard(): Promise<void> }

/** What the sender says of the file, and where to keep it: a folder that only this account reads. */
type SpoolOptions = { sha256?: string | null; folder: string; maxBytes?: number }

export const MAX_FILE_BYTES = 512 * 1024 * 1024

/**
 * Keeps a file on disk before anything is read from it, so that a slow sender holds no lock.
 * @param expectedBytes what the sender announced; a cut file is refused
 * @throws LaurelError too_large, or invalid_file where the file is not what was announced
 */
export async function spool(
  source: AsyncIterable<Uint8Array>,
  expectedBytes: number | null,
  { sha256: expected = null, folder, maxBytes = MAX_FILE_BYTES }: SpoolOptions,
): Promise<Spooled> {
  const path = join(folder, incomingName())
  const discard = () => rm(path, { force: true })
  const hash = createHash('sha256')
  let bytes = 0
  const passing = new PassingBytes()
  const counted = async function* () {
    for await (const chunk of whole(source)) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      hash.update(chunk)
      yield chunk
      passing.passed(chunk.byteLength)
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    if (expectedBytes !== null && bytes !== expectedBytes)
      throw notWhole(`${bytes} of ${expectedBytes} bytes came`)
    const sha256 = hash.digest('hex')
    if (expected !== null && sha256 !== expected) throw notWhole('its SHA-256 is not the one that was sent')
    return { path, bytes, sha256, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

/** A sender that goes away leaves a file that is not whole. */
async function* whole(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw error instanceof LaurelError ? error : notWhole('the connection was cut')
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    await chunks.return?.()?.catch(() => undefined)
  }
}

const notWhole = (why: string) =>
  new LaurelError('invalid_file', `The file did not arrive whole: ${why}. Send it again.`)

/** @param maxBytes what may come; imports can be sent in parts */
export const tooLarge = (maxBytes = MAX_FILE_BYTES) =>
  new LaurelError(
    'too_large',
    `Files may have up to ${maxBytes / 1024 / 1024} MiB. ${
      maxBytes === MAX_FILE_BYTES ? 'Split the file and import the parts.' : 'Send a smaller one.'
    }`,
  )
