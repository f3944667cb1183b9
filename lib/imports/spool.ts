import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LaurelError } from '../errors'

/** A file that has arrived whole: where it lies, how long it is, its SHA-256. */
export type Spooled = { path: string; bytes: number; sha256: string; discard(): Promise<void> }

export const MAX_FILE_BYTES = 512 * 1024 * 1024

/**
 * Keeps an upload on disk before anything is read from it, so that a slow sender holds no lock.
 * @param expectedBytes what the sender announced; a cut upload is refused
 * @throws LaurelError too_large, or invalid_file where the text is not UTF-8 or not whole
 */
export async function spool(
  source: AsyncIterable<Uint8Array>,
  expectedBytes: number | null,
): Promise<Spooled> {
  const folder = join(tmpdir(), 'laurel-uploads')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const discard = () => rm(path, { force: true })
  const hash = createHash('sha256')
  const text = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  const check = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > MAX_FILE_BYTES) throw tooLarge()
      hash.update(chunk)
      decode(text, chunk)
      yield chunk
    }
    decode(text, new Uint8Array(), true)
  }
  try {
    await pipeline(Readable.from(check(source)), createWriteStream(path, { mode: 0o600 }))
    if (expectedBytes !== null && bytes !== expectedBytes)
      throw new LaurelError(
        'invalid_file',
        `The file did not arrive whole: ${bytes} of ${expectedBytes} bytes. Send it again.`,
      )
  } catch (error) {
    await discard()
    throw error
  }
  return { path, bytes, sha256: hash.digest('hex'), discard }
}

export const openSpooled = (file: Spooled): Readable => createReadStream(file.path)

const tooLarge = () =>
  new LaurelError(
    'too_large',
    `Files may have up to ${MAX_FILE_BYTES / 1024 / 1024} MiB. Split the file and import the parts.`,
  )

function decode(decoder: TextDecoder, chunk: Uint8Array, last = false) {
  try {
    decoder.decode(chunk, { stream: !last })
  } catch {
    throw new LaurelError(
      'invalid_file',
      'The file is not UTF-8 text. Save it as "CSV UTF-8 (comma delimited)" and try again.',
    )
  }
}
