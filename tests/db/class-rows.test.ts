import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'
import { type Cells, publishEntries } from '../support/registers'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const CLASS = {
  class_id: 'C1',
  course_number: 'AZ-104T00',
  starts_on: '2026-03-09',
  ends_on: '2026-03-12',
  location_id: '12345',
  country: 'Norway',
  mct_id: 'Nina',
}

describe('a row of a class', () => {
  const bad: [string, Cells, string, string][] = [
    ['that ends before it starts', { ends_on: '2026-03-08' }, 'ends_on', 'dates_reversed'],
    ['with a day that does not exist', { starts_on: '2026-02-30' }, 'starts_on', 'bad_date'],
    ['with a Location ID of 40 digits', { location_id: '1'.repeat(40) }, 'location_id', 'bad_location_id'],
    ['with a share above 100', { recorded_share: '120' }, 'recorded_share', 'bad_share'],
    ['of a form that nobody knows', { form: 'by post' }, 'form', 'bad_choice'],
    ['with half a seat', { seats: '12.5' }, 'seats', 'bad_count'],
    ['without a trainer', { mct_id: ' ; ' }, 'mct_id', 'empty'],
    ['whose ID holds a line break', { class_id: 'C1\nC2' }, 'class_id', 'control_character'],
  ]
  it.each(bad)('%s is kept aside with its column and what to do', async (_, cells, column, code) => {
    const ctx = await mintOrganization(db)
    const { counts, rejects } = await publishEntries(ctx, 'classes', [{ ...CLASS, ...cells }])
    expect(counts).toMatchObject({ rowsAccepted: 0, rowsRejected: 1 })
    expect(rejects).toMatchObject([{ column, code }])
  })

  it('of 10,000 seats, of a course nobody knows and of two trainers is taken as it is; its location becomes one', async () => {
    const ctx = await mintOrganization(db)
    const row = {
      ...CLASS,
      course_number: 'ZZ-900T00',
      seats: '10000',
      mct_id: 'Nina; Omar',
      recorded_share: '12,5 %',
      form: 'In person',
    }
    expect((await publishEntries(ctx, 'classes', [row])).rejects).toEqual([])
    const again = await publishEntries(ctx, 'classes', [row])
    expect(again.counts).toMatchObject({ rowsDuplicate: 1, rowsRejected: 0 })
    const [places] = await db.inTenant(ctx.orgId, 'read', (tx) =>
      tx.sql`select external_id from locations`.values(),
    )
    expect(places).toEqual(['12345'])
  })
})
