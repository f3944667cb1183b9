import { ApiError } from '../../forms/call-api'

const LOST = ['unreachable', 'unreadable', 'unavailable', 'too_many_requests']

/** No definite answer: the same question may be answered later. */
export const isLost = (error: unknown): boolean =>
  error instanceof ApiError
    ? LOST.includes(error.code)
    : error instanceof DOMException && error.name === 'TimeoutError'

/** Calls `back` when the browser is on the network again or its reader is back at the page; ends with the signal. */
export function whenBack(back: () => void, signal: AbortSignal): void {
  addEventListener('online', back, { signal })
  const seen = () => document.visibilityState === 'visible' && back()
  document.addEventListener('visibilitychange', seen, { signal })
}

/** Ends early when there is hope again. */
export function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const end = () => {
      clearTimeout(timer)
      over.abort()
      resolve()
    }
    const timer = setTimeout(end, seconds * 1000)
    whenBack(end, over.signal)
    signal.addEventListener('abort', end, { signal: over.signal })
    if (signal.aborted) end()
  })
}

const FIRST_PAUSE = 1
const LONGEST_PAUSE = 30

/** Asks until there is a definite answer, ever more seldom. @throws what the server definitely said */
export async function untilAnswered<T>(
  ask: () => Promise<T>,
  onLost: () => void,
  signal: AbortSignal,
): Promise<T> {
  for (let seconds = FIRST_PAUSE; ; seconds = Math.min(seconds * 2, LONGEST_PAUSE)) {
    try {
      return await ask()
    } catch (error) {
      if (signal.aborted || !isLost(error)) throw error
      onLost()
      await pause(seconds, signal)
      if (signal.aborted) throw error
    }
  }
}
