import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from '@/db/client'
import { requireKnownZone } from '@/db/known-zone'
import { isTimeZone } from '@/lib/dates'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'

const MIGRATION = fileURLToPath(new URL('../../drizzle/0016_time_zones.sql', import.meta.url))
let db: Database
let owner: postgres.Sql

beforeAll(async () => {
  const { appUrl, ownerUrl } = await testDatabase()
  db = createDatabase(appUrl)
  owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  await owner.end()
  await db.close()
})

/** Minutes east of UTC, as Node sees them. */
function offset(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    at,
  )
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
}

test('every time zone that is taken means the same hours to Node and to PostgreSQL, in winter and in summer', async () => {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+12', 'Etc/GMT-14'].filter(isTimeZone)
  const rows = await owner<{ zone: string; at: Date; minutes: number }[]>`
    select name as zone, at,
      (extract(epoch from (at at time zone name) - (at at time zone 'UTC')) / 60)::int as minutes
    from pg_timezone_names, unnest(array['2024-01-15T12:00Z', '2024-07-15T12:00Z']::timestamptz[]) as at
    where name = any(${zones})`
  expect(rows.length).toBeGreaterThan(700)
  expect(rows.filter(({ zone, at, minutes }) => offset(zone, at) !== minutes)).toEqual([])
})

test('a place that only this machine knows is refused in words', async () => {
  await expect(requireKnownZone(db.control, 'Europe/Atlantis')).rejects.toThrow(
    /knows no time zone Europe\/Atlantis.*another place/,
  )
  await requireKnownZone(db.control, 'Europe/Berlin')
})

test('abbreviations that earlier versions took become UTC, or for a person the organization’s', async () => {
  const { orgId: one } = await mintOrganization(db)
  const { orgId: other } = await mintOrganization(db, { timeZone: 'Asia/Tokyo' })
  await owner`select laurel_enter_org(${one})`
  await owner`update org_state set time_zone = 'AET' where org_id = ${one}`
  await owner`
    insert into users (id, email, name, time_zone) values (1, 'one@zones.example', 'One', 'BST'), (2, 'two@zones.example', 'Two', 'Europe/Rome')`
  for (const text of readFileSync(MIGRATION, 'utf8').split('--> statement-breakpoint'))
    await owner.unsafe(text)
  const zoneOf = async (orgId: number) =>
    (await owner`select laurel_enter_org(${orgId}), time_zone from org_state where org_id = ${orgId}`)[0]
      ?.time_zone
  expect([await zoneOf(one), await zoneOf(other)]).toEqual(['UTC', 'Asia/Tokyo'])
  const people = await owner`select time_zone from users where email like '%@zones.example' order by id`
  expect(people.map((row) => row.time_zone)).toEqual([null, 'Europe/Rome'])
})
