import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { saveClass } from '../../lib/delivery/save-class'
import { getChecks } from '../../lib/guideline-checks/get-checks'
import { addRecord } from '../../lib/guideline-records/save-record'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const OF_RECORDS = [
  'recording-too-long',
  'consent-missing',
  'registration-incomplete',
  'own-courseware-overlap',
  'policy-not-published',
  'compliance-training-missing',
  'benefits-after-end',
]
const found = async (ctx: Ctx, asOf?: string) =>
  (await getChecks(ctx, { asOf })).findings
    .filter(({ id }) => OF_RECORDS.includes(id))
    .map(({ id, rows, text }) => [id, rows, text])
const deliver = (ctx: Ctx, classId: string, day: string, mctIds: string[]) =>
  saveClass(ctx, {
    ...{ classId, courseNumber: 'AZ-104T00', startsOn: day, endsOn: day },
    ...{ locationId: '6148215', country: 'Germany', mctIds },
  })

describe('an organization that records nothing', () => {
  it('and delivers nothing is told nothing; classes of a year ago, to come or cancelled are no reason', async () => {
    const ctx = await mintOrganization(db)
    expect(await found(ctx)).toEqual([])
    await deliver(ctx, 'C-OLD', '2025-11-21', ['M-1'])
    await deliver(ctx, 'C-NEXT', '2026-11-22', ['M-1'])
    await saveClass(ctx, {
      ...{ classId: 'C-OFF', courseNumber: 'AZ-104T00', startsOn: '2026-05-04', endsOn: '2026-05-04' },
      ...{ locationId: '6148215', country: 'Germany', mctIds: ['M-1'], status: 'cancelled' },
    })
    expect(await found(ctx)).toEqual([])
    expect((await found(ctx, '2026-11-20')).length).toBe(2)
  })

  it('and delivers classes is told twice, however many they are; once both are recorded, of nothing', async () => {
    const ctx = await mintOrganization(db)
    await deliver(ctx, 'C-FIRST', '2025-11-22', ['M-1'])
    for (let at = 2; at <= 8; at++) await deliver(ctx, `C-${at}`, `2026-03-0${at}`, [`M-${at}`])
    expect(await found(ctx)).toEqual([
      [
        'policy-not-published',
        8,
        'Classes are delivered, and for some or all of them no satisfaction policy with money back or a free retake is recorded.',
      ],
      [
        'compliance-training-missing',
        8,
        'No compliance training holds for M-1, M-2, M-3, M-4, M-5, and 3 others.',
      ],
    ])
    const viewer = await found({ ...ctx, role: 'viewer' })
    expect(viewer[1]?.[2]).toBe('No compliance training holds for 8 people.')
    await addRecord(ctx, {
      kind: 'satisfaction-policy',
      fields: { link: 'https://contoso.example/policy', remedy: 'retake', startsOn: '2026-11-21' },
    })
    for (let at = 1; at <= 8; at++)
      await addRecord(ctx, {
        kind: 'compliance-training',
        fields: { person: `Trainer ${at}`, mctId: `M-${at}`, startsOn: '2026-11-21' },
      })
    expect(await found(ctx)).toEqual([])
    expect((await found(ctx, '2026-11-20')).length).toBe(2)
  })
})

describe('after the end of a term', () => {
  it('benefits have ten days, and are none of anybody’s concern once another term follows', async () => {
    const ctx = await mintOrganization(db)
    await addRecord(ctx, { kind: 'benefit', fields: { title: 'Windows', startsOn: '2026-01-01' } })
    expect(await found(ctx)).toEqual([])
    await addRecord(ctx, { kind: 'term', fields: { startsOn: '2025-12-01', endsOn: '2026-11-11' } })
    expect(await found(ctx, '2026-11-21')).toEqual([])
    expect((await found(ctx, '2026-11-22')).map(([id]) => id)).toEqual(['benefits-after-end'])
    await addRecord(ctx, { kind: 'term', fields: { startsOn: '2026-11-12' } })
    expect(await found(ctx, '2026-11-22')).toEqual([])
  })

  it('a record of every kind with nothing but what it needs: what is not asked for is no finding', async () => {
    const ctx = await mintOrganization(db)
    await addRecord(ctx, { kind: 'lab', fields: { hoster: 'H', courseNumber: 'AZ-104T00' } })
    await addRecord(ctx, { kind: 'supplemental-material', fields: { title: 'Slides' } })
    await addRecord(ctx, { kind: 'material-source', fields: { classId: 'C-1', source: 'learn' } })
    await addRecord(ctx, { kind: 'own-courseware', fields: { title: 'Own' } })
    await addRecord(ctx, {
      kind: 'accommodation',
      fields: { startsOn: '2026-01-01', request: 'A screen reader' },
    })
    expect(await found(ctx)).toEqual([])
  })
})
