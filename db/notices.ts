import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { RECONNECT } from './reach'

/** What the database tells this process, on one connection of its own. Whoever listens also asks now and then. */
export type Notices = {
  /** @returns what ends it */
  on(channel: string, hear: (payload: string) => void): () => void
  close(): Promise<void>
}

const AGAIN_MS = 1_000

export function listenTo(url: string): Notices {
  const hearers = new Map<string, Set<(payload: string) => void>>()
  let closed = false
  let listening: Promise<void> | null = null

  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    fetch_types: false,
    ...RECONNECT,
    // The connection is never asked anything: it must not be taken for idle.
    idle_timeout: undefined,
    max_lifetime: null,
    onnotice: () => undefined,
    onclose: () => {
      listening = null
      if (!closed && hearers.size > 0) void listen()
    },
    connection: { application_name: 'laurel-notices' },
    onnotify: (channel: string, payload: string) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload)
    },
  } as postgres.Options<Record<string, never>>)

  function listen(): Promise<void> {
    listening ??= (async () => {
      for (const channel of hearers.keys()) await sql.unsafe(`listen "${channel}"`)
    })().catch(async () => {
      await sleep(AGAIN_MS, undefined, { ref: false })
      listening = null
      if (!closed) void listen()
    })
    return listening
  }

  return {
    on(channel, hear) {
      const known = hearers.get(channel)
      if (known) known.add(hear)
      else {
        hearers.set(channel, new Set([hear]))
        listening = null
        void listen()
      }
      return () => void hearers.get(channel)?.delete(hear)
    },
    async close() {
      closed = true
      await sql.end({ timeout: 1 })
    },
  }
}
