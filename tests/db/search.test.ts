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
    'redemption_id,redeemed_on,course_number,location_id,learner_id,class_id\nR-1,2026-10-01,AZ-104T00,1234567,L-9,C-2026-7\nR-2,2026-10-02,AZ-104T00,1234567,L-8,C-2026-7\nR-3,2026-10-02,AZ-104T00,7654321,L-7,C-2026-8\n',
  )
  await publishText(
    ctx,
    'customers',
    'tenant_id,name,segment,country\nt-1,Wide World Importers,SMB,Germany\nt-2,World Tours,Enterprise,France\n',
  )
})
afterAll(() => db.close())

const names = async (asked: Ctx, query: string) => {
  const found = await search(asked, query)
  const { rows, classes, entries, customers, trainers, locations, people, imports } = found
  return {
    rows: rows.hits.map(({ metric, count }) => `${metric} ${count}`),
    classes: classes.hits.map(({ id, kind, rows: count }) => `${id}: ${count} ${kind}`),
    customers: customers.hits.map(({ name }) => name),
    entries: entries.hits.map(({ number }) => number),
    trainers: trainers.hits.map(({ name }) => name),
    locations: locations.hits.map(({ name }) => name),
    people: people.hits.map(({ name }) => name),
    imports: imports.hits.map(({ fileName }) => fileName),
  }
}
const NONE = {
  rows: [],
  classes: [],
  entries: [],
  customers: [],
  trainers: [],
  locations: [],
  people: [],
  imports: [],
}

it('finds a location, a trainer and a person by a part of the name, in any case', async () => {
  expect(await names(ctx, 'ber')).toMatchObject({
    trainers: ['Berta Lindner'],
    locations: ['Contoso Berlin'],
    people: ['Bernd Brot'],
  })
  expect(await names(ctx, 'berlin contoso')).toEqual({ ...NONE, locations: ['Contoso Berlin'] })
})

it('finds rows by the beginning of an ID and by their course, which stands first where it is named: 3 rows', async () => {
  expect((await names(ctx, 'R-')).rows).toEqual(['courseware-completions 3'])
  expect((await names(ctx, 'R-2')).rows).toEqual(['courseware-completions 1'])
  const { rows, entries } = await names(ctx, 'az-104t00')
  expect([rows, entries[0]]).toEqual([['courseware-completions 3'], 'AZ-104T00'])
})

it('finds classes by the beginning of the ID with the rows of each: 2 and 1', async () => {
  expect((await names(ctx, 'C-2026')).classes).toEqual([
    'C-2026-7: 2 courseware-completions',
    'C-2026-8: 1 courseware-completions',
  ])
  expect((await names(ctx, 'C-2026-8')).classes).toEqual(['C-2026-8: 1 courseware-completions'])
  expect((await names(ctx, '2026-8')).classes).toEqual([])
})

it('who sees one location finds no class of another', async () => {
  const berlin = (await names(ctx, 'Contoso Berlin')) && (await search(ctx, '1234567')).locations.hits[0]
  const limited: Ctx = { ...ctx, role: 'viewer', locationIds: [berlin?.id ?? 0] }
  expect((await names(limited, 'C-2026')).classes).toEqual(['C-2026-7: 2 courseware-completions'])
})

it('finds a customer by words of the name in any order or by the tenant ID; who is called so stands first', async () => {
  expect((await names(ctx, 'importers WIDE')).customers).toEqual(['Wide World Importers'])
  expect((await names(ctx, 'world')).customers).toEqual(['Wide World Importers', 'World Tours'])
  expect((await names(ctx, 'world tours')).customers).toEqual(['World Tours'])
  expect((await names(ctx, 't-2')).customers).toEqual(['World Tours'])
  expect((await names(await mintOrganization(db), 'world')).customers).toEqual([])
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
