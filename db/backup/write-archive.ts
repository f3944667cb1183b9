import { createHash } from 'node:crypto'
import { Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGzip } from 'node:zlib'
import { createTarPacker } from 'modern-tar'
import { PIECE_BYTES, pieceName, sealOf, sha256Of } from './archive-format'

export type ArchiveWriter = {
  /** One piece by its name. */
  add(name: string, bytes: Buffer): Promise<void>
  /** What may be longer than a piece. @returns its SHA-256, length and lines */
  addAll(name: string, chunks: AsyncIterable<Buffer>): Promise<Added>
}
export type Added = { sha256: string; bytes: number; lines: number; pieces: number }

/**
 * Writes a backup while it comes about, in memory of a few pieces.
 * @returns how many bytes were written
 */
export async function writeArchive(
  target: Writable,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<number> {
  const { readable, controller } = createTarPacker()
  const hash = createHash('sha256')
  let bytes = 0
  const seal = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
    flush(done) {
      const end = sealOf(hash.digest('hex'))
      bytes += end.length
      done(null, end)
    },
  })
  const written = pipeline(
    Readable.fromWeb(readable as ReadableStream),
    createGzip({ level: 6 }),
    seal,
    target,
  )
  const filled = (async () => {
    try {
      await fill({
        add: (name, piece) => add(controller, name, piece),
        addAll: (name, from) => addAll(controller, name, from),
      })
      controller.finalize()
    } catch (error) {
      controller.error(error)
      throw error
    }
  })()
  const [end, filling] = await Promise.allSettled([written, filled])
  // Where writing failed, filling only learns that it was cut off; where filling failed, writing has its reason.
  if (end.status === 'rejected') throw end.reason
  if (filling.status === 'rejected') throw filling.reason
  return bytes
}

type Controller = ReturnType<typeof createTarPacker>['controller']

async function add(controller: Controller, name: string, bytes: Buffer): Promise<void> {
  const pax = { comment: `sha256=${sha256Of(bytes)}` }
  const body = controller.add({ name, size: bytes.length, mode: 0o600, mtime: new Date(0), pax })
  const writer = body.getWriter()
  if (bytes.length > 0) await writer.write(bytes)
  await writer.close()
}

async function addAll(controller: Controller, name: string, chunks: AsyncIterable<Buffer>): Promise<Added> {
  const hash = createHash('sha256')
  const all = { bytes: 0, lines: 0, pieces: 0 }
  let held: Buffer[] = []
  let size = 0
  const send = async () => {
    all.pieces += 1
    const piece = Buffer.concat(held, size)
    held = []
    size = 0
    await add(controller, pieceName(name, all.pieces), piece)
  }
  for await (const chunk of chunks) {
    hash.update(chunk)
    all.bytes += chunk.length
    all.lines += linesIn(chunk)
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + PIECE_BYTES - size)
      held.push(part)
      size += part.length
      at += part.length
      if (size === PIECE_BYTES) await send()
    }
  }
  if (size > 0) await send()
  return { ...all, sha256: hash.digest('hex') }
}

export function linesIn(chunk: Buffer): number {
  let lines = 0
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1
  return lines
}
