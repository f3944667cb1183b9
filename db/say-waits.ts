import { setInterval } from 'node:timers/promises'
import postgres from 'postgres'

/** How often somebody who waits is looked after; and after how many looks it is said again. */
const LOOK_MS = 500
const AGAIN = 40

export type Waiting = {
  onProgress?: ((text: string) => void) | undefined
  /** Ends the wait: the work then fails with the signal's reason. */
  signal?: AbortSignal | undefined
}

/**
 * Does work on a connection that may have to wait for locks of others: says on whom it waits, and ends when told to.
 * @param sql of one connection, which the work uses
 * @param ownerUrl the address of the same database, for looking from beside
 */
export async function sayWaits<T>(
  sql: postgres.Sql,
  ownerUrl: string,
  { onProgress, signal }: Waiting,
  work: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const [own] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  const beside = postgres(ownerUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'laurel-waits' },
  })
  const over = new AbortController()
  const pid = own?.pid ?? 0
  const looking = look(beside, pid, { onProgress, signal }, over.signal).catch(() => undefined)
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    over.abort()
    await looking
    await beside.end({ timeout: 2 })
  }
}

type Holder = { pid: number; name: string; client: string | null }

async function look(
  beside: postgres.Sql,
  pid: number,
  { onProgress, signal }: Waiting,
  over: AbortSignal,
): Promise<void> {
  let told = 0
  for await (const _ of setInterval(LOOK_MS, undefined, { ref: false, signal: over })) {
    // A wait in the database does not notice that its client has gone: it is taken back by word.
    if (signal?.aborted) await beside`select pg_cancel_backend(${pid})`
    const [holder] = await beside<Holder[]>`
      select a.pid, a.application_name as name, host(a.client_addr) as client
      from unnest(pg_blocking_pids(${pid})) b (pid) join pg_stat_activity a on a.pid = b.pid limit 1`
    if (holder && told++ % AGAIN === 0) onProgress?.(words(holder))
  }
}

const words = ({ pid, name, client }: Holder) =>
  `Waiting for a lock in the database that its connection ${pid} holds (${name || 'without a name'}${client === null ? '' : `, from ${client}`}): another start, perhaps. It goes on as soon as that ends; "select pg_terminate_backend(${pid})" ends it, Ctrl-C this start.`
