import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'

/** All processes must agree on the key and the database: advisory locks are per database. */
const KEY = 0x1a_0e1
export const MAINTENANCE = 'postgres'

export type Presence = {
  /** Gives up the place; true when nobody else is here, and then nobody can come before the end of the start lock. */
  leave(): Promise<boolean>
}

/** Holds the shared lock that says: a process of Laurel uses this cluster. */
export async function takePlace(url: string, onLost: () => void): Promise<Presence> {
  let leaving = false
  const sql = postgres(url, {
    max: 1,
    // A renewed connection would come back without the lock.
    max_lifetime: null,
    idle_timeout: 0,
    connection: { application_name: 'laurel-presence' },
    onnotice: () => undefined,
    onclose: () => {
      if (!leaving) onLost()
    },
  })
  await sql`select pg_advisory_lock_shared(${KEY})`
  return {
    async leave() {
      leaving = true
      try {
        await sql`select pg_advisory_unlock_shared(${KEY})`
        const [row] = await sql<{ alone: boolean }[]>`select pg_try_advisory_lock(${KEY}) as alone`
        return row?.alone === true
      } catch {
        // It is gone already, or going: nobody is left to wait for.
        return true
      } finally {
        await sql.end({ timeout: 2 })
      }
    },
  }
}

export type Answer = 'ours' | 'starting' | 'refused' | 'nobody'

const ANSWER_LIMIT_MS = 5000

/** Asks who listens there; `ours` only when it serves exactly this data folder. */
export async function whoAnswers(url: string, data: string): Promise<Answer> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    const asked = sql<{ data_directory: string }[]>`show data_directory`
    // A listener that hangs up at once would be asked again and again.
    const rows = await Promise.race([asked, sleep(ANSWER_LIMIT_MS, null, { ref: false })])
    return rows?.[0]?.data_directory === data ? 'ours' : 'nobody'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === '57P03' || code === '57P01') return 'starting'
    return code === '28P01' || code === '28000' ? 'refused' : 'nobody'
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Makes the product's database, where it may; true when it was not there. */
export async function ensureDatabase(url: string, name: string, make: boolean): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`
    if (found.length > 0) return false
    if (!make) throw new Error(`PostgreSQL runs, but there is no database ${name} in it.`)
    await sql`create database ${sql(name)}`
    return true
  } finally {
    await sql.end({ timeout: 2 })
  }
}
