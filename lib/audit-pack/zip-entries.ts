import { createHash } from 'node:crypto'
import { PassThrough, pipeline, Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'

/** `open` is asked when its turn comes. `packed`: of a format that does not become smaller. */
export type Entry = { name: string; packed?: boolean; open(): Promise<Readable> }

/** `sha256sum -c` reads it. */
export const SUMS = 'SHA256SUMS'
const MODE = 0o100600
/** Rows of text become a fifth of what they were, and more effort makes little of it. */
const LEVEL = 1

/**
 * Entries one after the other as a ZIP file that is made while it is read: a reader that stalls holds a block. Last stands
 * SHA256SUMS with all of them. Where one cannot be read the stream breaks: nobody takes a part for the whole, as the list
 * of what is in it ends a ZIP file.
 */
export function zipOf(entries: readonly Entry[], made: Date): Readable {
  const zip = new ZipFile()
  const sums: string[] = []
  let current: Readable | null = null
  const out = new PassThrough()
  const fail = (error: unknown) => void out.destroy(error instanceof Error ? error : new Error(String(error)))
  const add = ({ name, packed = false, open }: Entry) =>
    zip.addReadStreamLazy(
      name,
      { mtime: made, mode: MODE, ...(packed ? { compress: false } : { compressionLevel: LEVEL }) },
      (give) => {
        if (out.destroyed) return
        open().then((source) => {
          current = hashed(source, (sum) => sums.push(`${sum}  ${name}\n`))
          current.once('error', fail)
          give(null, current)
        }, fail)
      },
    )
  for (const entry of entries) add(entry)
  add({ name: SUMS, open: async () => Readable.from([Buffer.from(sums.join(''))], { objectMode: false }) })
  zip.once('error', fail)
  zip.end()
  pipeline(zip.outputStream, out, () => undefined)
  out.once('close', () => current?.destroy())
  return out
}

function hashed(source: Readable, tell: (sum: string) => void): Readable {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      tell(hash.digest('hex'))
      done()
    },
  })
  return pipeline(source, through, () => undefined)
}
