import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { knownMigrations } from '@/db/schema-version'
import { parseEnv } from '@/lib/env'
import { readFolderNote, rememberAt } from '@/platform/data-folder'
import { clusterFolder } from '@/platform/embedded'
import { assertKnownSchema, refuseLoss } from '@/platform/installation'
import { openPlatform, type Platform, type PlatformOptions } from '@/platform/open'
import { operatorsDatabase } from '../support/operators-database'
import { TEST_SECRET } from '../support/secret'

const open: Platform[] = []
const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-installation-'))
  folders.push(folder)
  return folder
}

type Given = PlatformOptions & { env?: Record<string, string> }

async function start(dataDir: string, { env = {}, ...options }: Given = {}): Promise<Platform> {
  const settings = parseEnv({ LAUREL_DATA_DIR: dataDir, LAUREL_TEST: '1', ...env })
  const platform = await openPlatform({ settings, ...options })
  open.push(platform)
  return platform
}

async function stop(): Promise<void> {
  for (const platform of open.splice(0)) await platform.close()
}

async function ask(url: string, text: string): Promise<postgres.Row | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return (await sql.unsafe(text))[0]
  } finally {
    await sql.end()
  }
}

afterEach(stop)
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the embedded database', () => {
  test('is made without a question the first time, and folder and database share an id from then on', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    expect(first.fresh).toBe(true)
    expect(readFolderNote(dataDir)?.installation).toBe(first.installation)
    expect(first.where).toBe(join(dataDir, 'postgres', 'data'))
    await stop()
    const second = await start(dataDir)
    expect(second).toMatchObject({ fresh: false, installation: first.installation })
  })

  test('that is gone from a folder which remembers it stops the start, and nothing is made in its place', async () => {
    const dataDir = newFolder()
    await start(dataDir)
    await stop()
    const elsewhere = join(newFolder(), 'moved')
    renameSync(join(dataDir, 'postgres'), elsewhere)
    for (const purpose of ['serve', 'write', 'look'] as const)
      await expect(start(dataDir, { purpose })).rejects.toThrow(/Put the data back.*LAUREL_BEGIN_ANEW=1/s)
    renameSync(elsewhere, join(dataDir, 'postgres'))
    expect((await start(dataDir)).fresh).toBe(false)
    await stop()
    rmSync(join(dataDir, 'postgres'), { recursive: true })
    const anew = await start(dataDir, { env: { LAUREL_BEGIN_ANEW: '1' } })
    expect(anew.fresh).toBe(true)
    expect(readFolderNote(dataDir)?.installation).toBe(anew.installation)
  })

  test('whose whole folder is gone, as of a volume that is not mounted, is missed by this copy of Laurel', () => {
    const [dataDir, memory] = [newFolder(), newFolder()]
    const settings = parseEnv({ LAUREL_DATA_DIR: dataDir })
    refuseLoss(settings, 'There is no database', memory)
    rememberAt(dataDir, 'kept-id', memory)
    expect(() => refuseLoss(settings, 'There is no database', memory)).toThrow(
      /There is no database, but this copy of Laurel has served the installation kept-id from .*volume not mounted/s,
    )
    refuseLoss({ ...settings, dataDir: newFolder() }, 'There is no database', memory)
    refuseLoss({ ...settings, beginAnew: true }, 'There is no database', memory)
  })

  test('asked for by its id is not taken for another, and not made', async () => {
    const env = { LAUREL_INSTALLATION: 'wanted' }
    const dataDir = newFolder()
    await expect(start(dataDir, { env })).rejects.toThrow(
      'LAUREL_INSTALLATION asks for the installation wanted',
    )
    await start(dataDir)
    await expect(start(dataDir, { env })).rejects.toThrow('but LAUREL_INSTALLATION asks for wanted')
  })

  test('that is not there yet is not made by who only looks', async () => {
    const dataDir = newFolder()
    await expect(start(dataDir, { purpose: 'look' })).rejects.toThrow('"npm start" makes a new one')
    expect(readFolderNote(dataDir)).toBe(null)
  })
})

describe("an operator's database", () => {
  const own = async (name: string) => ({
    DATABASE_URL: await operatorsDatabase(name),
    AUTH_SECRET: TEST_SECRET,
  })

  test('that is empty where the folder remembers another stops the start, and so does another one', async () => {
    const dataDir = newFolder()
    const [first, second] = [await own('place_one'), await own('place_two')]
    const { installation } = await start(dataDir, { env: first })
    await expect(start(dataDir, { env: second })).rejects.toThrow(
      /is empty, but .* shows that Laurel has run/,
    )
    expect(await ask(second.DATABASE_URL, `select to_regclass('users') as users`)).toEqual({ users: null })
    const other = await start(newFolder(), { env: second })
    expect(other.installation).not.toBe(installation)
    await expect(start(dataDir, { env: second })).rejects.toThrow(
      `belongs to the installation ${installation}`,
    )
  })

  test('is not replaced by an embedded one when DATABASE_URL is lost', async () => {
    const dataDir = newFolder()
    await start(dataDir, { env: await own('place_three') })
    await expect(start(dataDir)).rejects.toThrow(
      `There is no database in ${clusterFolder(dataDir)}, but ${dataDir} shows`,
    )
  })

  test('of a newer Laurel stops server, commands and worker with both versions, and stays as it is', async () => {
    const known = knownMigrations().length
    const dataDir = newFolder()
    const env = await own('place_newer')
    const { ownerUrl, appUrl } = await start(dataDir, { env })
    await assertKnownSchema(appUrl)
    await ask(
      ownerUrl,
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`,
    )
    await ask(ownerUrl, `update installation set schema_version = ${known + 1}`)
    const words = `schema is at version ${known + 1}, this Laurel knows ${known}. Update Laurel, or restore`
    for (const purpose of ['serve', 'write', 'look'] as const)
      await expect(start(dataDir, { env, purpose })).rejects.toThrow(words)
    await expect(assertKnownSchema(appUrl)).rejects.toThrow(words)
    expect(await ask(ownerUrl, `select schema_version from installation`)).toEqual({
      schema_version: known + 1,
    })
  })

  test('of an older Laurel is not migrated by who only looks', async () => {
    const dataDir = newFolder()
    const env = await own('place_older')
    const { ownerUrl } = await start(dataDir, { env })
    await ask(
      ownerUrl,
      `delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
    )
    await expect(start(dataDir, { env, purpose: 'look' })).rejects.toThrow('run "npm start" once')
  })
})
