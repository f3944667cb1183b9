import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { log } from '../lib/log'
import { codeOf, DatabaseAway, isAway, passingOf } from '../lib/passing'
import { thisRequest } from '../lib/this-request.mjs'

/** Longer than a recovery usually takes, and shorter than people wait. Who asks later is told at once. */
const PATIENCE_MS = 8_000
const FIRST_LOOK_MS = 50
const LOOK_MS = 250
const LATER_LOOK_MS = 1_000
const ATTEMPTS = 3

/** For every connection of ours: the driver would rest up to 20 s after a few failures, long after it is back. */
export const RECONNECT = { backoff: () => 0.1 }

/** `again`: whether it may run once more, since it only read or had not begun. `unsure`: whether it may have been kept. */
export type Steadily = { again: (error: unknown) => boolean; unsure?: () => boolean }

/** Whether the database at an address can be asked, as everybody in this process knows it. */
export type Reach = {
  /**
   * Runs what asks the database: after it is back where it is away, and once more where that is allowed.
   * @throws DatabaseAway when it stays away
   */
  steadily<T>(attempt: () => Promise<T>, options: Steadily): Promise<T>
  /** Ends with the last one that was opened. */
  close(): void
}

type Shared = { outlook: Outlook; users: number }
const shared = globalThis as typeof globalThis & { laurelReach?: Map<string, Shared> }
shared.laurelReach ??= new Map()
const known = shared.laurelReach

/** @param patienceMs so long, from the moment it was lost, everybody waits for it; the first one says */
export function openReach(url: string, patienceMs = PATIENCE_MS): Reach {
  const one = known.get(url) ?? { outlook: new Outlook(url, patienceMs), users: 0 }
  known.set(url, one)
  one.users++
  let open = true
  return {
    steadily: (attempt, options) => steadily(one.outlook, attempt, options).catch(noted),
    close() {
      if (!open) return
      open = false
      one.users--
      if (one.users > 0) return
      one.outlook.end()
      if (known.get(url) === one) known.delete(url)
    },
  }
}

/** Whoever answers the request in the end learns of it, also where the error is swallowed on the way. */
function noted(error: unknown): never {
  const request = thisRequest.getStore()
  if (request) request.passing = passingOf(error) ?? request.passing
  throw error
}

async function steadily<T>(outlook: Outlook, attempt: () => Promise<T>, to: Steadily): Promise<T> {
  for (let left = ATTEMPTS; ; left--) {
    // Nobody waits while it is there: statements that travel together must be made in one go.
    const ready = outlook.ready()
    if (ready) await ready
    try {
      return await attempt()
    } catch (error) {
      if (error instanceof DatabaseAway || !isAway(error)) throw error
      outlook.lost(error)
      if (left === 1 || !to.again(error)) throw new DatabaseAway(to.unsure?.() ?? false)
    }
  }
}

class Outlook {
  private lostAt: number | null = null
  private waiting: Promise<void> = Promise.resolve()
  private readonly ended = new AbortController()

  constructor(
    private readonly url: string,
    private readonly patienceMs: number,
  ) {}

  /** undefined: it is there, as far as anybody knows. @throws DatabaseAway when it has been away for too long */
  ready(): Promise<void> | undefined {
    if (this.lostAt === null) return undefined
    if (performance.now() - this.lostAt > this.patienceMs) throw new DatabaseAway()
    return this.waiting
  }

  lost(error: unknown): void {
    if (this.lostAt !== null || this.ended.signal.aborted) return
    this.lostAt = performance.now()
    const over = new AbortController()
    const patience = sleep(this.patienceMs, undefined, { ref: false, signal: over.signal }).then(() => {
      throw new DatabaseAway()
    })
    const back = this.lookOut(error).finally(() => over.abort())
    this.waiting = Promise.race([back, patience])
    for (const promise of [patience, this.waiting]) promise.catch(() => undefined)
  }

  end(): void {
    this.ended.abort()
  }

  /** Until it answers. Said once when it is really gone, and once when it is back: one lost connection is no outage. */
  private async lookOut(error: unknown): Promise<void> {
    const since = performance.now()
    let told = false
    while (!this.ended.signal.aborted && !(await answers(this.url))) {
      if (!told) log('warn', 'database.lost', { code: codeOf(error) })
      const away = performance.now() - since
      const pause = told ? (away > this.patienceMs ? LATER_LOOK_MS : LOOK_MS) : FIRST_LOOK_MS
      told = true
      await sleep(pause, undefined, { ref: false, signal: this.ended.signal }).catch(() => undefined)
    }
    this.lostAt = null
    if (told && !this.ended.signal.aborted)
      log('warn', 'database.back', { seconds: Math.round(performance.now() - since) / 1000 })
  }
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'laurel-look' },
  })
  try {
    await sql`select 1`
    return true
  } catch (error) {
    // Whatever else it says, it answers: that is for who asks it.
    return !isAway(error)
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined)
  }
}
