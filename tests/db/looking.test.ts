import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { createDatabase } from '@/db/client'
import { ensureAppRole } from '@/db/roles'
import { COMMANDS } from '@/lib/cli/commands'
import { parseEnv } from '@/lib/env'
import { openPlatform, type Platform } from '@/platform/open'
import { commands } from '../support/commands'
import { inDatabase } from '../support/global-database'
import { operatorsDatabase } from '../support/operators-database'
import { mintOrganization, publishText } from '../support/organization'
import { coursewareFile } from '../support/runtime'
import { TEST_SECRET } from '../support/secret'

const home = mkdtempSync(join(tmpdir(), 'laurel-looking-'))
const keptIn = mkdtempSync(join(tmpdir(), 'laurel-looking-'))
const kept = join(keptIn, 'kept.tar.gz')
const OTHER_SECRET = 'another secret of the tests that protects nothing at all'
const NAME = 'looked_at'
let superuser: postgres.Sql
let production: Platform
let org = ''

beforeAll(async () => {
  superuser = postgres(inject('clusterUrl'), { max: 1, onnotice: () => undefined })
  production = await openPlatform({ settings: parseEnv(await surroundings(await operatorsDatabase(NAME))) })
  const db = createDatabase(production.appUrl, 2)
  const ctx = await mintOrganization(db)
  await publishText(ctx, 'courseware-completions', coursewareFile(3))
  org = ctx.slug
  await db.close()
})
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  await superuser.end()
  for (const folder of [home, keptIn]) rmSync(folder, { recursive: true, force: true })
})

const surroundings = async (DATABASE_URL: string, AUTH_SECRET = TEST_SECRET) => ({
  DATABASE_URL,
  AUTH_SECRET,
  LAUREL_DATA_DIR: home,
  LAUREL_URL: 'http://127.0.0.1:1',
})

const letsIn = async (url: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  return sql`select 1`.then(
    () => sql.end().then(() => true),
    () => sql.end().then(() => false),
  )
}

/** Roles with passwords and rights, and every right on every table: what looking must leave as it is. */
async function standing(database: string): Promise<string> {
  const sql = postgres(inDatabase(inject('clusterUrl'), database), { max: 1 })
  const roles = await sql`
    select rolname, rolpassword from pg_authid, pg_database
    where datname = current_database() and (rolname = ${NAME} or rolname like '%_' || pg_database.oid) order by 1`
  const rights = await sql`
    select oid::regclass::text as name, relacl::text from pg_class
    where relnamespace = 'public'::regnamespace order by 1`
  await sql.end()
  return JSON.stringify([roles, rights])
}

describe('what looks changes nothing', () => {
  const lines: Record<string, (slug: string) => string> = {
    'user list': (slug) => `user list --org ${slug}`,
    'token list': (slug) => `token list --org ${slug}`,
    roles: () => 'roles',
    imports: (slug) => `imports --org ${slug}`,
    qualification: (slug) => `qualification --org ${slug} --as-of 2026-11-21`,
    capability: (slug) => `capability --org ${slug} --as-of 2026-11-21`,
    checks: (slug) => `checks --org ${slug}`,
    dates: (slug) => `dates --org ${slug}`,
    designations: (slug) => `designations --org ${slug}`,
    doctor: () => 'doctor',
    'issuer list': (slug) => `issuer list --org ${slug}`,
    backup: () => `backup --to ${kept}`,
  }

  test('every command that only looks is tried here', () => {
    const looking = COMMANDS.filter(({ needs }) => needs !== 'write').map(({ name }) => name)
    // It goes into an empty place only, which its own tests try.
    looking.splice(looking.indexOf('restore'), 1)
    expect(Object.keys(lines).sort()).toEqual(looking.sort())
  })

  test('each answers where owner and serving role may only read, and leaves roles, rights and folder', async () => {
    const role = decodeURIComponent(new URL(production.appUrl).username)
    onTestFinished(async () => {
      for (const one of [NAME, role]) await superuser.unsafe(`alter role ${one} reset all`)
    })
    for (const one of [NAME, role])
      await superuser.unsafe(`alter role ${one} set default_transaction_read_only = on`)
    const run = await commands(await surroundings(production.ownerUrl))
    const before = [await standing(NAME), readdirSync(home)]
    for (const line of Object.values(lines)) expect(await run(line(org))).toMatchObject({ status: 0 })
    await run('help')
    // A note of this Laurel for the doctor, not of the database.
    rmSync(join(home, 'last-backup.json'))
    expect([await standing(NAME), readdirSync(home)]).toEqual(before)
    // The same surroundings refuse one that writes: the watch is awake.
    await expect(run('recompute')).rejects.toMatchObject({ cause: { code: '25006' } })
  })

  test('the doctor says where data lies, versions, drift and that no backup is known', async () => {
    const run = await commands(await surroundings(production.ownerUrl))
    const { said } = await run('doctor')
    expect(said).toContain(`ok    data folder: ${home}, of installation ${production.installation}`)
    expect(said).toMatch(/ok {4}database lies in: 127\.0\.0\.1:\d+\/looked_at as looked_at/)
    expect(said).toContain('ok    totals: those of 1 organizations are the sums of their line items')
    expect(said).toContain('last backup: none from this data folder')
    const db = postgres(inDatabase(inject('clusterUrl'), NAME), { max: 1, onnotice: () => undefined })
    await db`update totals set rows = rows + 1 where kind = 'courseware-completions'`
    const faulty = await run('doctor')
    expect(faulty).toMatchObject({
      status: 1,
      said: expect.stringContaining(`FAULT totals: of ${org} differ`),
    })
    await db`update totals set rows = rows - 1 where kind = 'courseware-completions'`
    expect(said).toContain('ok    worked out ahead: no result is given up')
    await db`
      insert into figure_outcomes (org_id, rules, carried, month, outcomes)
      select id, 'begun 1', '', '2026-11', '3' from organizations where slug = ${org}`
    const givenUp = await run('doctor')
    expect(givenUp.said).toContain(`FAULT worked out ahead: of ${org} some results are given up`)
    expect(givenUp.status).toBe(1)
    await db`update figure_outcomes set outcomes = '2'`
    expect((await run('doctor')).said).toContain('ok    worked out ahead')
    await db`delete from figure_outcomes`
    await db.end()
  })
})

describe('a copy beside the database it was made from', () => {
  test('has a serving role of its own: no command on it, with whatever secret, locks the other one out', async () => {
    await superuser.unsafe(`create database looked_at_copy template ${NAME} owner ${NAME}`)
    const copy = new URL(production.ownerUrl)
    copy.pathname = '/looked_at_copy'
    const before = await standing(NAME)
    const run = await commands(await surroundings(copy.toString(), OTHER_SECRET))
    expect(await run('doctor')).toMatchObject({ status: 1, said: expect.stringContaining('FAULT app role') })
    await run('recompute')
    expect(await run('doctor')).toMatchObject({ status: 0 })
    const settings = parseEnv(await surroundings(copy.toString(), OTHER_SECRET))
    expect((await openPlatform({ settings })).appUrl).not.toBe(production.appUrl)
    expect(await letsIn(production.appUrl)).toBe(true)
    expect(await standing(NAME)).toBe(before)
  })

  test('a command with a wrong AUTH_SECRET on the database itself is refused; a start takes a new one, once nobody serves', async () => {
    const run = await commands(await surroundings(production.ownerUrl, OTHER_SECRET))
    await expect(run('recompute')).rejects.toThrow('AUTH_SECRET is not the one this database is served with')
    expect(await letsIn(production.appUrl)).toBe(true)
    const serving = postgres(production.appUrl, { max: 1 })
    await serving`select 1`
    const settings = parseEnv(await surroundings(production.ownerUrl, OTHER_SECRET))
    await expect(openPlatform({ settings })).rejects.toThrow('stop the other server first')
    await serving.end()
    await openPlatform({ settings })
    expect(await letsIn(production.appUrl)).toBe(false)
    await openPlatform({ settings: parseEnv(await surroundings(production.ownerUrl)) })
    expect(await letsIn(production.appUrl)).toBe(true)
  })

  test('the role of earlier versions, which all databases shared, keeps nothing here and its password', async () => {
    await superuser.unsafe(`create role laurel_app login password 'of production'`)
    const owner = postgres(production.ownerUrl, { max: 1, onnotice: () => undefined })
    await owner`grant select, insert on all tables in schema public to laurel_app`
    await ensureAppRole(production.ownerUrl, TEST_SECRET)
    const [row] = await owner`select has_table_privilege('laurel_app', 'users', 'SELECT') as may`
    await owner.end()
    expect(row?.may).toBe(false)
    const url = new URL(production.ownerUrl)
    url.username = 'laurel_app'
    url.password = 'of production'
    expect(await letsIn(url.toString())).toBe(true)
  })
})
