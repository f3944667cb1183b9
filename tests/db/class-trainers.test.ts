import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { getClass } from '../../lib/delivery/get-class'
import { allClasses, classesInNeed, listClasses } from '../../lib/delivery/list-classes'
import { saveClass } from '../../lib/delivery/save-class'
import { saveTrainer } from '../../lib/registers/save-trainer'
import { setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'
import { publishEntries } from '../support/registers'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

describe('whether surveys will count, before the class', () => {
  const planned = {
    classId: 'P-1',
    courseNumber: 'AZ-104T00',
    startsOn: '2026-12-07',
    endsOn: '2026-12-10',
    locationId: '1234567',
    country: 'Germany',
    mctIds: ['M1'],
    seats: 20,
    learners: 14,
  }

  it('a certification that ends inside the class: its 14 surveys will not count, with the day; renewed, they will', async () => {
    const ctx = await mintOrganization(db)
    await setMctChecking(ctx, { checking: true })
    await saveTrainer(ctx, { mctId: 'M1', name: 'Nina' })
    const held = { mct_id: 'M1', credential: 'AZ-104', achieved_on: '2025-12-09', expires_on: '2026-12-09' }
    await publishEntries(ctx, 'trainer-credentials', [held])
    await saveClass(ctx, planned)
    const found = await getClass(ctx, 'P-1')
    expect(found).toMatchObject({
      status: 'planned',
      surveysCount: 'none',
      warning: 'The 14 surveys of this class will not count: Nina’s AZ-104 certification ends on 9 Dec 2026.',
      trainers: [{ mctId: 'M1', eligible: false, reason: 'not_competent' }],
    })
    expect((await classesInNeed(ctx)).map(({ needs }) => needs[0]?.id)).toEqual(['trainer'])
    await publishEntries(ctx, 'trainer-credentials', [{ ...held, expires_on: '2026-12-10' }], 'apply')
    expect(await getClass(ctx, 'P-1')).toMatchObject({ surveysCount: 'all', warning: null, needs: [] })
  })

  it('who is unknown, inactive, certified too late, or holds nothing of what is asked for, is told apart', async () => {
    const ctx = await mintOrganization(db)
    await setMctChecking(ctx, { checking: true })
    await saveTrainer(ctx, { mctId: 'GONE', name: 'Gil', activeTo: '2026-12-09' })
    await saveTrainer(ctx, { mctId: 'NEW', name: 'Noa', activeFrom: '2026-12-08' })
    await saveTrainer(ctx, { mctId: 'LATE', name: 'Lea' })
    await saveTrainer(ctx, { mctId: 'OTHER', name: 'Ona' })
    await publishEntries(ctx, 'trainer-credentials', [
      { mct_id: 'LATE', credential: 'Azure Administrator Associate', achieved_on: '2026-12-08' },
      { mct_id: 'OTHER', credential: 'SC-200', achieved_on: '2026-01-08' },
    ])
    const mctIds = ['NOBODY', 'GONE', 'NEW', 'LATE', 'OTHER']
    await saveClass(ctx, { ...planned, mctIds })
    const { trainers } = await getClass(ctx, 'P-1')
    expect(trainers.map(({ text }) => text)).toEqual([
      'NOBODY is not in the register of trainers',
      'Gil’s time as an active MCT ends on 9 Dec 2026',
      'Noa is an active MCT only from 8 Dec 2026',
      'Lea holds the Azure Administrator Associate certification only from 8 Dec 2026',
      'Ona holds none of what AZ-104T00 asks for: Azure Administrator Associate',
    ])
  })

  it('who is away on a day of it, and whose Metrics that Matter account is not linked, is told before the class', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'trainers', [
      {
        ...{ mct_id: 'M1', name: 'Nina', active_from: '2020-01-01' },
        ...{ metrics_that_matter: 'No', unavailable: '2026-12-10 to 2026-12-20' },
      },
    ])
    await saveClass(ctx, planned)
    const { needs } = await getClass(ctx, 'P-1')
    expect(needs).toEqual([
      { id: 'away', text: 'Nina is not available 10 Dec 2026 to 20 Dec 2026.' },
      {
        id: 'account',
        text: 'Nina has no Metrics that Matter account linked to the MCT ID: Microsoft may not count the surveys.',
      },
    ])
    expect(JSON.stringify(await getClass({ ...ctx, role: 'viewer' }, 'P-1'))).not.toContain('Nina')
    await saveTrainer(ctx, {
      mctId: 'M1',
      metricsThatMatter: 'linked',
      unavailable: '2026-12-11; 2026-12-06',
    })
    expect((await getClass(ctx, 'P-1')).needs).toEqual([])
    await expect(saveTrainer(ctx, { mctId: 'M1', unavailable: 'Christmas' })).rejects.toMatchObject({
      issues: [{ path: ['unavailable'] }],
    })
  })

  it('a Report viewer reads that and why, and neither name nor MCT ID, nor may filter by one', async () => {
    const ctx = await mintOrganization(db)
    await saveTrainer(ctx, { mctId: 'M1', name: 'Nina', activeTo: '2026-12-08' })
    await saveClass(ctx, planned)
    const viewer: Ctx = { ...ctx, role: 'viewer' }
    const shown = JSON.stringify([await getClass(viewer, 'P-1'), await allClasses(viewer, {})])
    expect(shown).toContain('"dataRedacted":true')
    expect(shown).toContain('a trainer is not an active MCT on all of its days')
    expect(shown).not.toMatch(/Nina|M1|8 Dec/)
    await expect(listClasses(viewer, { trainer: 'M1', limit: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(saveClass(viewer, planned)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
