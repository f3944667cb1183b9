import type { Readable } from 'node:stream'

/** What each kind of file says it is. */
export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const

/**
 * Sends a stream as it comes, one block at a time: a reader that stalls holds one block, one that goes ends the
 * stream, and an error in the middle breaks the transfer instead of ending it as if it were whole.
 */
export function streamFile(
  source: Readable,
  format: keyof typeof FILE_TYPES,
  name: string,
  signal: AbortSignal,
): Response {
  const blocks = source[Symbol.asyncIterator]()
  const end = () => void source.destroy()
  signal.addEventListener('abort', end, { once: true })
  const body = new ReadableStream(
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
  return new Response(body, {
    headers: {
      'content-type': FILE_TYPES[format],
      ...(format === 'json' ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
    },
  })
}
