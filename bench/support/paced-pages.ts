import { setTimeout as sleep } from 'node:timers/promises'
import { Connection, type Page } from './keep-alive'

/**
 * Pages asked for at a fixed rate, each from the moment it was due: a server that stands still is not spared.
 * @returns milliseconds of each, the fastest first
 */
export async function pacedPages(page: Page, perSecond: number, goOn: (asked: number) => boolean) {
  const times: number[] = []
  const begin = performance.now()
  const asked: Promise<void>[] = []
  for (let number = 0; goOn(number); number++) {
    const due = begin + (number * 1000) / perSecond
    await sleep(Math.max(0, due - performance.now()))
    asked.push(
      (async () => {
        // A fresh one each time: the server closes those that rest.
        const connection = await Connection.open(page)
        await connection.get()
        times.push(performance.now() - due)
        connection.close()
      })(),
    )
  }
  await Promise.all(asked)
  return times.sort((a, b) => a - b)
}

/** Of values in ascending order. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? Number.NaN
