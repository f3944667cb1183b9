import { sql as text } from 'drizzle-orm'
import pg from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTROL_TABLES } from '@/db/app-rights'
import { createDatabase, type Database } from '@/db/client'
import { type Copier, createCopier } from '@/db/copy'
import { type TestDatabase, testDatabase } from '../support/database'

let urls: TestDatabase
let database: Database
let copier: Copier

beforeAll(async () => {
  urls = await testDatabase()
  database = createDatabase(urls.appUrl, 3)
  copier = createCopier(urls.appUrl)
  const owner = postgres(urls.ownerUrl, { max: 1 })
  await owner`insert into org_state (org_id, v_org_id) values (1, 'canary-one'), (2, 'canary-two')`
  await owner.end()
})
afterAll(() => Promise.all([database.close(), copier.close()]))

const ALL = 'select v_org_id from org_state order by org_id'
const seenIn = (orgId: number) =>
  database.inTenant(orgId, 'read', ({ sql }) => sql.unsafe<{ v_org_id: string }[]>(ALL))

async function copied(orgId: number, query = ALL): Promise<string> {
  const stream = await copier.copyOut({ orgId, format: 'csv', query })
  return Buffer.concat(await stream.toArray()).toString()
}

/** What the app role sees after a statement that sets the context in one of the ways it can be missing. */
const CONTEXTS = [
  ['unset', 'select 1', []],
  ['empty', "set local app.org_id = ''", []],
  ['null', "select set_config('app.org_id', null, true)", []],
  ['left over by an earlier transaction', 'select laurel_enter_org(1); commit; begin', []],
  ['organization 1', 'select laurel_enter_org(1)', ['canary-one']],
  ['organization 2', 'select laurel_enter_org(2)', ['canary-two']],
  ['an organization that does not exist', 'select laurel_enter_org(3)', []],
] as const

describe('the tenant context fails closed', () => {
  test.each(CONTEXTS)('postgres.js: %s', async (_name, statement, expected) => {
    const sql = postgres(urls.appUrl, { max: 1, onnotice: () => undefined })
    const rows = await sql.begin(async (tx) => {
      await tx.unsafe(statement)
      return tx.unsafe<{ v_org_id: string }[]>(ALL)
    })
    await sql.end()
    expect(rows.map((row) => row.v_org_id)).toEqual(expected)
  })

  test.each(CONTEXTS)('pg: %s', async (_name, statement, expected) => {
    const client = new pg.Client({ connectionString: urls.appUrl })
    await client.connect()
    await client.query(`begin; ${statement}`)
    const { rows } = await client.query(ALL)
    await client.end()
    expect(rows.map((row) => row.v_org_id)).toEqual(expected)
  })

  test('our own two roads show the organization asked for and no other', async () => {
    expect((await seenIn(1)).map((row) => row.v_org_id)).toEqual(['canary-one'])
    expect((await seenIn(2)).map((row) => row.v_org_id)).toEqual(['canary-two'])
    expect(await copied(1)).toBe('v_org_id\ncanary-one\n')
    expect(await copied(2)).toBe('v_org_id\ncanary-two\n')
  })

  test.each([0, -1, 1.5, Number.NaN, Number.MAX_VALUE])('%s is no organization', async (orgId) => {
    await expect(seenIn(orgId)).rejects.toThrow('not the id of an organization')
    await expect(copied(orgId)).rejects.toThrow('not the id of an organization')
  })

  test('many at once on few connections: each sees its own', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => 1 + (index % 2))
    const seen = await Promise.all(ids.map(seenIn))
    expect(seen.map((rows) => rows.map((row) => row.v_org_id))).toEqual(
      ids.map((id) => [id === 1 ? 'canary-one' : 'canary-two']),
    )
  })
})

test('every table with an organization has row-level security, forced, with one policy for reading and writing', async () => {
  const owner = postgres(urls.ownerUrl, { max: 1 })
  const tables = await owner<{ name: string; locked: boolean; policies: string[] }[]>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as locked,
      array(select format('%s %s %s', p.polcmd, pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid))
            from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all(${CONTROL_TABLES})`
  await owner.end()
  const own = `(org_id = (NULLIF(current_setting('app.org_id'::text, true), ''::text))::bigint)`
  expect(tables.length).toBeGreaterThan(10)
  for (const { name, ...table } of tables)
    expect({ name, ...table }).toEqual({ name, locked: true, policies: [`* ${own} ${own}`] })
})

describe('a transaction', () => {
  test('of a reader writes nothing', async () => {
    const write = database.inTenant(1, 'read', ({ sql }) => sql`update org_state set v_org_id = 'x'`)
    await expect(write).rejects.toMatchObject({ code: '25006' })
  })

  test('of a reader is one snapshot', async () => {
    const counts = await database.inTenant(1, 'read', async ({ sql }) => {
      const count = async () => (await sql<{ n: number }[]>`select count(*) as n from locations`)[0]?.n
      const before = await count()
      await database.inTenant(
        1,
        'write',
        (other) => other.sql`insert into locations (org_id, external_id) values (1, 'L1')`,
      )
      return [before, await count()]
    })
    expect(counts).toEqual([0, 0])
  })

  test('of a writer keeps nothing when a failed statement is passed over', async () => {
    const work = database.inTenant(1, 'write', async ({ sql }) => {
      await sql`insert into locations (org_id, external_id) values (1, 'passed-over')`
      await sql`select 1 / 0`.catch(() => undefined)
    })
    await expect(work).rejects.toThrow('nothing was kept')
    const rows = await database.inTenant(
      1,
      'read',
      ({ sql }) => sql`
      select 1 from locations where org_id = 1 and external_id = 'passed-over'`,
    )
    expect(rows).toHaveLength(0)
  })

  test('a writer cannot add a row to another organization', async () => {
    const write = database.inTenant(
      1,
      'write',
      ({ sql }) => sql`
      insert into locations (org_id, external_id) values (2, 'smuggled')`,
    )
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })

  test('in a batch sends everything in one go, its end included, and takes nothing afterwards', async () => {
    const single = createDatabase(urls.appUrl, 1)
    const batch = () =>
      single.inTenant(1, 'batch', ({ sql }) =>
        Promise.all([
          sql<{ org: string }[]>`select current_setting('app.org_id') as org`,
          sql`select v_org_id from org_state`,
        ]),
      )
    await batch()
    const [[context], state] = await batch()
    expect([context?.org, state.map((row) => row.v_org_id)]).toEqual(['1', ['canary-one']])
    const late = single.inTenant(1, 'batch', async ({ sql }) => {
      await sql`select 1`
      return sql`select 2`
    })
    await expect(late).rejects.toThrow('over')
    const wrong = single.inTenant(1, 'batch', ({ sql }) => Promise.all([sql`select 1 / 0`, sql`select 1`]))
    await expect(wrong).rejects.toMatchObject({ code: '22012' })
    const write = single.inTenant(1, 'batch', ({ sql }) => sql`update org_state set v_org_id = 'x'`)
    await expect(write).rejects.toMatchObject({ code: '25006' })
    const ids = Array.from({ length: 30 }, (_, index) => 1 + (index % 2))
    const seen = await Promise.all(
      ids.map((id) => single.inTenant(id, 'batch', ({ sql }) => sql`select v_org_id from org_state`)),
    )
    expect(seen.map((rows) => rows[0]?.v_org_id)).toEqual(
      ids.map((id) => (id === 1 ? 'canary-one' : 'canary-two')),
    )
    await single.close()
  })

  test('runs nothing after its end, in particular not in the transaction of somebody else', async () => {
    const leaked = await database.inTenant(1, 'read', async ({ sql, db }) => ({
      sql,
      db,
      late: sql`select 1`,
    }))
    await expect(leaked.sql`select 1`).rejects.toThrow('over')
    await expect(leaked.late).rejects.toThrow('over')
    await expect(leaked.db.execute(text`select 1`)).rejects.toThrow()
  })

  test.each(['read', 'write'] as const)(
    'whose connection is lost each time fails in words of ours, and the next one works: %s',
    async (mode) => {
      const owner = postgres(urls.ownerUrl, { max: 1 })
      const lost = database.inTenant(1, mode, async ({ sql }) => {
        const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
        await owner`select pg_terminate_backend(${row?.pid ?? 0}, 5000)`
        return sql`select 1`
      })
      await expect(lost).rejects.toMatchObject({ code: 'unavailable' })
      await owner.end()
      expect(await seenIn(2)).toHaveLength(1)
    },
  )

  test('gives bigints as exact numbers and refuses what a number cannot hold', async () => {
    const big = (value: string) =>
      database.inTenant(1, 'read', ({ sql }) => sql.unsafe<{ n: number }[]>(`select ${value}::bigint as n`))
    expect((await big('9007199254740991'))[0]?.n).toBe(9007199254740991)
    await expect(big('9007199254740993')).rejects.toThrow('no number can hold')
  })

  test('gives dates as they stand', async () => {
    const [row] = await database.inTenant(
      1,
      'read',
      ({ sql }) => sql`
      select date '2026-02-28' as day, timestamptz '2026-11-21 12:00:00+02' as at`,
    )
    expect(row).toEqual({ day: '2026-02-28', at: '2026-11-21 10:00:00+00' })
  })
})
