import { LaurelError } from '../errors'

/** How slow a sender may be: so long without a byte, and so many bytes for each second waited beyond that. */
export type Pace = { idleMs: number; bytesPerSecond: number }

export const TEXT_PACE: Pace = { idleMs: 10_000, bytesPerSecond: 4 * 1024 }
export const FILE_PACE: Pace = { idleMs: 30_000, bytesPerSecond: 16 * 1024 }

/**
 * What a sender sends, for as long as it sends: only waiting for it is counted, not what is done with the bytes.
 * @throws LaurelError too_slow, after which the source is closed
 */
export async function* paced(
  source: AsyncIterable<Uint8Array>,
  { idleMs, bytesPerSecond }: Pace,
): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  let waited = 0
  let bytes = 0
  try {
    for (;;) {
      const allowed = idleMs + (bytes / bytesPerSecond) * 1000 - waited
      const since = performance.now()
      const next = await within(chunks.next(), Math.max(0, Math.min(idleMs, allowed)))
      waited += performance.now() - since
      if (next.done) return
      bytes += next.value.byteLength
      yield next.value
    }
  } finally {
    // Not awaited: a source that gives nothing does not end for being asked, either.
    void chunks.return?.()?.catch(() => undefined)
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), ms)
  })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const tooSlow = () =>
  new LaurelError(
    'too_slow',
    'The body arrived too slowly, or stopped arriving. Send it again over a better connection.',
  )
