import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '../../scripts/support/progress'

/** Before each try; who cannot start so often in a row is given up. */
const PAUSES_MS = [500, 1000, 2000, 5000, 10_000, 20_000]

type Again<T> = {
  what: string
  start: () => Promise<T>
  /** When told to end, nothing is started any more. */
  stop: AbortSignal
  /** How often in a row it ended soon after it had been started. */
  failed?: number
  pauses?: readonly number[]
}

/** Starts what ended unexpectedly, after a pause that grows; null when told to stop. @throws what the last try threw */
export async function startAgain<T>(again: Again<T>): Promise<T | null> {
  const { what, start, stop, failed = 0, pauses = PAUSES_MS } = again
  say(`${what} ended unexpectedly: starting it again`)
  for (let tries = failed; tries < pauses.length; tries++) {
    await sleep(pauses[tries], undefined, { signal: stop }).catch(() => undefined)
    if (stop.aborted) return null
    try {
      const started = await start()
      say(`${what} is back`)
      return started
    } catch (error) {
      if (tries + 1 === pauses.length) throw error
      say(`${what} could not be started again: ${firstLine(error)}`)
    }
  }
  throw new Error(`${what} ended ${pauses.length} times in a row, each time soon after it was started again.`)
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1).join('')
