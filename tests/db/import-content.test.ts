import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import type { Mapping } from '../../lib/imports/reading/mapping'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { listLocations } from '../../lib/locations/list-locations'
import { mergeLocation } from '../../lib/locations/merge-location'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

/** A file without ids: day, course, place. */
const HEADER = 'redeemed_on,course_number,location_id\n'
const MAPPING: Mapping = {
  kind: 'courseware-completions',
  columns: { redeemed_on: 'redeemed_on', course_number: 'course_number', location_id: 'location_id' },
  dateOrder: 'iso',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'content',
}
const row = (place: string) => `2026-03-01,AZ-104T00,${place}\n`
const publish = (ctx: Ctx, ...rows: string[]) =>
  publishText(ctx, 'courseware-completions', HEADER + rows.join(''), '2026-11-21', { mapping: MAPPING })
const lineItems = async (ctx: Ctx) => {
  const { drifted, orphans, lineItems } = await recompute(ctx)
  expect({ drifted, orphans }).toEqual({ drifted: 0, orphans: 0 })
  return lineItems
}

async function merged(ctx: Ctx, from: string, into: string): Promise<void> {
  const known = await listLocations(ctx)
  const id = (externalId: string) => known.find((one) => one.externalId === externalId)?.id ?? 0
  await mergeLocation(ctx, id(from), id(into))
}

describe('rows known by what they say', () => {
  it('two honest equal rows both count, and the same file again adds nothing', async () => {
    const ctx = await mintOrganization(db)
    const first = await publish(ctx, row('12345'), row('12345'))
    expect(first).toMatchObject({ rowsAccepted: 2 })
    const again = await publish(ctx, row('12345'), row('12345'))
    expect(again).toMatchObject({ rowsDuplicate: 2, sameAs: first.id })
    expect(await publish(ctx, row('12345'), row('12345'), row('12345'))).toMatchObject({
      rowsAccepted: 1,
      rowsDuplicate: 2,
    })
    await withdrawImport(ctx, first.id)
    expect(await lineItems(ctx)).toBe(3)
  })

  it('a file that names a mistyped Location ID and the right one goes in after their merge, and again adds nothing', async () => {
    const ctx = await mintOrganization(db)
    const file = [row('12345'), row('12354'), row('12354')]
    await publish(ctx, ...file)
    await merged(ctx, '12354', '12345')
    expect(await publish(ctx, ...file)).toMatchObject({ rowsDuplicate: 3, rowsRejected: 0 })
    expect(await lineItems(ctx)).toBe(3)
  })
})
