import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { saveDesignation } from '../../lib/designations/save-designation'
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
const CERTIFICATION = 'person_id,certification,completed_on\np-1,Azure Administrator Associate,2026-05-02\n'

const withData = (found: Awaited<ReturnType<typeof readProgrammesOf>>) =>
  found.filter(({ hasData }) => hasData).map(({ programme }) => programme.id)

it('an organization starts with the first programme, until only the second has data', async () => {
  const before = await readProgrammesOf(ctx)
  expect(withData(before)).toEqual([])
  expect(startIn('acme', before)).toBe('/acme/membership/training-services')
  await publishText(ctx, 'certifications', CERTIFICATION)
  const after = await readProgrammesOf(ctx)
  expect(withData(after)).toEqual(['solutions-partner'])
  expect(startIn('acme', after)).toBe('/acme/membership/solutions-partner')
  expect(withData(await readProgrammesOf({ ...ctx, role: 'none' }))).toEqual([])
})

it('once every programme has data it starts with all designations, and no statement is sent for it any more', async () => {
  const whole = await mintOrganization(db)
  await publishText(whole, 'certifications', CERTIFICATION)
  await publishText(
    whole,
    'courseware-completions',
    'redemption_id,redeemed_on,course_number,location_id\nR-1,2026-10-01,AZ-104T00,1234567\n',
  )
  const first = await programmesOf(whole)
  expect(withData(first)).toEqual(['training-services', 'solutions-partner'])
  expect(startIn('acme', first)).toBe('/acme/membership/designations')
  const inTenant = vi.spyOn(db, 'inTenant')
  expect(await programmesOf(whole)).toBe(first)
  expect(inTenant).not.toHaveBeenCalled()
})

it('a designation that is recorded is use of its programme, with data or without', async () => {
  const both = await mintOrganization(db)
  await publishText(both, 'certifications', CERTIFICATION)
  await saveDesignation(both, 'training-services', { attainedOn: '2026-06-15', origin: 'bought' })
  expect(startIn('acme', await programmesOf(both))).toBe('/acme/membership/designations')
})

it('before that each page knows what the file published just before brought, and asks one thing while none came', async () => {
  const empty = await mintOrganization(db)
  const first = await programmesOf(empty)
  expect(withData(first)).toEqual([])
  const inTenant = vi.spyOn(db, 'inTenant')
  expect(await programmesOf(empty)).toBe(first)
  expect(inTenant).toHaveBeenCalledTimes(1)
  await publishText(empty, 'certifications', CERTIFICATION)
  expect(withData(await programmesOf(empty))).toEqual(['solutions-partner'])
})
