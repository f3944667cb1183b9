import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '@/db/client'
import { SESSION_SETTINGS } from '@/db/own-sessions'
import { organizations } from '@/db/schema/control'
import { parseEnv } from '@/lib/env'
import { openPlatform } from '@/platform/open'
import { commands } from '../support/commands'
import { operatorsDatabase } from '../support/operators-database'
import { hasPgBouncer, openPooler, type PoolerOptions } from '../support/pooler'
import { TEST_SECRET } from '../support/secret'

const IGNORED = Object.keys(SESSION_SETTINGS)
const TITLE = `PgBouncer before the database${hasPgBouncer ? '' : ' (skipped: pgbouncer is not installed)'}`

describe.runIf(hasPgBouncer)(TITLE, () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-pooler-'))
  const closing: (() => Promise<void>)[] = []
  let owner: string
  let app: string

  beforeAll(async () => {
    owner = await operatorsDatabase('pooled')
    app = (await openPlatform({ settings: parseEnv(surroundings(owner)) })).appUrl
  })
  afterAll(async () => {
    for (const close of closing) await close()
    rmSync(folder, { recursive: true, force: true })
  })

  const surroundings = (DATABASE_URL: string, more: Record<string, string> = {}) => ({
    DATABASE_URL,
    AUTH_SECRET: TEST_SECRET,
    LAUREL_DATA_DIR: join(folder, 'data'),
    ...more,
  })

  async function through(options: PoolerOptions) {
    const pooler = await openPooler([owner, app], options)
    closing.push(pooler.remove)
    return pooler.through
  }

  test('in session mode with the 4 parameters ignored it serves', async () => {
    const pooled = await through({ mode: 'session', ignored: IGNORED })
    const platform = await openPlatform({ settings: parseEnv(surroundings(pooled(owner))) })
    const db = createDatabase(platform.appUrl, 2)
    const ask = () => db.inControl((control) => control.select({ id: organizations.id }).from(organizations))
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([[], [], []])
    await db.close()
    expect(await doctor(surroundings(pooled(owner)))).not.toContain('FAULT database')
  })

  test.each(['transaction', 'statement'] as const)(
    '%s pooling is refused in one sentence: by a start, by the doctor, and for DATABASE_APP_URL alone',
    async (mode) => {
      const pooled = await through({ mode, ignored: IGNORED })
      const sentence = /leads to a connection pooler that shares connections.*pool_mode = session/
      const both = surroundings(pooled(owner))
      await expect(openPlatform({ settings: parseEnv(both) })).rejects.toThrow(sentence)
      expect(await doctor(both)).toMatch(new RegExp(`FAULT database: DATABASE_URL ${sentence.source}`))
      const serving = surroundings(owner, { DATABASE_APP_URL: pooled(app) })
      await expect(openPlatform({ settings: parseEnv(serving) })).rejects.toThrow(
        new RegExp(`^DATABASE_APP_URL ${sentence.source}`),
      )
    },
  )

  test('parameters that it does not know are all named at once, not one after the other', async () => {
    for (const ignored of [[], IGNORED.slice(0, 2)]) {
      const pooled = await through({ mode: 'session', ignored })
      await expect(openPlatform({ settings: parseEnv(surroundings(pooled(owner))) })).rejects.toThrow(
        `ignore_startup_parameters of PgBouncer: ${IGNORED.join(', ')}.`,
      )
    }
  })
})

const doctor = async (env: Record<string, string>) => (await (await commands(env))('doctor')).said
