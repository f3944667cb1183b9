import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { classAnswer, classes as classesAnswer } from '../../lib/answers/delivery'
import type { Ctx } from '../../lib/context'
import { getClass } from '../../lib/delivery/get-class'
import { listClasses } from '../../lib/delivery/list-classes'
import { removeClass, saveClass, setClassStatus } from '../../lib/delivery/save-class'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { listLocations } from '../../lib/locations/list-locations'
import { mergeLocation } from '../../lib/locations/merge-location'
import { saveTrainer } from '../../lib/registers/save-trainer'
import { setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { publishEntries } from '../support/registers'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const BERLIN = '1234567'
const VIENNA = '7654321'
const CLASS = {
  classId: 'C-1',
  courseNumber: 'AZ-104T00',
  startsOn: '2026-11-02',
  endsOn: '2026-11-05',
  locationId: BERLIN,
  country: 'Germany',
  mctIds: ['M1'],
  seats: 6,
  learners: 5,
}

type Cells = Record<string, string>
const redemption = (n: number, day: string, of: Cells): Cells => ({
  redemption_id: `R${n}`,
  redeemed_on: day,
  course_number: 'AZ-104T00',
  location_id: BERLIN,
  ...of,
})
const survey = (n: number, day: string, of: Cells): Cells => ({
  response_id: `S${n}`,
  submitted_on: day,
  course_number: 'AZ-104T00',
  location_id: BERLIN,
  mct_id: 'M1',
  answered: '9',
  answer_points: '40',
  ...of,
})
const publishRows = (ctx: Ctx, kind: 'courseware-completions' | 'survey-responses', rows: Cells[]) =>
  publishText(ctx, kind, csvOf(rows, [...new Set(rows.flatMap((row) => Object.keys(row)))]))

describe('what a class brought and what is still possible', () => {
  it('6 seats, 5 learners, 3 redemptions of 1, 2 surveys of 80 ÷ 18: 3 points, 3 more possible, average 4.44, 3 surveys possible; a class C-10 and one without are no part of it', async () => {
    const ctx = await mintOrganization(db)
    await saveClass(ctx, CLASS)
    await saveClass(ctx, {
      ...CLASS,
      classId: 'C-10',
      courseNumber: 'AZ-900T00',
      seats: null,
      learners: null,
    })
    await publishRows(ctx, 'courseware-completions', [
      ...[1, 2, 3].map((n) => redemption(n, '2026-11-05', { class_id: 'C-1' })),
      redemption(4, '2026-11-05', { class_id: 'C-10', course_number: 'AZ-900T00' }),
      redemption(5, '2026-11-05', { class_id: '' }),
    ])
    await publishRows(ctx, 'survey-responses', [
      survey(1, '2026-11-05', { class_id: 'C-1' }),
      survey(2, '2026-11-06', { class_id: 'C-1' }),
      survey(3, '2026-11-06', { class_id: 'C-1', mct_id: '' }),
      survey(4, '2026-11-06', { class_id: 'C-10', course_number: 'AZ-900T00' }),
    ])
    const found = await getClass(ctx, 'C-1')
    expect(classAnswer.safeParse(found).error).toBeUndefined()
    expect(found).toMatchObject({
      status: 'delivered',
      redemptions: 3,
      redemptionRate: 0.5,
      surveys: 3,
      surveyRate: 0.6,
      surveysCounted: 2,
      averageDisplay: '4.44',
      pointsEarned: 3,
      pointsPossible: 3,
      surveysPossible: 2,
      remind: { redemption: 2, survey: 2 },
    })
    expect(found.needs.map(({ id }) => id)).toEqual(['match', 'survey', 'redemption'])
    expect(await getClass(ctx, 'C-10')).toMatchObject({
      redemptions: 1,
      redemptionRate: null,
      pointsEarned: 0.5,
      pointsPossible: null,
      surveysCounted: 0,
      surveysPossible: 0,
      surveysCount: 'not_scored',
      averageResponseScore: null,
      remind: null,
    })
  })

  it('a page of 40 classes says of each what counting its rows one by one says, with trainers checked and not', async () => {
    const ctx = await mintOrganization(db)
    const ids = Array.from({ length: 40 }, (_, n) => `K-${n}`)
    const courses = ['AZ-104T00', 'AZ-900T00', 'AZ-104T00DE', 'XX-100T00']
    const day = (n: number) => `2026-1${n % 2}-${String((n % 15) + 1).padStart(2, '0')}`
    await publishEntries(
      ctx,
      'classes',
      ids.map((class_id, n) => ({
        class_id,
        course_number: courses[n % 4] ?? '',
        starts_on: day(n),
        ends_on: day(n),
        location_id: n % 3 ? BERLIN : VIENNA,
        country: 'Germany',
        mct_id: n % 5 ? 'M1' : 'M2',
        seats: String(n % 7),
        learners: String(n % 6),
      })),
    )
    const rows = Array.from({ length: 300 }, (_, n) => ({
      class_id: `K-${(n * 7) % 45}`,
      course_number: courses[((n * 7) % 45) % 4] ?? '',
      mct_id: ['M1', 'M2', ''][n % 3] ?? '',
      answered: String(n % 10),
      answer_points: String((n % 10) * (1 + (n % 5))),
      day: day(n),
    }))
    await publishRows(
      ctx,
      'courseware-completions',
      rows.map(({ class_id, course_number, day }, n) => redemption(n, day, { class_id, course_number })),
    )
    await publishRows(
      ctx,
      'survey-responses',
      rows.map(({ day, ...of }, n) => survey(n, day, of)),
    )
    await saveTrainer(ctx, { mctId: 'M1', name: 'Ada' })
    for (const checking of [false, true]) {
      await setMctChecking(ctx, { checking })
      const { classes, count, next } = await listClasses(ctx, { limit: 100 })
      expect({ count, next }).toEqual({ count: 40, next: null })
      for (const one of classes) {
        const own = rows.filter(({ class_id }) => class_id === one.classId)
        const advanced = one.course === 'AZ-104T00'
        const worth = { 'AZ-104T00': 1, 'AZ-900T00': 0.5 }[one.course] ?? 0
        const counted = own.filter(
          ({ mct_id, answered }) =>
            advanced && mct_id !== '' && answered !== '0' && (!checking || mct_id === 'M1'),
        )
        const sum = (of: 'answered' | 'answer_points') =>
          counted.reduce((total, row) => total + Number(row[of]), 0)
        expect(one).toMatchObject({
          redemptions: own.length,
          surveys: own.length,
          surveysCounted: counted.length,
          averageResponseScore: counted.length ? sum('answer_points') / sum('answered') : null,
          pointsEarned: own.length * worth,
          pointsPossible: Math.max(0, (one.seats ?? 0) - own.length) * worth,
          surveysPossible: advanced ? Math.max(0, (one.learners ?? 0) - own.length) : 0,
        })
      }
    }
  })
})

describe('which classes', () => {
  it('a reader of one location sees its classes alone; those of a merged Location ID are of the right one', async () => {
    const ctx = await mintOrganization(db)
    await saveClass(ctx, CLASS)
    await saveClass(ctx, { ...CLASS, classId: 'C-2', locationId: VIENNA })
    const places = await listLocations(ctx)
    const idOf = (of: string) => places.find(({ externalId }) => externalId === of)?.id ?? 0
    const reader: Ctx = { ...ctx, role: 'viewer', locationIds: [idOf(VIENNA)] }
    const seen = async () => {
      const { classes, count } = await listClasses(reader, { limit: 10 })
      return { classes: classes.map(({ classId, locationId }) => [classId, locationId]), count }
    }
    expect(await seen()).toEqual({ classes: [['C-2', VIENNA]], count: 1 })
    await expect(getClass(reader, 'C-1')).rejects.toMatchObject({ code: 'not_found' })
    await mergeLocation(ctx, idOf(BERLIN), idOf(VIENNA))
    expect(await seen()).toEqual({
      classes: [
        ['C-1', VIENNA],
        ['C-2', VIENNA],
      ],
      count: 2,
    })
  })

  it('pages of 2 follow each other by first day and class ID, both ways, and a filter keeps to its months, status, course and trainer', async () => {
    const ctx = await mintOrganization(db)
    const days = ['2026-10-30', '2026-11-02', '2026-11-02', '2026-12-01', '2027-01-04']
    for (const [n, startsOn] of days.entries())
      await saveClass(ctx, {
        ...CLASS,
        classId: `C-${n}`,
        startsOn,
        endsOn: startsOn === '2026-10-30' ? '2026-11-03' : startsOn,
      })
    const all = await listClasses(ctx, { limit: 10 })
    expect(classesAnswer.safeParse(all).error).toBeUndefined()
    for (const sort of ['oldest', 'newest'] as const) {
      const found: string[] = []
      for (let after: string | null = null; ; ) {
        const page = await listClasses(ctx, { sort, after, limit: 2 })
        found.push(...page.classes.map(({ classId }) => classId))
        after = page.next
        if (after === null) break
      }
      const ids = ['C-0', 'C-1', 'C-2', 'C-3', 'C-4']
      expect(found).toEqual(sort === 'oldest' ? ids : ids.reverse())
    }
    const ids = async (filter: Partial<Parameters<typeof listClasses>[1]>) =>
      (await listClasses(ctx, { limit: 10, ...filter })).classes.map(({ classId }) => classId)
    expect(await ids({ from: '2026-11-01', to: '2026-11-30' })).toEqual(['C-0', 'C-1', 'C-2'])
    expect(await ids({ status: 'planned' })).toEqual(['C-3', 'C-4'])
    await setClassStatus(ctx, 'C-3', { status: 'cancelled' })
    expect(await ids({ status: 'cancelled' })).toEqual(['C-3'])
    expect(await ids({ course: 'az-104t00de', trainer: 'M1', location: BERLIN })).toHaveLength(5)
    expect(await ids({ course: 'AZ-900T00' })).toEqual([])
    await expect(listClasses(ctx, { after: 'nowhere', limit: 1 })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })
})

describe('by hand', () => {
  it('what is said by hand stays when the file that brought the class is withdrawn; removed it is gone', async () => {
    const ctx = await mintOrganization(db)
    const { id } = await publishEntries(ctx, 'classes', [
      {
        class_id: 'C-1',
        course_number: 'AZ-104T00',
        starts_on: '2026-12-01',
        ends_on: '2026-12-04',
        location_id: BERLIN,
        country: 'Germany',
        mct_id: 'M1',
        seats: '12',
      },
    ])
    expect(await setClassStatus(ctx, 'C-1', { status: 'cancelled' })).toEqual({
      classId: 'C-1',
      outcome: 'updated',
    })
    await withdrawImport(ctx, id)
    expect(await getClass(ctx, 'C-1')).toMatchObject({ status: 'cancelled', seats: 12, pointsPossible: 0 })
    expect(await saveClass(ctx, CLASS)).toEqual({ classId: 'C-1', outcome: 'updated' })
    expect(await saveClass(ctx, CLASS)).toEqual({ classId: 'C-1', outcome: 'unchanged' })
    await removeClass(ctx, 'C-1')
    await expect(getClass(ctx, 'C-1')).rejects.toMatchObject({ code: 'not_found' })
    await expect(removeClass(ctx, 'C-1')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('everything that is wrong is said at once, by field, and nothing is kept', async () => {
    const ctx = await mintOrganization(db)
    const wrong = {
      ...CLASS,
      courseNumber: '',
      seats: 'many',
      locationId: '4'.repeat(40),
      startsOn: '2026-02-30',
    }
    const issues = await saveClass(ctx, wrong).catch((error) => error.issues)
    expect(issues.map(({ path }: { path: string }) => path)).toEqual([
      'courseNumber',
      'startsOn',
      'locationId',
      'seats',
    ])
    const reversed = await saveClass(ctx, { ...CLASS, endsOn: '2026-11-01' }).catch((error) => error.issues)
    expect(reversed).toMatchObject([{ path: 'endsOn' }])
    expect(await listClasses(ctx, { limit: 1 })).toMatchObject({ count: 0 })
  })
})
