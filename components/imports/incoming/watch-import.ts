import { ApiError, callApi } from '../../forms/call-api'
import type { ImportSummary } from './contract'

/** After so long without a word the page asks by itself: proxies hold events back. */
const SILENCE_MS = 3000
const TRIES = 10

export const isAtWork = ({ status }: Pick<ImportSummary, 'status'>): boolean =>
  status === 'waiting' || status === 'running'

/**
 * Follows an import to its end: events as they come, questions where none come.
 * @throws ApiError `unreachable` when Laurel has not answered for half a minute
 */
export function watchImport(
  slug: string,
  begun: ImportSummary,
  onHeard: (summary: ImportSummary) => void,
  signal: AbortSignal,
): Promise<ImportSummary> {
  if (!isAtWork(begun)) return Promise.resolve(begun)
  const address = `/api/v1/orgs/${slug}/imports/${begun.id}`
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${address}/events`)
    let heardAt = performance.now()
    let failed = 0
    const end = () => {
      events.close()
      clearInterval(timer)
      signal.removeEventListener('abort', end)
    }
    const hear = (summary: ImportSummary) => {
      heardAt = performance.now()
      failed = 0
      if (isAtWork(summary)) return onHeard(summary)
      end()
      resolve(summary)
    }
    const ask = async () => {
      if (performance.now() - heardAt < SILENCE_MS) return
      heardAt = performance.now()
      try {
        hear(await callApi<ImportSummary>(address, { signal }))
      } catch (error) {
        const lost =
          error instanceof ApiError && ['unreachable', 'unreadable', 'internal'].includes(error.code)
        if (signal.aborted || (lost && ++failed < TRIES)) return
        end()
        reject(error)
      }
    }
    const timer = setInterval(ask, SILENCE_MS / 3)
    const onEvent = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as ImportSummary)
    events.addEventListener('progress', onEvent)
    events.addEventListener('done', onEvent)
    signal.addEventListener('abort', end)
  })
}
