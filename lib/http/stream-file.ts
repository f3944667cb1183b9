import type { Readable } from 'node:stream'

/** What each kind of file says it is. */
export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const

/**
 * A stream as a body, one block at a time: a reader that stalls holds one block, one that goes ends the stream, and an
 * error in the middle breaks the transfer instead of ending it as if it were whole.
 */
export function streamBody(source: Readable, signal: AbortSignal): ReadableStream<Uint8Array> {
  const blocks = source[Symbol.asyncIterator]()
  const end = () => void source.destroy()
  signal.addEventListener('abort', end, { once: true })
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await blocks.next()
        if (!done) return controller.enqueue(typeof value === 'string' ? Buffer.from(value) : value)
        signal.removeEventListener('abort', end)
        controller.close()
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}

/** Rows as a file. */
export const streamFile = (
  source: Readable,
  format: keyof typeof FILE_TYPES,
  name: string,
  signal: AbortSignal,
): Response =>
  new Response(streamBody(source, signal), {
    headers: {
      'content-type': FILE_TYPES[format],
      ...(format === 'json' ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
    },
  })
