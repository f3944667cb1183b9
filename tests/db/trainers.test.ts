import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '@/lib/programmes/training-services/record'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { getOverview } from '../../lib/insight/get-overview'
import { listTrainers } from '../../lib/registers/list-trainers'
import { removeTrainer, saveTrainer } from '../../lib/registers/save-trainer'
import { getMctChecking, setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { publishEntries } from '../support/registers'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  // The surveys below are of its window; what has no as-of date is of today.
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const HEADER = 'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points'
/** M1: 2 surveys of 5.0 in Infrastructure; M2: one of 3.0; one without a trainer; one of the Fundamentals by M2. */
const SURVEYS = [
  'S1,2026-03-10,AZ-104T00,1234567,M1,9,45',
  'S2,2026-04-10,AZ-104T00,7654321,M1,9,45',
  'S3,2026-04-10,AZ-104T00,1234567,M2,9,27',
  'S4,2026-04-10,AZ-104T00,1234567,,9,45',
  'S5,2026-04-10,AZ-900T00,1234567,M2,9,45',
]

async function withSurveys(): Promise<Ctx> {
  const ctx = await mintOrganization(db)
  await publishText(ctx, 'survey-responses', [HEADER, ...SURVEYS].join('\n'))
  return ctx
}

/** Surveys of Infrastructure and the average of all, as on the cards; totals must not drift. */
async function scores(ctx: Ctx): Promise<string> {
  const { qualification } = await getOverview(ctx, { asOf: TEST_TODAY })
  const area = recordOf(qualification).areas.find(({ id }) => id === 'infrastructure')
  expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
  return `${area?.surveyCompletions.display} / ${recordOf(qualification).base.criteria.averageResponseScore.display}`
}

it('an import of surveys says which do not count: one is not of an advanced course, one names no trainer', async () => {
  const ctx = await mintOrganization(db)
  const { notes } = await publishText(ctx, 'survey-responses', [HEADER, ...SURVEYS].join('\n'))
  expect(notes.uncounted).toHaveLength(2)
  expect(notes.uncounted).toContainEqual({ reason: 'not_advanced', rows: 1 })
  expect(notes.uncounted).toContainEqual({ reason: 'no_mct', rows: 1 })
})

describe('checking trainers', () => {
  it('while off every MCT id counts: 3 surveys, (45 + 45 + 27) ÷ 27 = 4.33; on without trainers none does: 0 / 0.0; off again as before', async () => {
    const ctx = await withSurveys()
    expect(await scores(ctx)).toBe('3 / 4.33')
    expect(await setMctChecking(ctx, { checking: true })).toEqual({ checking: true, surveys: 4 })
    expect(await scores(ctx)).toBe('0 / 0.0')
    expect(await setMctChecking(ctx, { checking: true })).toEqual({ checking: true, surveys: 0 })
    expect(await setMctChecking(ctx, { checking: false })).toEqual({ checking: false, surveys: 4 })
    expect(await scores(ctx)).toBe('3 / 4.33')
  })

  it('the days around an active time of 10 Mar – 9 Apr: the first and last day count, the day after does not', async () => {
    const ctx = await withSurveys()
    await setMctChecking(ctx, { checking: true })
    await saveTrainer(ctx, { mctId: 'M1', activeFrom: '2026-03-10', activeTo: '2026-04-09' })
    expect(await scores(ctx)).toBe('1 / 5.0')
    await saveTrainer(ctx, { mctId: 'M1', activeFrom: '2026-03-11', activeTo: '2026-04-10' })
    expect(await scores(ctx)).toBe('1 / 5.0')
    await saveTrainer(ctx, { mctId: 'M1', activeFrom: '2026-03-10', activeTo: '2026-04-10' })
    expect(await scores(ctx)).toBe('2 / 5.0')
    await saveTrainer(ctx, { mctId: 'M1', activeFrom: '2026-03-11', activeTo: '2026-04-09' })
    expect(await scores(ctx)).toBe('0 / 0.0')
    await saveTrainer(ctx, { mctId: 'M1', activeFrom: '' })
    expect(await scores(ctx)).toBe('2 / 5.0')
    await removeTrainer(ctx, 'M1')
    expect(await scores(ctx)).toBe('0 / 0.0')
    await expect(removeTrainer(ctx, 'M1')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('a file of trainers re-derives their surveys, and withdrawn takes that back: 0 → 3 / 4.33 → 0', async () => {
    const ctx = await withSurveys()
    await setMctChecking(ctx, { checking: true })
    const rows = ['M1', 'M2'].map((mct_id) => ({ mct_id, active_from: '2020-01-01' }))
    const { id, counts } = await publishEntries(ctx, 'trainers', rows)
    expect(counts).toMatchObject({ rowsAccepted: 2 })
    expect(await scores(ctx)).toBe('3 / 4.33')
    await withdrawImport(ctx, id)
    expect(await scores(ctx)).toBe('0 / 0.0')
  })

  it('only surveys that become others are written and told of', async () => {
    const ctx = await withSurveys()
    const events = () =>
      db.inTenant(ctx.orgId, 'read', async (tx) =>
        Number((await tx.sql`select seq from org_state`)[0]?.seq ?? 0),
      )
    await saveTrainer(ctx, { mctId: 'M1', activeFrom: '2020-01-01' })
    const before = await events()
    expect(await setMctChecking(ctx, { checking: true })).toEqual({ checking: true, surveys: 2 })
    expect(await events()).toBe(before + 1)
    await saveTrainer(ctx, { mctId: 'M1', name: 'Ada', activeFrom: '2020-01-01' })
    expect(await events()).toBe(before + 1)
  })

  it('the preview says what switching does and writes nothing, the list of trainers the same number; switching then does just that', async () => {
    const ctx = await withSurveys()
    await saveTrainer(ctx, { mctId: 'M1', activeFrom: '2026-04-01' })
    const { checking, preview } = await getMctChecking(ctx)
    expect(checking).toBe(false)
    expect(preview).toMatchObject({ surveysBefore: 3, surveysAfter: 1 })
    // S5 is of the Fundamentals and counts in no case.
    expect(preview.missing).toEqual([
      { mctId: 'M1', surveys: 1, known: true },
      { mctId: 'M2', surveys: 1, known: false },
    ])
    const { missing, missingSurveys } = await listTrainers(ctx)
    expect(missing).toEqual(preview.missing)
    expect(missingSurveys).toBe(preview.surveysBefore - preview.surveysAfter)
    const changes = preview.effect.scores.map(({ criterion, area, before, after }) => [
      criterion,
      area,
      before,
      after,
    ])
    expect(changes).toEqual([
      ['average-response-score', null, '4.33', '5.0'],
      ['survey-completions', 'infrastructure', '3', '1'],
      ['average-response-score', 'infrastructure', '4.33', '5.0'],
    ])
    expect(await scores(ctx)).toBe('3 / 4.33')
    await setMctChecking(ctx, { checking: true })
    expect(await scores(ctx)).toBe('1 / 5.0')
    const back = await getMctChecking(ctx)
    expect(back.preview).toMatchObject({ surveysBefore: 1, surveysAfter: 3 })
  })

  it('whoever sees no personal data, or some locations only, is not told whose surveys are missing', async () => {
    const ctx = await withSurveys()
    for (const reader of [
      { ...ctx, role: 'viewer' as const },
      { ...ctx, role: 'executive_viewer' as const, locationIds: [1] },
    ])
      expect((await getMctChecking(reader)).preview.missing).toEqual([])
  })
})

describe('the list of trainers', () => {
  it('counts the surveys of the official window that name each, of the reader’s own locations where it is limited', async () => {
    const ctx = await withSurveys()
    await saveTrainer(ctx, { mctId: 'M2', name: 'Ada', activeFrom: '', credentials: 'AZ-305' })
    await saveTrainer(ctx, { mctId: 'M1', name: 'Zoe', activeFrom: '2020-01-01', activeTo: '2026-03-31' })
    const { trainers, count, missing } = await listTrainers(ctx)
    expect(count).toBe(2)
    expect(trainers).toEqual([
      {
        mctId: 'M2',
        name: 'Ada',
        activeFrom: null,
        activeTo: null,
        credentials: 'AZ-305',
        metricsThatMatter: '',
        unavailable: '',
        surveys: 2,
      },
      {
        mctId: 'M1',
        name: 'Zoe',
        activeFrom: '2020-01-01',
        activeTo: '2026-03-31',
        credentials: '',
        metricsThatMatter: '',
        unavailable: '',
        surveys: 2,
      },
    ])
    expect(missing).toEqual([{ mctId: 'M1', surveys: 1, known: true }])
    const place = await db.inTenant(ctx.orgId, 'read', async (tx) =>
      Number((await tx.sql`select id from locations where external_id = '7654321'`)[0]?.id),
    )
    const limited = await listTrainers({ ...ctx, role: 'executive_viewer', locationIds: [place] })
    expect(limited.trainers.map(({ surveys }) => surveys)).toEqual([0, 1])
  })

  it('comes in pages of 200 by name, none left out and none twice', async () => {
    const ctx = await mintOrganization(db)
    const rows = Array.from({ length: 450 }, (_, index) => ({
      mct_id: `M${index}`,
      name: `Name ${index % 7}`,
    }))
    await publishEntries(ctx, 'trainers', rows)
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const page = await listTrainers(ctx, { after })
      seen.push(...page.trainers.map(({ mctId }) => mctId))
      after = page.next
      if (after === null) break
    }
    expect(seen.length).toBe(450)
    expect(new Set(seen).size).toBe(450)
  })

  it.each([
    [{ mctId: '' }, 'mctId'],
    [{ mctId: 'M1', activeFrom: '2026-02-30' }, 'activeFrom'],
    [{ mctId: 'M1', activeFrom: '2026-03-01', activeTo: '2026-02-01' }, 'activeTo'],
  ])('%j is refused at its field', async (input, field) => {
    const ctx = await mintOrganization(db)
    await expect(saveTrainer(ctx, input)).rejects.toMatchObject({ issues: [{ path: [field] }] })
  })
})
