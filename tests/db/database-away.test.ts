import { setTimeout as sleep } from 'node:timers/promises'
import { sql as text } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, type Database } from '@/db/client'
import { createCopier } from '@/db/copy'
import { openReach } from '@/db/reach'
import { errorResponse } from '@/lib/http/error-response'
import { startWorker } from '@/lib/jobs/worker'
import { DatabaseAway, isAway } from '@/lib/passing'
import { logOf } from '../support/log-of'
import { mortalDatabase } from '../support/mortal-database'

let mortal: Awaited<ReturnType<typeof mortalDatabase>>
let db: Database

beforeAll(async () => {
  mortal = await mortalDatabase()
  db = createDatabase(mortal.appUrl, 4, 60_000)
  const owner = postgres(mortal.ownerUrl, { max: 1 })
  await owner`insert into org_state (org_id) values (1)`
  await owner.end()
})
afterAll(async () => {
  await db.close()
  await mortal.remove()
})

const read = () => db.inTenant(1, 'read', ({ sql }) => sql<{ one: number }[]>`select 1 as one`)
const batch = () => db.inTenant(1, 'batch', ({ sql }) => sql<{ one: number }[]>`select 1 as one`)
const single = () => db.control.execute<{ one: number }>(text`select 1 as one`)
const put = (name: string, orgId = 1) =>
  db.inTenant(
    orgId,
    'write',
    ({ sql }) => sql`insert into locations (org_id, external_id) values (1, ${name})`,
  )
const kept = async (name: string) =>
  (await db.inTenant(1, 'read', ({ sql }) => sql`select 1 from locations where external_id = ${name}`)).length

describe('PostgreSQL killed with all its processes', () => {
  test('10 of each kind of reading and 10 writes that had not begun wait until it is back: 0 fail, each write is kept once', async () => {
    await Promise.all([read(), batch(), single()])
    const copier = createCopier(mortal.appUrl)
    const copied = async () =>
      Buffer.concat(
        await (await copier.copyOut({ orgId: 1, format: 'csv', query: 'select 1 as one' })).toArray(),
      )
    const lines = await logOf(async () => {
      await mortal.kill()
      const asked = [read, batch, single].flatMap((ask) => Array.from({ length: 10 }, ask))
      const copies = Array.from({ length: 10 }, copied)
      const writes = Array.from({ length: 10 }, (_, n) => put(`W${n}`))
      await mortal.start()
      for (const rows of await Promise.all(asked)) expect([...rows]).toEqual([{ one: 1 }])
      for (const csv of await Promise.all(copies)) expect(csv.toString()).toBe('one\n1\n')
      await Promise.all(writes)
    })
    await copier.close()
    expect(await Promise.all(Array.from({ length: 10 }, (_, n) => kept(`W${n}`)))).toEqual(Array(10).fill(1))
    expect(lines.map(({ event }) => event)).toEqual(['database.lost', 'database.back'])
  })

  test('a worker that asked at least three times in vain says it in two lines: once when it is lost, once when it is back', async () => {
    // Known by another name, so that it waits for nothing: every question fails at once.
    const url = mortal.appUrl.replace('127.0.0.1', 'localhost')
    const impatient = openReach(url, 0)
    const worker = startWorker(url)
    const lines = await logOf(async () => {
      await mortal.kill()
      // It asks every second, and sweeps every three.
      await sleep(3_500)
      await mortal.start()
      await expect
        .poll(() => impatient.steadily(async () => 1, { again: () => false }).catch(() => 0), {
          timeout: 20_000,
        })
        .toBe(1)
    })
    await worker.stop()
    impatient.close()
    expect(lines.map(({ event, stack }) => [event, stack])).toEqual([
      ['database.lost', undefined],
      ['database.back', undefined],
    ])
  })
})

describe('a connection that is lost', () => {
  const endOwn = async (sql: postgres.ISql) => {
    const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
    const owner = postgres(mortal.ownerUrl, { max: 1 })
    await owner`select pg_terminate_backend(${row?.pid ?? 0}, 5000)`
    await owner.end()
  }

  test('in the middle of a reader: it reads anew, and nobody learns of it', async () => {
    let times = 0
    const rows = await db.inTenant(1, 'read', async ({ sql }) => {
      if (times++ === 0) await endOwn(sql)
      return sql`select 1 as one`
    })
    expect([times, [...rows]]).toEqual([2, [{ one: 1 }]])
  })

  test('in the middle of a writer: it is not begun again, nothing is kept, and it says so', async () => {
    let times = 0
    const lost = db.inTenant(1, 'write', async ({ sql }) => {
      times++
      await sql`insert into locations (org_id, external_id) values (1, 'middle')`
      await endOwn(sql)
      return sql`select 1`
    })
    await expect(lost).rejects.toMatchObject({ code: 'unavailable', unsure: false })
    expect([times, await kept('middle')]).toEqual([1, 0])
  })

  test('while a writer is being kept: it says that nobody knows', async () => {
    const owner = postgres(mortal.ownerUrl, { max: 2, onnotice: () => undefined })
    await owner`create function slow_end() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return null; end $$`
    await owner`create constraint trigger slow_end after insert on locations deferrable initially deferred for each row execute function slow_end()`
    const lost = put('ending')
    const refused = expect(lost).rejects.toMatchObject({ code: 'unavailable', unsure: true })
    const isEnding = async () => {
      const rows = await owner`
        select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where application_name = 'laurel' and query = 'commit' and wait_event = 'PgSleep'`
      return rows.length
    }
    await expect.poll(isEnding, { timeout: 20_000 }).toBe(1)
    await refused
    await owner`drop trigger slow_end on locations`
    await owner.end()
  })
})

test('one that stays away is waited for once, then everybody is told at once, in the words of the API: 503 and Retry-After', async () => {
  const nowhere = createDatabase('postgres://nobody:x@127.0.0.1:1/none', 2, 300)
  await logOf(async () => {
    const lost = await nowhere.control.execute(text`select 1`).catch((error: unknown) => error)
    expect(lost).toBeInstanceOf(DatabaseAway)
    const since = performance.now()
    const refused = await Promise.all(
      Array.from({ length: 50 }, () =>
        nowhere.inTenant(1, 'read', ({ sql }) => sql`select 1`).catch((error: unknown) => error),
      ),
    )
    expect(refused.every((error) => error instanceof DatabaseAway)).toBe(true)
    expect(performance.now() - since).toBeLessThan(5_000)
  })
  await nowhere.close()
  const answer = errorResponse(new DatabaseAway(), new Request('http://127.0.0.1/api'))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.json()).toEqual({
    error: { code: 'unavailable', message: expect.stringContaining('nothing was lost') },
  })
})

const coded = (code: string) => Object.assign(new Error('x'), { code })

test.each([
  ...['57P01', '57P02', '57P03', '08000', '08003', '08006', '08P01', '53300'].map(coded),
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'].map(coded),
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].map(coded),
  new Error('Connection terminated unexpectedly'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Failed query', { cause: coded('57P01') }),
])('%s means a database that is away', (error) => expect(isAway(error)).toBe(true))

test.each([
  coded('23505'),
  coded('57014'),
  coded('55P03'),
  new Error('no'),
  'text',
  null,
  new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }),
])('%s does not', (error) => expect(isAway(error)).toBe(false))
