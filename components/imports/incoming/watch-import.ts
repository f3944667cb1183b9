import { ApiError, callApi } from '../../forms/call-api'
import { isLost, whenBack } from './connection'
import type { ImportSummary } from './contract'

/** After so long without a word the page asks by itself: proxies hold events back. */
const SILENCE_MS = 3000
/** Where Laurel does not answer it is asked ever more seldom, at least so often. */
const LONGEST_MS = 30_000
const PATIENCE_MS = 30_000

export const isAtWork = ({ status }: Pick<ImportSummary, 'status'>): boolean =>
  status === 'waiting' || status === 'running'

type Listener = {
  onHeard: (summary: ImportSummary) => void
  /** The connection is gone. Who says so waits for a definite answer however long; without it there is an end. */
  onLost?: () => void
}

/** One question that Laurel could not answer is not yet the end of what it works on. */
const isFailure = (error: unknown) => error instanceof ApiError && error.code === 'internal'

/**
 * Follows an import to its end: events as they come, questions where none come.
 * @throws ApiError what the server definitely said; without `onLost` also when it has not answered for half a minute
 */
export function watchImport(
  slug: string,
  begun: ImportSummary,
  { onHeard, onLost }: Listener,
  signal: AbortSignal,
): Promise<ImportSummary> {
  if (!isAtWork(begun)) return Promise.resolve(begun)
  const address = `/api/v1/orgs/${slug}/imports/${begun.id}`
  return new Promise((resolve, reject) => {
    const over = new AbortController()
    const either = AbortSignal.any([signal, over.signal])
    let events = new EventSource(`${address}/events`)
    let heardAt = performance.now()
    let askedAt = heardAt
    let wait = SILENCE_MS
    let asking = false
    const end = () => {
      events.close()
      clearInterval(timer)
      over.abort()
    }
    const hear = (summary: ImportSummary) => {
      heardAt = askedAt = performance.now()
      wait = SILENCE_MS
      if (isAtWork(summary)) return onHeard(summary)
      end()
      resolve(summary)
    }
    const listen = () => {
      const onEvent = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as ImportSummary)
      events.addEventListener('progress', onEvent)
      events.addEventListener('done', onEvent)
    }
    const ask = async () => {
      if (asking || performance.now() - askedAt < wait) return
      asking = true
      askedAt = performance.now()
      try {
        const signal = AbortSignal.any([either, AbortSignal.timeout(LONGEST_MS)])
        hear(await callApi<ImportSummary>(address, { signal }))
        if (!either.aborted && events.readyState === EventSource.CLOSED) {
          events = new EventSource(`${address}/events`)
          listen()
        }
      } catch (error) {
        if (either.aborted) return
        const lost = isLost(error)
        const early = performance.now() - heardAt < PATIENCE_MS
        if (lost ? onLost || early : early && isFailure(error)) {
          wait = Math.min(wait * 2 || SILENCE_MS, LONGEST_MS)
          return lost && onLost?.()
        }
        end()
        reject(error)
      } finally {
        asking = false
      }
    }
    const timer = setInterval(ask, SILENCE_MS / 3)
    listen()
    whenBack(() => {
      wait = 0
      void ask()
    }, either)
    signal.addEventListener('abort', end, { signal: over.signal })
  })
}
