import postgres from 'postgres'
import { expect, inject, test } from 'vitest'
import { openPlatform } from '@/db/open'
import { parseEnv } from '@/lib/env'
import { inDatabase } from '../support/global-database'
import { TEST_SECRET } from '../support/secret'

/** An empty database of an operator, whose owner is no superuser. */
async function operatorsDatabase(name: string): Promise<string> {
  const clusterUrl = inject('clusterUrl')
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => undefined })
  await sql.unsafe(`create role ${name} login createrole password 'tests'`)
  await sql.unsafe(`create database ${name} owner ${name}`)
  await sql.end()
  const url = new URL(inDatabase(clusterUrl, name))
  url.username = name
  url.password = 'tests'
  return url.toString()
}

const settings = (DATABASE_URL: string, more: Record<string, string> = {}) =>
  parseEnv({ DATABASE_URL, AUTH_SECRET: TEST_SECRET, ...more })

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
