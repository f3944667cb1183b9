import { setTimeout as sleep } from 'node:timers/promises'
import type { Lane } from './lane'

/** PostgreSQL recovers, and the processes that died are started again, in far less. */
const READY_MS = 60_000

/** Until the database answers, the server says that it is well, and a worker has asked for work. */
export async function untilReady(lane: Lane): Promise<void> {
  let missing = ''
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(100)) {
    missing = await whatIsMissing(lane)
    if (missing === '') return
  }
  throw new Error(`after a minute ${missing}`)
}

async function whatIsMissing({ owner, url }: Lane): Promise<string> {
  const rows = await owner`
    select 1 from pg_stat_activity where application_name = 'laurel-queue' and query <> ''`.catch(() => null)
  if (rows === null) return 'the database did not answer'
  const healthy = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
  await healthy?.arrayBuffer()
  if (!healthy?.ok) return `the server said ${healthy?.status ?? 'nothing'}`
  return rows.length > 0 ? '' : 'no worker asked for work'
}
