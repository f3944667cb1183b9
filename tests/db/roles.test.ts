import postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { INSERT_ONLY, READ_ONLY } from '@/db/app-rights'
import { assertAppRole, ensureAppRole, grantAppRole } from '@/db/roles'
import { type TestDatabase, testDatabase } from '../support/database'
import { TEST_SECRET } from '../support/secret'

let database: TestDatabase
const roleOf = (url: string) => decodeURIComponent(new URL(url).username)

async function as<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

beforeAll(async () => {
  database = await testDatabase()
})

describe('the role that serves', () => {
  test('neither owns nor bypasses', async () => {
    await expect(assertAppRole(database.appUrl)).resolves.toBeUndefined()
    const [row] = await as(
      database.appUrl,
      (sql) => sql`
      select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as mighty from pg_roles where rolname = current_user`,
    )
    expect(row?.mighty).toBe(false)
  })

  test('the same secret gives the same address again', async () => {
    expect(await ensureAppRole(database.ownerUrl, TEST_SECRET)).toBe(database.appUrl)
  })

  test('may add and read insert-only tables, not change, remove or empty them', async () => {
    const rights = await as(
      database.ownerUrl,
      (sql) => sql<{ name: string; held: string }[]>`
      select relname as name, array_to_string(array(
        select p from unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE']) as p
        where has_table_privilege(${roleOf(database.appUrl)}, oid, p)), ',') as held
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    const insertOnly = rights.filter((row) => INSERT_ONLY.includes(row.name))
    expect(insertOnly.map((row) => row.name).sort()).toEqual([...INSERT_ONLY].sort())
    for (const row of rights)
      expect(row).toEqual({
        name: row.name,
        held: READ_ONLY.includes(row.name)
          ? 'SELECT'
          : INSERT_ONLY.includes(row.name)
            ? 'SELECT,INSERT'
            : 'SELECT,INSERT,UPDATE,DELETE',
      })
  })

  test('a right given by hand to an insert-only table is taken back at the next start', async () => {
    const table = INSERT_ONLY[0] ?? ''
    const may = (sql: postgres.Sql) =>
      sql`select has_table_privilege(${roleOf(database.appUrl)}, ${`public.${table}`}, 'DELETE') as yes`
    await as(database.ownerUrl, async (sql) => {
      await sql`grant delete on ${sql(table)} to ${sql(roleOf(database.appUrl))}`
      expect((await may(sql))[0]?.yes).toBe(true)
      await ensureAppRole(database.ownerUrl, TEST_SECRET)
      expect((await may(sql))[0]?.yes).toBe(false)
    })
  })

  test('cannot see the schema of the migrations, make tables or copy files', async () => {
    await as(database.appUrl, async (sql) => {
      await expect(sql`select * from drizzle.__drizzle_migrations`).rejects.toMatchObject({ code: '42501' })
      await expect(sql`create table mine (id int)`).rejects.toMatchObject({ code: '42501' })
      await expect(sql`copy (select 1) to '/tmp/never'`).rejects.toMatchObject({ code: '42501' })
      await expect(sql`create temp table staging (id int)`).resolves.toBeDefined()
    })
  })
})

describe('refuses to serve', () => {
  test('as a superuser', async () => {
    await expect(assertAppRole(database.ownerUrl)).rejects.toThrow('is a superuser')
  })

  test.each([
    ['bypassrls', 'bypasses row-level security'],
    ['nobypassrls', 'owns the table'],
  ])('as a role with %s that owns', async (flag, sentence) => {
    const own = await testDatabase()
    const role = `other_${flag}`
    await as(own.ownerUrl, async (sql) => {
      await sql.unsafe(`create role ${role} login password 'tests' ${flag}`)
      await sql.unsafe(`create table kept (id int); alter table kept owner to ${role}`)
    })
    const url = new URL(own.appUrl)
    url.username = role
    url.password = 'tests'
    await expect(assertAppRole(url.toString())).rejects.toThrow(sentence)
  })
})

test('an operator may name a second user: it gets the rights and passes', async () => {
  const own = await testDatabase()
  await as(own.ownerUrl, (sql) => sql.unsafe(`create role operators_own login password 'tests'`))
  const url = new URL(own.appUrl)
  url.username = 'operators_own'
  url.password = 'tests'
  await grantAppRole(own.ownerUrl, url.toString())
  await expect(assertAppRole(url.toString())).resolves.toBeUndefined()
  expect(await as(url.toString(), (sql) => sql`select * from organizations`)).toHaveLength(0)
})

test('an owner that may not create roles is told what to do', async () => {
  const own = await testDatabase()
  const role = `weak_owner`
  await as(own.ownerUrl, (sql) => sql.unsafe(`create role ${role} login password 'tests'`))
  const url = new URL(own.ownerUrl)
  url.username = role
  url.password = 'tests'
  await expect(ensureAppRole(url.toString(), 'another secret than before', true)).rejects.toThrow(
    'set DATABASE_APP_URL',
  )
})
