import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { openPlatform } from '@/platform/open'
import { operatorsDatabase } from '../support/operators-database'
import { TEST_SECRET } from '../support/secret'

const folder = mkdtempSync(join(tmpdir(), 'laurel-waiting-'))
let url: string
let holder: postgres.Sql
beforeAll(async () => {
  url = await operatorsDatabase('waited_for')
  await openPlatform({ settings: settings() })
  holder = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'somebody-else' },
  })
})
// Also after a failure: nobody waits for the next test.
afterEach(async () => {
  await holder.unsafe('rollback; select pg_advisory_unlock_all()')
})
afterAll(async () => {
  await holder.end({ timeout: 2 })
  rmSync(folder, { recursive: true, force: true })
})

const settings = () =>
  parseEnv({ DATABASE_URL: url, AUTH_SECRET: TEST_SECRET, LAUREL_DATA_DIR: join(folder, 'data') })

/** Opens, until it says that it waits. */
function begin() {
  const stop = new AbortController()
  let onWait: (text: string) => void = () => undefined
  const waits = new Promise<string>((told) => {
    onWait = told
  })
  const opening = openPlatform({ settings: settings(), onProgress: onWait, signal: stop.signal })
  opening.catch(() => undefined)
  return { opening, waits, stop }
}

// The locks of a start by number, and a table that its statements need.
const HELD: [string, string, string][] = [
  ['of migrations', 'select pg_advisory_lock(106722)', 'select pg_advisory_unlock(106722)'],
  ['of roles', 'select pg_advisory_lock(106723)', 'select pg_advisory_unlock(106723)'],
  ['on a table', 'begin; lock table installation in access exclusive mode', 'rollback'],
]

test.each(HELD)(
  'a start that waits for the lock %s says who holds it, and goes on when it is given back',
  async (_, take, giveBack) => {
    await holder.unsafe(take)
    const { opening, waits } = begin()
    const [row] = await holder`select pg_backend_pid() as pid`
    expect(await waits).toContain(`its connection ${row?.pid} holds (somebody-else`)
    await holder.unsafe(giveBack)
    await expect(opening).resolves.toMatchObject({ embedded: false })
  },
)

test.each(HELD)(
  'told to stop, a start that waits for the lock %s ends, and nothing of it waits on in the database',
  async (_, take, giveBack) => {
    await holder.unsafe(take)
    const { opening, waits, stop } = begin()
    await waits
    stop.abort(new Error('Stopping'))
    await expect(opening).rejects.toThrow('Stopping')
    const waiting = await holder`select application_name from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    expect(waiting).toHaveLength(0)
    await holder.unsafe(giveBack)
  },
)
