import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { listAudit } from '../../lib/audit/list-audit'
import { getDates } from '../../lib/calendar/get-dates'
import type { Ctx } from '../../lib/context'
import { listRecords } from '../../lib/guideline-records/list-records'
import { addRecord } from '../../lib/guideline-records/save-record'
import { listLocations } from '../../lib/locations/list-locations'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'
import { VIENNA, withClasses } from '../support/records'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())
const minted = async () => withClasses(await mintOrganization(db))

describe('who is told what', () => {
  const REQUEST = {
    kind: 'accommodation',
    fields: {
      classId: 'C-V',
      startsOn: '2026-02-20',
      learner: 'Lea Sommer',
      request: 'A screen reader',
      done: 'Given',
    },
  } as const

  it('a Report viewer reads neither names nor what a learner asked for, nor does the trail say them', async () => {
    const ctx = await minted()
    await addRecord(ctx, REQUEST)
    await addRecord(ctx, {
      kind: 'compliance-training',
      fields: { person: 'Nina Baumann', mctId: 'NINA', training: 'Anti-corruption', startsOn: '2026-01-05' },
    })
    const viewer = { ...ctx, role: 'viewer' as const }
    const seen = await listRecords(viewer, { limit: 10 })
    expect(seen.dataRedacted).toBe(true)
    expect(JSON.stringify(seen)).not.toMatch(/Lea|Sommer|reader|Given|Nina|NINA|Baumann/)
    expect(JSON.stringify(seen)).toMatch(/Anti-corruption/)
    expect(JSON.stringify(await listRecords(ctx, { limit: 10 }))).toMatch(/screen reader.*|Nina Baumann/)
    const { events } = await listAudit(ctx, { limit: 50 })
    const trail = JSON.stringify(events.filter(({ action }) => action.startsWith('record.')))
    expect(trail).toContain('"personal":["learner","request","done"]')
    expect(trail).not.toMatch(/Lea|Sommer|screen|Nina|NINA/)
    await expect(addRecord(viewer, REQUEST)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('a viewer of Vienna reads the records of Vienna and of its classes, and none of the whole organization', async () => {
    const ctx = await minted()
    await addRecord(ctx, REQUEST)
    await addRecord(ctx, { kind: 'material-source', fields: { classId: 'C-B', source: 'learn' } })
    const own = { title: 'Lab software', locationId: VIENNA }
    await addRecord(ctx, { kind: 'benefit', fields: own })
    await addRecord(ctx, { kind: 'term', fields: { startsOn: '2026-01-01' } })
    const id = (await listLocations(ctx)).find(({ externalId }) => externalId === VIENNA)?.id ?? 0
    const vienna = { ...ctx, role: 'executive_viewer' as const, locationIds: [id] }
    const { records, kinds, count } = await listRecords(vienna, { limit: 10 })
    expect([records.map(({ kind }) => kind), count]).toEqual([['benefit', 'accommodation'], 2])
    expect(
      kinds
        .filter(({ records }) => records > 0)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['accommodation', 'benefit'])
  })
})

describe('among the dates', () => {
  const of = async (ctx: Ctx, to: string) =>
    (await getDates(ctx, { to })).dates
      .filter(({ kind }) => kind === 'record')
      .map(({ on, what }) => `${on} ${what}`)

  it('recordings of one day are one date; what took the place of another is waited for alone; nobody is named', async () => {
    const ctx = await minted()
    const recording = { use: 'reference', endsOn: '2027-03-05' }
    for (const classId of ['C-B', 'C-V'])
      await addRecord(ctx, { kind: 'recording', fields: { ...recording, classId } })
    const trained = (person: string, startsOn: string, endsOn: string) =>
      addRecord(ctx, { kind: 'compliance-training', fields: { person, startsOn, endsOn } })
    await trained('Nina', '2025-12-01', '2026-12-01')
    await trained('Nina', '2026-11-01', '2027-11-01')
    await trained('Paul', '2025-12-02', '2026-12-02')
    expect(await of(ctx, '2027-12-31')).toEqual([
      '2026-12-02 Compliance training is due',
      '2027-03-05 Recording expires (2 recordings)',
      '2027-11-01 Compliance training is due',
    ])
  })

  it('a term that ends on 30 Nov 2026: benefits are gone by 10 Dec, confidentiality ends on 30 Nov 2029; with the next term none of it', async () => {
    const ctx = await minted()
    await addRecord(ctx, { kind: 'term', fields: { startsOn: '2025-12-01', endsOn: '2026-11-30' } })
    expect(await of(ctx, '2030-12-31')).toEqual([
      '2026-11-30 Term ends',
      '2026-12-10 Software and services of benefits are deleted by now',
      '2029-11-30 Confidentiality ends',
    ])
    await addRecord(ctx, { kind: 'term', fields: { startsOn: '2026-12-01' } })
    expect(await of(ctx, '2030-12-31')).toEqual([])
  })
})
