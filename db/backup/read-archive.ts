import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { createTarDecoder } from 'modern-tar'
import { Refusal } from '../../lib/refusal'
import { PIECE_BYTES, type Piece, SEAL_BYTES, sealedBy, sha256Of } from './archive-format'

/**
 * The pieces of a backup, each whole and with its own SHA-256. Only when the last one was given is it known that the
 * file is what was written: whoever must not act on a part reads it to its end first.
 * @throws Refusal with the place where the file is cut off or altered
 */
export async function* readArchive(file: string): AsyncGenerator<Piece> {
  const { size, sealed } = await readSeal(file)
  const hash = createHash('sha256')
  let at = 0
  let last = 'its beginning'
  const source = createReadStream(file, { end: size - SEAL_BYTES - 1 })
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      at += chunk.length
      done(null, chunk)
    },
  })
  const unpacked = createGunzip()
  // Its failure is thrown by the reading below.
  pipeline(source, counted, unpacked).catch(() => undefined)
  const damaged = (why: unknown) =>
    new Refusal(
      `The backup ${file} is damaged after ${last}, before byte ${at} of ${size}: ${why instanceof Error ? why.message : why}. Nothing was changed. Use another copy of it.`,
    )
  try {
    for await (const piece of pieces(unpacked)) {
      yield piece
      last = piece.name
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(error)
  } finally {
    source.destroy()
    unpacked.destroy()
  }
  if (at !== size - SEAL_BYTES) throw damaged('there is more behind it')
  if (hash.digest('hex') !== sealed) throw damaged('its bytes are not those that were written')
}

async function readSeal(file: string): Promise<{ size: number; sealed: string }> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new Refusal(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`)
  })
  try {
    const { size } = await handle.stat()
    const seal = Buffer.alloc(SEAL_BYTES)
    if (size > SEAL_BYTES) await handle.read(seal, 0, SEAL_BYTES, size - SEAL_BYTES)
    const sealed = sealedBy(seal)
    if (sealed !== null) return { size, sealed }
    throw new Refusal(
      `${file} is no whole backup: it ends at byte ${size} without the seal that ends every backup, so it was cut off or altered there. Nothing was changed. Use another copy of it.`,
    )
  } finally {
    await handle.close()
  }
}

async function* pieces(unpacked: Readable): AsyncGenerator<Piece> {
  const decoder = createTarDecoder({ strict: true })
  // Node's own types of its web streams and those of the browser do not know each other.
  const web = Readable.toWeb(unpacked) as unknown as { pipeThrough(to: typeof decoder): AsyncIterable<Entry> }
  for await (const { header, body } of web.pipeThrough(decoder)) {
    if (header.size > PIECE_BYTES) throw new Error(`${header.name} is longer than a piece may be`)
    const parts: Uint8Array[] = []
    for await (const part of body) parts.push(part)
    const bytes = Buffer.concat(parts)
    if (bytes.length !== header.size || header.pax?.comment !== `sha256=${sha256Of(bytes)}`)
      throw new Error(`${header.name} has another SHA-256 than was written`)
    yield { name: header.name, bytes }
  }
}

type Entry = {
  header: { name: string; size: number; pax?: Record<string, string> }
  body: AsyncIterable<Uint8Array>
}
