import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { openPlatform } from '@/platform/open'
import { operatorsDatabase } from '../support/operators-database'
import { TEST_SECRET } from '../support/secret'

const folder = mkdtempSync(join(tmpdir(), 'laurel-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Each database has a data folder of its own. */
const settings = (DATABASE_URL: string, more: Record<string, string> = {}) =>
  parseEnv({
    DATABASE_URL,
    AUTH_SECRET: TEST_SECRET,
    LAUREL_DATA_DIR: join(folder, new URL(DATABASE_URL).pathname),
    ...more,
  })

test("an operator's own database gets tables and a serving role, from an owner that is no superuser", async () => {
  const platform = await openPlatform({ settings: settings(await operatorsDatabase('operator_one')) })
  expect(platform).toMatchObject({ embedded: false, fresh: false, authSecret: TEST_SECRET })
  const sql = postgres(platform.appUrl, { max: 1, onnotice: () => undefined })
  expect(await sql`select * from organizations`).toHaveLength(0)
  await sql.end()
  await platform.close()
})

test('opened twice at once, it is migrated once', async () => {
  const given = settings(await operatorsDatabase('operator_two'))
  const both = await Promise.all([openPlatform({ settings: given }), openPlatform({ settings: given })])
  expect(both[0]?.appUrl).toBe(both[1]?.appUrl)
})

test('an owner given as the serving user is refused', async () => {
  const url = await operatorsDatabase('operator_three')
  const same = `${url}?application_name=other`
  await expect(openPlatform({ settings: settings(url, { DATABASE_APP_URL: same }) })).rejects.toThrow(
    'owns the table',
  )
})

test('an address that leads nowhere is told as a sentence', async () => {
  await expect(openPlatform({ settings: settings('postgres://a:b@127.0.0.1:1/none') })).rejects.toThrow(
    'check its host, port, user, password and name',
  )
})
