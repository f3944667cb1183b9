import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { getDates } from '../../lib/calendar/get-dates'
import type { Ctx } from '../../lib/context'
import { recompute } from '../../lib/imports/recompute'
import { listCredentials } from '../../lib/registers/list-credentials'
import { removeCredential, saveCredential } from '../../lib/registers/save-credential'
import { saveTrainer } from '../../lib/registers/save-trainer'
import { setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { publishEntries } from '../support/registers'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const NINA = { mctId: 'Nina', credential: 'AZ-104', achievedOn: '2025-01-01', expiresOn: '2999-03-12' }
const counted = async (ctx: Ctx): Promise<string> => {
  const [row = []] = await db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.sql`select eligibility, sum(rows)::int from totals group by 1 having sum(rows) > 0`.values(),
  )
  return row.join(' ')
}

it('a credential entered, changed and removed by hand moves surveys and totals at once: 2 count, 0, 2 again', async () => {
  const ctx = await mintOrganization(db)
  await saveTrainer(ctx, { mctId: 'Nina' })
  await publishText(
    ctx,
    'survey-responses',
    `response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points
1,2026-10-01,AZ-104T00,12345,Nina,9,45
2,2026-10-01,AZ-104T00,12345,Nina,9,45`,
  )
  await setMctChecking(ctx, { checking: true })
  expect(await counted(ctx)).toBe('mct 2')
  expect(await saveCredential(ctx, { ...NINA, expiresOn: '2026-09-30' })).toEqual({ outcome: 'added' })
  expect(await counted(ctx)).toBe('mct_not_eligible 2')
  expect(await saveCredential(ctx, NINA)).toEqual({ outcome: 'updated' })
  expect(await counted(ctx)).toBe('mct 2')
  await saveCredential(ctx, { ...NINA, credential: 'AZ-305' })
  await removeCredential(ctx, NINA)
  expect(await counted(ctx)).toBe('mct_not_eligible 2')
  expect(await recompute(ctx)).toMatchObject({ drifted: 0 })
})

it('what a credential carries: the courses that ask for it, 1 survey of the window and 1 class of 2 to come', async () => {
  const ctx = await mintOrganization(db)
  const [class_, next] = ['2998-01-05', '2998-01-06']
  const row = {
    course_number: 'AZ-104T00',
    starts_on: class_,
    ends_on: next,
    location_id: '12345',
    country: 'Norway',
  }
  await publishEntries(ctx, 'classes', [
    { ...row, class_id: 'C1', mct_id: 'Omar; Nina' },
    { ...row, class_id: 'C2', mct_id: 'Nina', status: 'cancelled' },
    { ...row, class_id: 'C3', mct_id: 'Omar' },
  ])
  await saveTrainer(ctx, { mctId: 'Nina', name: 'Nina Example' })
  await saveCredential(ctx, NINA)
  await saveCredential(ctx, {
    ...NINA,
    credential: 'AZ-305',
    achievedOn: '2020-01-01',
    expiresOn: '2021-01-01',
  })
  const { credentials } = await listCredentials(ctx)
  expect(credentials).toEqual([
    {
      mctId: 'Nina',
      name: 'Nina Example',
      credential: 'AZ-104',
      achievedOn: '2025-01-01',
      expiresOn: '2999-03-12',
      ended: false,
      courses: ['AZ-104T00', 'AZ-900T00'],
      surveys: 0,
      classes: 1,
    },
  ])
  const own = await listCredentials(ctx, { mctId: 'Nina' })
  expect(own.credentials.map(({ credential, ended }) => [credential, ended])).toEqual([
    ['AZ-305', true],
    ['AZ-104', false],
  ])
})

it('the day on which it ends is among the dates and names nobody', async () => {
  const ctx = await mintOrganization(db)
  const { today } = await listCredentials(ctx)
  await saveTrainer(ctx, { mctId: 'Nina', name: 'Nina Example' })
  for (const mctId of ['Nina', 'Omar']) await saveCredential(ctx, { ...NINA, mctId, expiresOn: today })
  const { dates } = await getDates(ctx)
  const found = dates.filter(({ kind }) => kind === 'certification')
  expect(found).toMatchObject([{ on: today, what: 'Training Services: AZ-104 of 2 trainers ends' }])
  expect(JSON.stringify(dates)).not.toMatch(/Nina|Omar/)
})

it('everything that is wrong is said at once, field by field; what is not there cannot be removed', async () => {
  const ctx = await mintOrganization(db)
  await expect(
    saveCredential(ctx, { mctId: '', credential: ' ', achievedOn: '2026-02-30' }),
  ).rejects.toMatchObject({
    code: 'invalid_request',
    issues: [{ path: 'mctId' }, { path: 'credential' }, { path: 'achievedOn' }],
  })
  await expect(saveCredential(ctx, { ...NINA, expiresOn: '2024-01-01' })).rejects.toMatchObject({
    issues: [{ path: 'expiresOn', message: /lies before the first/ }],
  })
  await expect(removeCredential(ctx, NINA)).rejects.toMatchObject({ code: 'not_found' })
})
