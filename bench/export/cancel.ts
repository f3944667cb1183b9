import { setTimeout as sleep } from 'node:timers/promises'
import { firstByteThenStall } from '../support/download'
import type { Served, Workbench } from '../support/workbench'
import type { Subject } from './subject'

const TRIES = 5
const LIMIT_MS = 30_000

/** The longest time, in milliseconds, that the query went on after its client had gone in the middle. */
export async function measureCancel(bench: Workbench, subject: Subject, { url }: Served): Promise<number> {
  let longest = 0
  for (let tries = 0; tries < TRIES; tries++) {
    await waitUntil(bench, 0)
    const { socket } = await firstByteThenStall({ ...subject, url })
    // Every second client stalls first, so that the server waits for it; the others go while rows are flowing.
    if (tries % 2 === 0) await sleep(300)
    else socket.resume()
    await waitUntil(bench, 1)
    const begin = performance.now()
    socket.destroy()
    await waitUntil(bench, 0)
    longest = Math.max(longest, performance.now() - begin)
  }
  return longest
}

async function waitUntil({ owner }: Workbench, wanted: number): Promise<void> {
  const until = performance.now() + LIMIT_MS
  while (performance.now() < until) {
    const [row] = await owner<{ running: number }[]>`
      select count(*)::int as running from pg_stat_activity where state = 'active' and query like 'COPY (%'`
    if (row?.running === wanted) return
    await sleep(5)
  }
  throw new Error(`After ${LIMIT_MS / 1000} s there were still not ${wanted} copies running.`)
}
