import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Copier, createCopier, type LiteralValue, literal, type Read } from '@/db/copy'
import { type TestDatabase, testDatabase } from '../support/database'
import { onFakeDay } from '../support/fake-day'

let urls: TestDatabase
let copier: Copier
let owner: postgres.Sql

beforeAll(async () => {
  urls = await testDatabase()
  copier = createCopier(urls.appUrl, { max: 4, stallMs: 400 })
  owner = postgres(urls.ownerUrl, { max: 1, onnotice: () => undefined })
})
afterAll(() => Promise.all([copier.close(), owner.end()]))

const ROWS = (count: number) =>
  `select n, repeat('x', 80) as filler from (select generate_series(1, ${count}) as n) numbers`
const ENDLESS = ROWS(1_000_000_000)
const open = (query: string, signal?: AbortSignal) =>
  copier.copyOut({ orgId: 1, format: 'csv', query, ...(signal && { signal }) })

async function running(): Promise<number> {
  const [row] = await owner<{ n: string }[]>`
    select count(*) as n from pg_stat_activity
    where application_name = 'laurel-copy' and state <> 'idle' and datname = current_database()`
  return Number(row?.n)
}

async function noneRunningWithin(ms: number): Promise<number> {
  const start = performance.now()
  while ((await running()) > 0 && performance.now() - start < ms) await sleep(10)
  return running()
}

describe('copy', () => {
  test('sends a header line, then every row once, in blocks of 64 KiB after the first', async () => {
    const stream = await open(ROWS(50_000))
    const blocks: Buffer[] = await stream.toArray()
    const lines = Buffer.concat(blocks).toString().trimEnd().split('\n')
    expect(lines[0]).toBe('n,filler')
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(
      Array.from({ length: 50_000 }, (_, index) => index + 1),
    )
    expect(blocks.slice(1, -1).every((block) => block.length >= 64 * 1024)).toBe(true)
  })

  test('tsv is the same with tabs', async () => {
    const stream = await copier.copyOut({ orgId: 1, format: 'tsv', query: 'select 1 as a, 2 as b' })
    expect(Buffer.concat(await stream.toArray()).toString()).toBe('a\tb\n1\t2\n')
  })

  test('no rows: the header line alone', async () => {
    expect(Buffer.concat(await (await open('select 1 as a where false')).toArray()).toString()).toBe('a\n')
  })

  test('the statement can be made from reads in the same snapshot', async () => {
    const stream = await copier.copyOut({
      orgId: 1,
      format: 'csv',
      query: async (read) => {
        const [row] = await read<{ day: string; n: number }>(
          `select date '2026-11-21' as day, $1::bigint as n`,
          [7],
        )
        return `select ${literal(row?.day ?? null)} as day, ${literal(row?.n ?? null)} as n`
      },
    })
    expect(Buffer.concat(await stream.toArray()).toString()).toBe('day,n\n2026-11-21,7\n')
  })

  test('an error before the first row is the answer itself', async () => {
    await expect(open('select nothing from nowhere')).rejects.toMatchObject({ code: '42P01' })
    expect(await noneRunningWithin(1000)).toBe(0)
  })

  test('an error in mid-stream breaks the transfer', async () => {
    const stream = await open(
      `select 1 / (500000 - n) as x, repeat('x', 80) from (select generate_series(1, 600000) as n) numbers`,
    )
    await expect(stream.toArray()).rejects.toMatchObject({ code: '22012' })
    expect(await noneRunningWithin(1000)).toBe(0)
  })

  test('writes nothing', async () => {
    const query = 'insert into org_state (org_id) values (1) returning org_id'
    await expect(open(query)).rejects.toMatchObject({ code: '25006' })
  })
})

describe('a reader', () => {
  test('who goes away ends the query within a second', async () => {
    const gone = new AbortController()
    const stream = await open(ENDLESS, gone.signal)
    const failed = expect(stream.toArray()).rejects.toThrow()
    await sleep(50)
    gone.abort()
    await failed
    expect(await noneRunningWithin(1000)).toBe(0)
  })

  test.skipIf(onFakeDay)('who goes away ends also a query that sends nothing', async () => {
    const gone = new AbortController()
    const stream = open('select pg_sleep(60)', gone.signal)
    const failed = expect(stream).rejects.toThrow()
    await expect.poll(running, { timeout: 10_000 }).toBe(1)
    gone.abort()
    await failed
    expect(await noneRunningWithin(1500)).toBe(0)
  })

  test.skipIf(onFakeDay)('who goes away while the statement is being made ends that too', async () => {
    const gone = new AbortController()
    const query = async (read: Read) => {
      await read('select pg_sleep(60)')
      return 'select 1'
    }
    const failed = expect(
      copier.copyOut({ orgId: 1, format: 'csv', query, signal: gone.signal }),
    ).rejects.toThrow()
    await sleep(100)
    gone.abort()
    await failed
    expect(await noneRunningWithin(1500)).toBe(0)
  })

  test('who destroys the stream ends the query', async () => {
    const stream = await open(ENDLESS)
    stream.on('error', () => undefined).destroy()
    expect(await noneRunningWithin(1000)).toBe(0)
  })

  test('who has gone before it began gets nothing', async () => {
    await expect(open(ENDLESS, AbortSignal.abort())).rejects.toThrow()
    expect(await running()).toBe(0)
  })

  test('who takes nothing is ended', async () => {
    const stream = await open(ENDLESS)
    const error = await new Promise<Error>((resolve) => stream.once('error', resolve))
    expect(error.message).toContain('took nothing')
    expect(await noneRunningWithin(1000)).toBe(0)
  })

  test('who is one too many is told to come again, and the next is served', async () => {
    const crowded = createCopier(urls.appUrl, { max: 4, waitMs: 2_000 })
    const ask = (query: string) => crowded.copyOut({ orgId: 1, format: 'csv', query })
    const streams = await Promise.all([1, 2, 3, 4].map(() => ask(ENDLESS)))
    await expect(ask('select 1')).rejects.toMatchObject({ code: 'too_many_requests' })
    for (const stream of streams) stream.on('error', () => undefined).destroy()
    expect(await noneRunningWithin(1000)).toBe(0)
    await expect((await ask('select 1 as a')).toArray()).resolves.toHaveLength(1)
    await crowded.close()
  })

  test('whose server goes away sees a broken transfer', async () => {
    const stream = await open(ENDLESS)
    const broken = expect(stream.toArray()).rejects.toThrow()
    await owner`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'laurel-copy' and datname = current_database()`
    await broken
    await expect((await open('select 1 as a')).toArray()).resolves.toHaveLength(1)
  })
})

test('a connection that was lost while it lay idle, and nobody has noticed, is replaced', async () => {
  await (await open('select 1 as a')).toArray()
  await sleep(50)
  const killed = owner`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'laurel-copy' and datname = current_database()`.execute()
  await new Promise((sent) => setImmediate(() => setImmediate(sent)))
  // The loop stands still: the server has said goodbye, and the pool has not heard it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  await expect((await open('select 1 as a')).toArray()).resolves.toHaveLength(1)
  await killed
})

describe('literal', () => {
  const given = async (value: LiteralValue, setting: 'on' | 'off') => {
    const [, rows] = await owner.unsafe(
      `set standard_conforming_strings = ${setting}; select ${literal(value)} as v, 1-${literal(-1)} as minus`,
    )
    const [row] = rows as unknown as { v: unknown; minus: number }[]
    expect(row?.minus).toBe(2)
    return row?.v
  }
  const texts = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '\\', '"', '$', 'E', '\n', '-', '%', 'é', '😀') }),
    )
    .filter((value) => !value.includes('\0'))

  test.each(['on', 'off'] as const)(
    'gives back every text, standard_conforming_strings %s',
    async (setting) => {
      await fc.assert(
        fc.asyncProperty(texts, async (value) => {
          expect(await given(value, setting)).toBe(value)
        }),
        { numRuns: 300 },
      )
    },
  )

  test('gives back every number', async () => {
    const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())
    await fc.assert(
      fc.asyncProperty(numbers, async (value) => {
        expect(Number(await given(value, 'on')) + 0).toBe(value + 0)
      }),
      { numRuns: 300 },
    )
  })

  test('gives back booleans, null and instants', async () => {
    expect([await given(true, 'on'), await given(false, 'on'), await given(null, 'on')]).toEqual([
      true,
      false,
      null,
    ])
    const instants = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    })
    await fc.assert(
      fc.asyncProperty(instants, async (value) => {
        const [row] = await owner.unsafe(
          `select (extract(epoch from ${literal(value)}) * 1000)::bigint::text as ms`,
        )
        expect(Number(row?.ms)).toBe(value.getTime())
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'a\0b',
    '\ud800',
    new Date(Number.NaN),
    new Date('+010000-01-01'),
  ])('refuses %s', (value) => {
    expect(() => literal(value)).toThrow()
  })
})
