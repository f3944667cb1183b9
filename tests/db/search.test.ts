import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { createUser, grantMembership } from '../../lib/auth/people/users'
import type { Ctx } from '../../lib/context'
import { addLocation } from '../../lib/locations/save-location'
import { saveTrainer } from '../../lib/registers/save-trainer'
import { search } from '../../lib/search/search'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

let db: Database
let ctx: Ctx
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl, 4)
  ctx = await mintOrganization(db)
  await addLocation(ctx, { externalId: '1234567', name: 'Contoso Berlin', country: 'Germany' })
  await saveTrainer(ctx, { mctId: 'MCT-77', name: 'Berta Lindner' })
  const userId = await createUser(db, { email: 'bernd@contoso.example', name: 'Bernd Brot' })
  await grantMembership(db, { orgId: ctx.orgId, userId, role: 'viewer' })
  await publishText(
    ctx,
    'courseware-completions',
    'redemption_id,redeemed_on,course_number,location_id,learner_id\nR-1,2026-10-01,AZ-104T00,1234567,L-9\nR-2,2026-10-02,AZ-104T00,1234567,L-8\n',
  )
})
afterAll(() => db.close())

const names = async (asked: Ctx, query: string) => {
  const { rows, entries, trainers, locations, people, imports } = await search(asked, query)
  return {
    rows: rows.hits.map(({ metric, count }) => `${metric} ${count}`),
    entries: entries.hits.map(({ number }) => number),
    trainers: trainers.hits.map(({ name }) => name),
    locations: locations.hits.map(({ name }) => name),
    people: people.hits.map(({ name }) => name),
    imports: imports.hits.map(({ fileName }) => fileName),
  }
}
const NONE = { rows: [], entries: [], trainers: [], locations: [], people: [], imports: [] }

it('finds a location, a trainer and a person by a part of the name, in any case', async () => {
  expect(await names(ctx, 'ber')).toMatchObject({
    trainers: ['Berta Lindner'],
    locations: ['Contoso Berlin'],
    people: ['Bernd Brot'],
  })
  expect(await names(ctx, 'berlin contoso')).toEqual({ ...NONE, locations: ['Contoso Berlin'] })
})

it('finds rows by the beginning of an ID and by their course, which stands first where it is named: 2 rows', async () => {
  expect((await names(ctx, 'R-')).rows).toEqual(['courseware-completions 2'])
  expect((await names(ctx, 'R-2')).rows).toEqual(['courseware-completions 1'])
  const { rows, entries } = await names(ctx, 'az-104t00')
  expect([rows, entries[0]]).toEqual([['courseware-completions 2'], 'AZ-104T00'])
})

it('finds a file by its name', async () => {
  expect((await names(ctx, 'completions.csv')).imports).toEqual(['courseware-completions.csv'])
})

it('tells a Report viewer of no trainer, person or learner', async () => {
  const viewer: Ctx = { ...ctx, role: 'viewer' }
  expect(await names(viewer, 'ber')).toMatchObject({
    trainers: [],
    people: [],
    locations: ['Contoso Berlin'],
  })
  expect((await names(ctx, 'L-9')).rows).toEqual(['courseware-completions 1'])
  expect((await names(viewer, 'L-9')).rows).toEqual([])
})

it.each(['', ' ', 'b', ' b '])('%j is too short to mean anything', async (query) => {
  expect(await names(ctx, query)).toEqual(NONE)
})

it('says that there is more than ten of a sort', async () => {
  const { entries } = await search(ctx, 'azure')
  expect([entries.hits.length, entries.more]).toEqual([10, true])
})
