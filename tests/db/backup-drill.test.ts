import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { type Checked, checkArchive } from '@/db/backup/check-archive'
import type { Furnished } from '../../e2e/support/organization'
import { commands } from '../support/commands'
import { hasDebianPostgres, openDebianPostgres, ownedDatabase } from '../support/debian-postgres'
import { type Answers, answersOf } from '../support/get-answers'
import { operatorsDatabase } from '../support/operators-database'
import { TEST_SECRET, TEST_TODAY } from '../support/secret'

/** A data folder of the embedded database must not lie in one that PostgreSQL's account cannot enter. */
const newFolder = () => mkdtempSync(join(tmpdir(), 'laurel-drill-'))
const [home, sourceFolder, otherFolder, embeddedFolder] = [newFolder(), newFolder(), newFolder(), newFolder()]
const undo: (() => Promise<unknown>)[] = []

type Surroundings = Record<string, string>
const around = (dataDir: string, DATABASE_URL = ''): Surroundings => ({
  DATABASE_URL,
  DATABASE_APP_URL: '',
  AUTH_SECRET: DATABASE_URL === '' ? '' : TEST_SECRET,
  LAUREL_DATA_DIR: dataDir,
  LAUREL_URL: 'http://127.0.0.1:3000',
  LAUREL_TEST: '1',
  LAUREL_TODAY: TEST_TODAY,
})

let source: Surroundings
let other: Surroundings
let birch: Furnished
let token = ''
let before: Answers
const files = [1, 2, 3].map((n) => join(home, `${n}.laurel`))
const checked: Checked[] = []

/** What happens in a process of its own, whose settings are these. */
async function as<T>(env: Surroundings, work: () => Promise<T>): Promise<T> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  vi.resetModules()
  const { openPlatform } = await import('@/platform/open')
  const { env: settings } = await import('@/lib/env')
  const platform = await openPlatform({ settings: settings() })
  vi.stubEnv('DATABASE_APP_URL', platform.appUrl)
  vi.stubEnv('AUTH_SECRET', platform.authSecret)
  vi.resetModules()
  try {
    return await work()
  } finally {
    const { closeDatabase } = await import('@/db/client')
    const { closeCopier } = await import('@/db/copy')
    const { closeWatches } = await import('@/lib/imports/watch-import')
    await closeWatches()
    await closeCopier()
    await closeDatabase()
    await platform.close()
    vi.unstubAllEnvs()
  }
}

const answers = (env: Surroundings) => as(env, () => answersOf(birch, token))

beforeAll(async () => {
  source = around(sourceFolder, await operatorsDatabase('drill_source'))
  const cluster = hasDebianPostgres ? await openDebianPostgres() : null
  if (cluster) undo.push(cluster.remove)
  other = around(otherFolder, await ownedDatabase(cluster?.url ?? inject('clusterUrl'), 'drill_other'))
  await as(source, async () => {
    const { database } = await import('@/db/client')
    const { furnish } = await import('../../e2e/support/organization')
    const { createToken } = await import('@/lib/auth/tokens/tokens')
    const marks = {
      brand: 'BrandBirch',
      person: 'drillBirchWho',
      canary: 'drillBirch52',
      digits: '5252525',
      letters: 'ZB',
      units: 500,
    }
    birch = await furnish(database(), { slug: 'birch', ...marks })
    const role = 'global_admin' as const
    token = await createToken(database(), { orgId: birch.ctx.orgId, role, name: 'drill', days: 9 })
  })
  before = await answers(source)
})
afterAll(async () => {
  for (const one of undo) await one()
  for (const folder of [home, sourceFolder, otherFolder, embeddedFolder])
    rmSync(folder, { recursive: true, force: true })
})

/** Organizations come into being and files are published until `stop`. */
async function busy(): Promise<() => Promise<number>> {
  const { openPlatform } = await import('@/platform/open')
  const { createDatabase } = await import('@/db/client')
  const { mintOrganization, publishText } = await import('../support/organization')
  const { coursewareFile } = await import('../support/runtime')
  const { env: settings } = await import('@/lib/env')
  const platform = await openPlatform({ settings: settings() })
  const db = createDatabase(platform.appUrl, 2)
  let over = false
  let published = 0
  const working = (async () => {
    const ctx = await mintOrganization(db)
    do {
      await publishText(ctx, 'courseware-completions', coursewareFile(200, `B${published}-`))
      published += 1
    } while (!over)
  })()
  return async () => {
    over = true
    await working
    await db.close()
    await platform.close()
    return published
  }
}

describe('the drill: backed up, destroyed, restored elsewhere', () => {
  test('a backup is made while it serves, for its owner only, and holds no secret unless asked', async () => {
    const run = await commands(source)
    const stop = await busy()
    const { status, said } = await run(`backup --to ${files[0]}`)
    expect(await stop()).toBeGreaterThan(0)
    expect(status).toBe(0)
    expect(said).toMatch(/organizations, \d+ rows in \d+ tables, \d+ files, [\d.]+ MB$/)
    expect(statSync(files[0] ?? '').mode & 0o777).toBe(0o600)
    checked.push(await checkArchive(files[0] ?? ''))
    const { manifest } = checked[0] as Checked
    const empty = manifest.tables.filter(({ byOrganization, rows }) => byOrganization && rows === 0)
    expect(empty).toEqual([])
    expect(manifest.files.map(({ name }) => name)).toContain(`uploads/${birch.ctx.orgId}-${birch.ids.upload}`)
    expect(manifest).toMatchObject({ secrets: [], missing: [] })
    expect((await run('doctor')).said).toMatch(/last backup: 0 hours ago, .*1\.laurel/)
    await expect(run(`backup --to ${files[0]}`)).rejects.toThrow('is there already')
  })

  test(`on ${hasDebianPostgres ? 'PostgreSQL 15' : 'another database'}, under an owner that row-level security holds, every GET answers the same`, async () => {
    const owner = postgres(inject('clusterUrl'), { max: 1, onnotice: () => undefined })
    await owner`drop database drill_source with (force)`
    await owner.end()
    // The backup is without secrets: who makes it keeps this key beside it, as it says.
    const codesKey = readFileSync(join(sourceFolder, 'codes-key'), 'utf8')
    rmSync(sourceFolder, { recursive: true })
    const run = await commands(other)
    expect((await run(`restore ${files[0]}`)).said).toMatch(/^Restored and proved: \d+ rows/)
    writeFileSync(join(otherFolder, 'codes-key'), codesKey, { mode: 0o600 })
    expect(Object.keys(before).length).toBeGreaterThan(40)
    expect(await answers(other)).toEqual(before)
    await expect((await commands(other))(`restore ${files[0]}`)).rejects.toThrow(/is not empty|holds files/)
  })

  test('and back into an embedded database: the same answers again, the same rows by SHA-256, numbers go on', async () => {
    const back = await commands(other)
    await back(`backup --to ${files[1]} --with-secrets`)
    const run = await commands(around(embeddedFolder))
    await run(`restore ${files[1]}`)
    undo.push(async () => rmSync(embeddedFolder, { recursive: true, force: true }))
    expect(readFileSync(join(embeddedFolder, 'auth-secret'), 'utf8').trim()).toBe(TEST_SECRET)
    expect(await answers(around(embeddedFolder))).toEqual(before)
    const again = await commands(around(embeddedFolder))
    await again(`backup --to ${files[2]}`)
    for (const file of files.slice(1)) checked.push(await checkArchive(file))
    const [first, second, third] = checked.map(({ manifest }) => manifest)
    // Asking was on record, and is a use of the token.
    const asked = ['public.api_tokens', 'public.audit']
    const lasting = (all: typeof first) => all?.tables.filter(({ name }) => !asked.includes(name))
    expect(lasting(second)).toEqual(lasting(first))
    expect(lasting(third)).toEqual(lasting(first))
    expect(third?.figures).toEqual(first?.figures)
    const last = (all: typeof first) =>
      all?.sequences.find(({ name }) => name === 'public.organizations_id_seq')?.last
    expect(Number(last(third))).toBeGreaterThanOrEqual(Number(last(first)))
    expect(existsSync(join(embeddedFolder, 'uploads', `${birch.ctx.orgId}-${birch.ids.upload}`))).toBe(true)
  })
})
