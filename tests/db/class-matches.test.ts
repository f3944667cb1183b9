import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { classMatches, matchesOfClass } from '../../lib/answers/class-matches'
import type { Ctx } from '../../lib/context'
import { addDays } from '../../lib/dates'
import { getClass } from '../../lib/delivery/get-class'
import { listMatches, matchesOf } from '../../lib/delivery/list-matches'
import { matchClasses, unmatchClass } from '../../lib/delivery/match-classes'
import { removeClass } from '../../lib/delivery/save-class'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { type Cells, publishEntries } from '../support/registers'
import { runs } from '../support/runs'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
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
const row = (id: string, { day = '2026-03-12', place = '12345', mct = '', of = '', course = 'AZ-104' }) =>
  [id, day, `${course}T00`, place, mct, of].join(',')
const redeem = (ctx: Ctx, ...rows: string[]) =>
  publishText(
    ctx,
    'courseware-completions',
    ['redemption_id,redeemed_on,course_number,location_id,mct_id,class_id', ...rows].join('\n'),
  )
const answer = (ctx: Ctx, ...rows: string[]) =>
  publishText(
    ctx,
    'survey-responses',
    [
      'response_id,submitted_on,course_number,location_id,mct_id,class_id,answered,answer_points',
      ...rows.map((one) => `${one},9,45`),
    ].join('\n'),
  )
const fitting = async (ctx: Ctx, classId: string) =>
  (await matchesOf(ctx, classId)).suggested.rows.map(({ id }) => id)
const eligibilities = (ctx: Ctx): Promise<Record<string, string>> =>
  db.inTenant(ctx.orgId, 'read', async (tx) =>
    Object.fromEntries(
      await tx.sql`select identity, eligibility from survey_responses order by identity`.values(),
    ),
  )

describe('line items without a class that is known', () => {
  it('fit one by course, location, trainer and day, from its first day to 30 days after its last; what names a known class fits none', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'classes', [
      CLASS,
      { ...CLASS, class_id: 'C2', starts_on: '2026-08-01', ends_on: '2026-08-02' },
    ])
    await redeem(
      ctx,
      row('on the first day', { day: '2026-03-09' }),
      row('a day early', { day: '2026-03-08' }),
      row('30 days after', { day: '2026-04-11' }),
      row('31 days after', { day: '2026-04-12' }),
      row('another course', { course: 'AZ-900' }),
      row('another place', { place: '99999' }),
      row('another trainer', { mct: 'Omar' }),
      row('its trainer', { mct: 'Nina' }),
      row('an unknown class', { of: 'Course 17' }),
      row('another class', { of: 'C2' }),
    )
    expect(await fitting(ctx, 'C1')).toEqual([
      'on the first day',
      'an unknown class',
      'its trainer',
      '30 days after',
    ])
    const found = await listMatches(ctx)
    expect(classMatches.safeParse(found).error).toBeUndefined()
    expect(found).toMatchObject({
      classes: [{ classId: 'C1', redemptions: 4, surveys: 0, shared: 0 }],
      count: 1,
      none: 0,
    })
    expect((await getClass(ctx, 'C1')).needs).toMatchObject([{ id: 'match' }])
  })

  it('belong to the class once a person says so, 2 redemptions and 1 survey; taken back, they fit it again', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'classes', [CLASS])
    await redeem(ctx, row('R1', {}), row('R2', {}), row('R3', { of: 'C1' }))
    await answer(ctx, row('S1', { mct: 'Nina' }))
    expect(await matchClasses(ctx, { classId: 'C1' })).toEqual({ redemptions: 2, surveys: 1 })
    expect(await getClass(ctx, 'C1')).toMatchObject({ redemptions: 3, surveys: 1, suggested: 0 })
    const { suggested, matched, ...said } = await matchesOf(ctx, 'C1')
    expect(matchesOfClass.safeParse({ suggested, matched, ...said }).error).toBeUndefined()
    expect([suggested.count, matched.rows.map(({ id }) => id)]).toEqual([0, ['R1', 'R2', 'S1']])
    expect(await unmatchClass(ctx, 'C1')).toEqual({ redemptions: 2, surveys: 1 })
    expect(await getClass(ctx, 'C1')).toMatchObject({ redemptions: 1, surveys: 0, suggested: 3 })
  })

  it('that fit two classes belong to the one that is named for them, and to one only', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'classes', [CLASS, { ...CLASS, class_id: 'C2', ends_on: '2026-03-13' }])
    await redeem(ctx, row('R1', {}), row('R2', {}))
    expect((await matchesOf(ctx, 'C1')).suggested.rows).toMatchObject([
      { others: ['C2'] },
      { others: ['C2'] },
    ])
    expect(await matchClasses(ctx, { classId: null })).toEqual({ redemptions: 0, surveys: 0 })
    expect(await matchClasses(ctx, { classId: 'C1', redemptions: ['R1', 'nobody'] })).toEqual({
      redemptions: 1,
      surveys: 0,
    })
    expect(await matchClasses(ctx, { classId: 'C2', redemptions: ['R1', 'R2'] })).toEqual({
      redemptions: 1,
      surveys: 0,
    })
    await redeem(ctx, row('R3', { of: 'LMS 7' }), row('R4', { of: 'LMS 7' }), row('R5', { of: 'LMS 8' }))
    expect(await matchClasses(ctx, { classId: 'C2', saidClass: 'LMS 7' })).toMatchObject({ redemptions: 2 })
    await expect(matchClasses(ctx, { classId: null, saidClass: 'LMS 8' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    expect(await getClass(ctx, 'C1')).toMatchObject({ redemptions: 1, suggested: 1 })
    expect(await getClass(ctx, 'C2')).toMatchObject({ redemptions: 3, suggested: 1 })
  })

  it('that are said to be of none are not asked for again, until that is taken back', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'classes', [CLASS])
    await redeem(ctx, row('R1', {}))
    await matchClasses(ctx, { classId: 'C1', belong: false })
    expect(await listMatches(ctx)).toMatchObject({ classes: [], none: 1 })
    expect(await getClass(ctx, 'C1')).toMatchObject({ redemptions: 0, suggested: 0 })
    await unmatchClass(ctx, null)
    expect(await fitting(ctx, 'C1')).toEqual(['R1'])
  })

  it('stay with their class when their file is withdrawn and comes again, and fit another when the class is removed', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'classes', [CLASS])
    const { id } = await redeem(ctx, row('R1', {}))
    await matchClasses(ctx, { classId: null })
    await withdrawImport(ctx, id)
    expect(await getClass(ctx, 'C1')).toMatchObject({ redemptions: 0 })
    await redeem(ctx, row('R1', {}))
    expect(await getClass(ctx, 'C1')).toMatchObject({ redemptions: 1 })
    await removeClass(ctx, 'C1')
    await publishEntries(ctx, 'classes', [{ ...CLASS, class_id: 'C2' }])
    expect(await fitting(ctx, 'C2')).toEqual(['R1'])
  })

  it('of a location of others are neither shown to a reader of some locations nor matched by one', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'classes', [CLASS])
    await redeem(ctx, row('R1', {}), row('R2', { place: '99999' }))
    const elsewhere = { ...ctx, locationIds: [] }
    expect(await listMatches(elsewhere)).toMatchObject({ classes: [], count: 0 })
    expect(await matchesOf(elsewhere, 'C1')).toMatchObject({ suggested: { count: 0 }, matched: { count: 0 } })
    expect(await matchClasses(elsewhere, { classId: 'C1' })).toEqual({ redemptions: 0, surveys: 0 })
  })

  it('that name a trainer do not name him to a Report viewer', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'classes', [CLASS])
    await redeem(ctx, row('R1', { mct: 'Nina' }))
    const viewer = { ...ctx, role: 'viewer' as const }
    expect((await matchesOf(viewer, 'C1')).suggested.rows).toMatchObject([{ id: 'R1', mctId: null }])
    await expect(matchClasses(viewer, { classId: 'C1' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

it('a survey of 30 March whose trainer was active to 12 March counts from the moment it belongs to the class of 9 to 12 March, and no longer when that is taken back or the class moves', async () => {
  const ctx = await mintOrganization(db)
  await publishEntries(ctx, 'trainers', [
    { mct_id: 'Nina', active_from: '2025-01-01', active_to: '2026-03-12' },
  ])
  await publishEntries(ctx, 'classes', [CLASS])
  await answer(ctx, row('S1', { day: '2026-03-30', mct: 'Nina' }))
  await setMctChecking(ctx, { checking: true })
  const judged = async () => {
    expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
    return (await eligibilities(ctx)).S1
  }
  expect(await judged()).toBe('mct_not_eligible')
  await matchClasses(ctx, { classId: 'C1' })
  expect(await judged()).toBe('mct')
  await unmatchClass(ctx, 'C1')
  expect(await judged()).toBe('mct_not_eligible')
  await matchClasses(ctx, { classId: null })
  expect(await judged()).toBe('mct')
  await publishEntries(ctx, 'classes', [{ ...CLASS, ends_on: '2026-03-13' }], 'apply')
  expect(await judged()).toBe('mct_not_eligible')
})

it('whatever classes and line items there are, those that fit are found as by a naive reading, and after all are matched none fits one class alone', async () => {
  const courses = ['AZ-104', 'AZ-900'] as const
  const day = fc.integer({ min: 0, max: 80 }).map((n) => addDays('2026-03-01', n))
  const one = fc.record({
    course: fc.constantFrom(...courses),
    place: fc.constantFrom('11111', '22222'),
    mct: fc.constantFrom('', 'Nina', 'Omar'),
    day,
    of: fc.constantFrom('', '', 'C0', 'unknown'),
  })
  const held = fc.record({
    course: fc.constantFrom(...courses),
    place: fc.constantFrom('11111', '22222'),
    mct: fc.constantFrom('Nina', 'Omar', 'Nina; Omar'),
    day,
    length: fc.integer({ min: 0, max: 10 }),
    cancelled: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(one, { maxLength: 12 }),
      fc.array(held, { minLength: 1, maxLength: 5 }),
      async (items, all) => {
        const ctx = await mintOrganization(db)
        await publishEntries(
          ctx,
          'classes',
          all.map(
            ({ course, place, mct, day: first, length, cancelled }, n): Cells => ({
              ...CLASS,
              class_id: `C${n}`,
              course_number: `${course}T00`,
              starts_on: first,
              ends_on: addDays(first, length),
              location_id: place,
              mct_id: mct,
              status: cancelled ? 'cancelled' : '',
            }),
          ),
        )
        await redeem(ctx, ...items.map((item, n) => row(`R${n}`, item)))
        const naive = all.map((c) =>
          items.flatMap((item, n) =>
            !c.cancelled &&
            item.of !== 'C0' &&
            item.course === c.course &&
            item.place === c.place &&
            (item.mct === '' || c.mct.split('; ').includes(item.mct)) &&
            item.day >= c.day &&
            item.day <= addDays(c.day, c.length + 30)
              ? [`R${n}`]
              : [],
          ),
        )
        for (const [n, wanted] of naive.entries())
          expect((await fitting(ctx, `C${n}`)).sort()).toEqual([...wanted].sort())
        const alone = items.filter(
          (_, n) => naive.filter((wanted) => wanted.includes(`R${n}`)).length === 1,
        ).length
        expect(await matchClasses(ctx, { classId: null })).toEqual({ redemptions: alone, surveys: 0 })
        const left = await listMatches(ctx)
        expect(left.classes.every(({ redemptions, shared }) => redemptions === shared)).toBe(true)
      },
    ),
    { numRuns: runs(25) },
  )
}, 120_000)
