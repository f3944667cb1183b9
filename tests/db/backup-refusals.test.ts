import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { type Checked, checkArchive } from '@/db/backup/check-archive'
import { loadBackup } from '@/db/backup/load-backup'
import { writeArchive } from '@/db/backup/write-archive'
import { createDatabase } from '@/db/client'
import { knownMigrations, MIGRATIONS } from '@/db/schema-version'
import { compare } from '@/lib/cli/restore'
import { parseEnv } from '@/lib/env'
import { openPlatform } from '@/platform/open'
import { commands } from '../support/commands'
import { operatorsDatabase } from '../support/operators-database'
import { mintOrganization, publishText } from '../support/organization'
import { coursewareFile } from '../support/runtime'
import { TEST_SECRET } from '../support/secret'

const home = mkdtempSync(join(tmpdir(), 'laurel-refusals-'))
const file = join(home, 'whole.laurel')
let source: Record<string, string>
let whole: Buffer
let checked: Checked

const around = (dataDir: string, DATABASE_URL: string) => ({
  DATABASE_URL,
  AUTH_SECRET: TEST_SECRET,
  LAUREL_DATA_DIR: dataDir,
  LAUREL_TEST: '1',
  LAUREL_TODAY: '2026-11-21',
})

async function ask(url: string, text: string): Promise<postgres.Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  return [...(await sql.unsafe(text).finally(() => sql.end()))]
}
const TABLES = `select count(*)::int as tables from pg_tables where schemaname in ('public', 'drizzle', 'pgboss')`

beforeAll(async () => {
  source = around(join(home, 'source'), await operatorsDatabase('refusals_source'))
  const platform = await openPlatform({ settings: parseEnv(source) })
  const db = createDatabase(platform.appUrl, 2)
  const ctx = await mintOrganization(db)
  await publishText(ctx, 'courseware-completions', coursewareFile(300))
  await db.close()
  await (await commands(source))(`backup --to ${file} --with-secrets`)
  whole = readFileSync(file)
  checked = await checkArchive(file)
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(home, { recursive: true, force: true }))

const altered = (name: string, bytes: Buffer): string => {
  const path = join(home, name)
  writeFileSync(path, bytes)
  return path
}
const PLACE = /byte \d+|piece \d+|SHA-256|should be|begins with/

describe('a backup is taken whole or not at all', () => {
  test('cut anywhere, it is refused with the place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        await expect(checkArchive(altered('cut', whole.subarray(0, length)))).rejects.toThrow(
          `it ends at byte ${length} without the seal`,
        )
      }),
      { numRuns: 40 },
    )
  })

  test('with one byte altered anywhere, also one that gzip and tar pass over, it is refused with the place', async () => {
    const flip = async (at: number, bits: number) => {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ bits
      await expect(checkArchive(altered('flipped', bytes)), `byte ${at}`).rejects.toThrow(PLACE)
    }
    // The header of gzip: a time, a system, how hard it tried.
    for (const at of [0, 3, 4, 8, 9, whole.length - 1]) await flip(at, 1)
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), flip), {
      numRuns: 80,
    })
  })

  test('with bytes taken out or put in, it is refused', async () => {
    const half = whole.length >> 1
    const without = Buffer.concat([whole.subarray(0, half), whole.subarray(half + 100)])
    await expect(checkArchive(altered('without', without))).rejects.toThrow(PLACE)
    const twice = Buffer.concat([whole, whole])
    await expect(checkArchive(altered('twice', twice))).rejects.toThrow(PLACE)
    await expect(checkArchive(altered('other', Buffer.from('no backup')))).rejects.toThrow(
      'cut off or altered',
    )
    await expect(checkArchive(join(home, 'none'))).rejects.toThrow('cannot be read')
  })

  test('the command then leaves no folder, no table and no role of a database', async () => {
    const url = await operatorsDatabase('refusals_cut')
    const dataDir = join(home, 'cut-target')
    const cut = altered('cut-short', whole.subarray(0, whole.length - 1))
    for (const env of [around(dataDir, url), { ...around(dataDir, ''), AUTH_SECRET: '' }])
      await expect((await commands(env))(`restore ${cut}`)).rejects.toThrow('without the seal')
    expect(existsSync(dataDir)).toBe(false)
    expect(await ask(url, TABLES)).toEqual([{ tables: 0 }])
  })
})

describe('what was not kept is not taken for restored', () => {
  const target = async (name: string) => ({
    ownerUrl: await operatorsDatabase(name),
    dataDir: join(home, name),
  })

  test('rows that do not come back as they were leave the database empty', async () => {
    const to = await target('refusals_rows')
    const tables = checked.manifest.tables.map((table) =>
      table.name === 'public.totals' ? { ...table, rows: table.rows + 1 } : table,
    )
    const more = { ...checked, manifest: { ...checked.manifest, tables } }
    await expect(loadBackup(file, more, to)).rejects.toThrow('public.totals came back with')
    expect(await ask(to.ownerUrl, TABLES)).toEqual([{ tables: 0 }])
  })

  test('figures that differ are refused, and only said where the backup is of another version', () => {
    const [kept] = checked.manifest.figures
    const other = kept && [{ ...kept, drift: kept.drift + 1 }]
    const said: string[] = []
    expect(() => compare(checked.manifest.figures, other ?? [], null)).toThrow(
      'nothing is kept of this restore',
    )
    compare(checked.manifest.figures, other ?? [], (text) => said.push(text))
    expect(said).toHaveLength(1)
    compare(checked.manifest.figures, checked.manifest.figures, null)
  })

  test('a database that was filled but not proved is not served, and says how to go on', async () => {
    const to = await target('refusals_unproved')
    await loadBackup(file, checked, to)
    const settings = parseEnv(around(to.dataDir, to.ownerUrl))
    await expect(openPlatform({ settings })).rejects.toThrow('A restore into this database did not end')
  })

  test('neither a database with tables nor a folder with files is restored into', async () => {
    const rows = await ask(source.DATABASE_URL ?? '', 'select count(*) from totals')
    const into = (env: Record<string, string>) => commands(env).then((run) => run(`restore ${file}`))
    await expect(into(around(join(home, 'new'), source.DATABASE_URL ?? ''))).rejects.toThrow('is not empty')
    expect(await ask(source.DATABASE_URL ?? '', 'select count(*) from totals')).toEqual(rows)
    const full = join(home, 'full')
    mkdirSync(full)
    writeFileSync(join(full, 'letter.txt'), 'kept')
    await expect(into({ ...around(full, ''), AUTH_SECRET: '' })).rejects.toThrow('holds letter.txt already')
    expect(readdirSync(full)).toEqual(['letter.txt'])
  })
})

describe('another version', () => {
  test('of a newer Laurel is refused by name; of an older one it is brought in as it was and then migrated', async () => {
    const newer = join(home, 'newer-migrations')
    cpSync(MIGRATIONS, newer, { recursive: true })
    const journal = JSON.parse(readFileSync(join(newer, 'meta', '_journal.json'), 'utf8'))
    const last = knownMigrations().at(-1)?.when ?? 0
    const more = { idx: 99, version: '7', when: last + 1, tag: '9999_later', breakpoints: true }
    const write = (entries: unknown[]) =>
      writeFileSync(join(newer, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }))
    writeFileSync(
      join(newer, '9999_later.sql'),
      'ALTER TABLE totals ADD COLUMN later integer DEFAULT 7 NOT NULL',
    )
    write(journal.entries.slice(0, -1))
    await expect(checkArchive(file, newer)).rejects.toThrow(/is of a newer Laurel .*update Laurel/)
    write([...journal.entries, more])
    const ownerUrl = await operatorsDatabase('refusals_older')
    await loadBackup(file, await checkArchive(file, newer), {
      ownerUrl,
      dataDir: join(home, 'older'),
      migrations: newer,
    })
    const totals = checked.manifest.tables.find(({ name }) => name === 'public.totals')?.rows
    const superuser = new URL(inject('clusterUrl'))
    superuser.pathname = '/refusals_older'
    expect(
      await ask(superuser.toString(), 'select count(*)::int as n, min(later) as later from totals'),
    ).toEqual([{ n: totals, later: 7 }])
    expect(await ask(ownerUrl, 'select count(*)::int as n from drizzle.__drizzle_migrations')).toEqual([
      { n: knownMigrations().length + 1 },
    ])
  })
})

describe('the file', () => {
  test('is a tar that any tar unpacks, and holds the secret because it was asked to', () => {
    const text = gunzipSync(whole).toString('latin1')
    expect(text).toContain('tables/public.organizations/000001')
    expect(text).toContain(TEST_SECRET)
    expect(text.slice(257, 262)).toBe('ustar')
  })

  test('is not half there when the disk is full, and an old one is replaced only when told', async () => {
    const run = await commands(source)
    await expect(run(`backup --to ${file}`)).rejects.toThrow('add --force to replace it')
    expect((await run(`backup --to ${file} --force`)).status).toBe(0)
    await expect(run(`backup --to ${join(home, 'no', 'folder')}`)).rejects.toThrow('There is no folder')
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(gunzipSync(readFileSync(file)).toString('latin1')).not.toContain(TEST_SECRET)
  })

  test.runIf(existsSync('/dev/full'))('that cannot be written ends the writing with the reason', async () => {
    const piece = Buffer.from(Array.from({ length: 500_000 }, () => Math.random() * 256))
    const writing = writeArchive(createWriteStream('/dev/full'), async (archive) => {
      for (let n = 0; n < 40; n++) await archive.add(`pieces/${n}`, piece)
    })
    await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})
