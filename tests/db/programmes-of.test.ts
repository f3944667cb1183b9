import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { programmesOf, readProgrammesOf } from '../../lib/entry/programmes-of'
import { startIn } from '../../lib/entry/start-of'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

let db: Database
let ctx: Ctx
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl, 4)
  ctx = await mintOrganization(db)
})
afterAll(() => db.close())

afterEach(() => vi.restoreAllMocks())
const BEGUN = 1_000_000
const later = (seconds: number) => vi.spyOn(performance, 'now').mockReturnValue(BEGUN + seconds * 1000)

const withData = (found: Awaited<ReturnType<typeof readProgrammesOf>>) =>
  found.filter(({ hasData }) => hasData).map(({ programme }) => programme.id)

it('an organization starts with the first programme, until only the second has data', async () => {
  const before = await readProgrammesOf(ctx)
  expect(withData(before)).toEqual([])
  expect(startIn('acme', before)).toBe('/acme/membership/training-services')
  await publishText(
    ctx,
    'certifications',
    'person_id,certification,completed_on\np-1,Azure Administrator Associate,2026-05-02\n',
  )
  const after = await readProgrammesOf(ctx)
  expect(withData(after)).toEqual(['solutions-partner'])
  expect(startIn('acme', after)).toBe('/acme/membership/solutions-partner')
  expect(withData(await readProgrammesOf({ ...ctx, role: 'none' }))).toEqual([])
})

it('once every programme has data no statement is sent for it any more', async () => {
  const whole = await mintOrganization(db)
  await publishText(
    whole,
    'certifications',
    'person_id,certification,completed_on\np-1,Azure Administrator Associate,2026-05-02\n',
  )
  await publishText(
    whole,
    'courseware-completions',
    'redemption_id,redeemed_on,course_number,location_id\nR-1,2026-10-01,AZ-104T00,1234567\n',
  )
  later(0)
  const inTenant = vi.spyOn(db, 'inTenant')
  const first = await programmesOf(whole)
  expect(withData(first)).toEqual(['training-services', 'solutions-partner'])
  later(3600)
  expect(await programmesOf(whole)).toBe(first)
  expect(inTenant).toHaveBeenCalledTimes(1)
})

it('before that it is asked again after ten seconds, and not with every view', async () => {
  const empty = await mintOrganization(db)
  later(0)
  const inTenant = vi.spyOn(db, 'inTenant')
  const first = await programmesOf(empty)
  later(9)
  expect(await programmesOf(empty)).toBe(first)
  later(11)
  expect(await programmesOf(empty)).toEqual(first)
  expect(inTenant).toHaveBeenCalledTimes(2)
})
