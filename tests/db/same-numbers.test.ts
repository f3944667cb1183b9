import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { getOverview } from '../../lib/insight/get-overview'
import { listCatalogue } from '../../lib/registers/list-catalogue'
import { listTrainers } from '../../lib/registers/list-trainers'
import { saveTrainer } from '../../lib/registers/save-trainer'
import { getMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  // What has no as-of date is of today.
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

it('unknown courses: of the 3 rows that the catalogue lists, 2 lie in the window, which are those of the overview', async () => {
  const ctx = await mintOrganization(db)
  const rows = ['R1,2026-03-10', 'R2,2026-09-10', 'R3,2024-03-10'].map((row) => `${row},ZZ-104T00,1234567`)
  const text = ['redemption_id,redeemed_on,course_number,location_id', ...rows].join('\n')
  await publishText(ctx, 'courseware-completions', text)
  const { qualification } = await getOverview(ctx, {})
  expect(qualification.unknown).toMatchObject([{ item: 'ZZ-104T00', rows: 2 }])
  expect((await listCatalogue(ctx)).unknown).toMatchObject([{ item: 'ZZ-104T00', rows: 3, rowsInWindow: 2 }])
})

it('surveys that checking takes: Trainers and Settings say 2, as the others count in no case', async () => {
  const ctx = await mintOrganization(db)
  const rows = [
    'S1,2026-03-10,AZ-104T00,1234567,M1,9,45',
    'S2,2026-03-10,AZ-104T00,1234567,M2,9,45',
    'S3,2026-03-10,AZ-900T00,1234567,M2,9,45',
    'S4,2026-03-10,ZZ-104T00,1234567,M2,9,45',
    'S5,2026-03-10,AZ-305T00,1234567,M3,0,0',
    'S6,2026-03-10,AZ-305T00,1234567,M3,9,45',
  ]
  const header = 'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points'
  await publishText(ctx, 'survey-responses', [header, ...rows].join('\n'))
  await saveTrainer(ctx, { mctId: 'M1', activeFrom: '2020-01-01' })
  const [{ missing, missingSurveys }, { preview }] = [await listTrainers(ctx), await getMctChecking(ctx)]
  expect(preview.surveysBefore - preview.surveysAfter).toBe(2)
  expect(missingSurveys).toBe(2)
  expect(missing).toEqual([
    { mctId: 'M2', surveys: 1, known: false },
    { mctId: 'M3', surveys: 1, known: false },
  ])
  expect(preview.missing).toEqual(missing)
})
