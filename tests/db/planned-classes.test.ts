import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { planned as answer } from '../../lib/answers/planned'
import type { Ctx } from '../../lib/context'
import { addDays } from '../../lib/dates'
import { plannedClasses } from '../../lib/delivery/planned-classes'
import { TRAINING_ENTRY } from '../../lib/programmes/training-services/entry'
import { setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { type Cells, publishEntries } from '../support/registers'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const { programme } = TRAINING_ENTRY
const UNTIL = addDays(TEST_TODAY, 80)
const on = (days: number) => addDays(TEST_TODAY, days)
const held = (id: string, ends: number, of: Cells = {}): Cells => ({
  class_id: id,
  course_number: 'AZ-104T00',
  starts_on: on(ends - 3),
  ends_on: on(ends),
  location_id: '12345',
  country: 'Norway',
  mct_id: 'Nina',
  seats: '10',
  learners: '10',
  ...of,
})

/** Five classes of 10 seats, each with 7 redemptions and 5 surveys that count. */
async function withPast(): Promise<Ctx> {
  const ctx = await mintOrganization(db)
  const ids = ['P1', 'P2', 'P3', 'P4', 'P5']
  await publishEntries(
    ctx,
    'classes',
    ids.map((id) => held(id, -60)),
  )
  const rows = (n: number) => ids.flatMap((id) => Array.from({ length: n }, (_, at) => [id, at] as const))
  await publishText(
    ctx,
    'courseware-completions',
    [
      'redemption_id,redeemed_on,course_number,location_id,class_id',
      ...rows(7).map(([id, at]) => `R-${id}-${at},${on(-60)},AZ-104T00,12345,${id}`),
    ].join('\n'),
  )
  await publishText(
    ctx,
    'survey-responses',
    [
      'response_id,submitted_on,course_number,location_id,mct_id,class_id,answered,answer_points',
      ...rows(5).map(([id, at]) => `S-${id}-${at},${on(-60)},AZ-104T00,12345,Nina,${id},9,45`),
    ].join('\n'),
  )
  return ctx
}

describe('what planned classes bring, where 35 of 50 seats were redeemed and 25 of 50 learners answered', () => {
  it('two of 10 seats of an advanced course by the day asked for: 14 points and 10 surveys; none later, cancelled or past', async () => {
    const ctx = await withPast()
    await publishEntries(ctx, 'classes', [
      held('A1', 10),
      held('A2', 80),
      held('late', 81),
      held('off', 10, { status: 'cancelled' }),
    ])
    const found = await plannedClasses(ctx, programme, UNTIL)
    expect(answer.safeParse(found).error).toBeUndefined()
    expect(found).toMatchObject({
      classes: 2,
      rate: { redemptions: 0.7, surveys: 0.5 },
      points: { middle: 14, margin: 0 },
      surveys: { middle: 10, margin: 0 },
    })
    expect(found?.text).toContain(
      '2 classes are planned: with your usual redemption of 70 % they bring 14 points by',
    )
  })

  it('a course of fundamentals brings half of it and no survey, one that nobody knows brings nothing', async () => {
    const ctx = await withPast()
    await publishEntries(ctx, 'classes', [
      held('A1', 10, { course_number: 'AZ-900T00' }),
      held('A2', 10, { course_number: 'ZZ-999T00' }),
    ])
    expect(await plannedClasses(ctx, programme, UNTIL)).toMatchObject({
      classes: 2,
      points: { middle: 4 },
      surveys: { middle: 0 },
    })
  })

  it('with trainers checked, surveys of a class without an eligible trainer are not expected', async () => {
    const ctx = await withPast()
    await publishEntries(ctx, 'trainers', [{ mct_id: 'Nina', active_from: '2020-01-01', active_to: on(20) }])
    await setMctChecking(ctx, { checking: true })
    await publishEntries(ctx, 'classes', [held('A1', 10), held('A2', 40)])
    expect(await plannedClasses(ctx, programme, UNTIL)).toMatchObject({
      points: { middle: 14 },
      surveys: { middle: 5 },
    })
  })

  it('classes that ended within 30 days say nothing of what is usual, since redemptions still come', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'classes', [
      ...['P1', 'P2', 'P3', 'P4', 'P5'].map((id) => held(id, -30)),
      held('A1', 10),
    ])
    expect(await plannedClasses(ctx, programme, UNTIL)).toMatchObject({
      classes: 1,
      rate: null,
      points: null,
    })
  })

  it('nothing is said without a day, of a day that is past, and where nothing is planned', async () => {
    const ctx = await withPast()
    expect(await plannedClasses(ctx, programme, UNTIL)).toBeNull()
    await publishEntries(ctx, 'classes', [held('A1', 10)])
    expect(await plannedClasses(ctx, programme, null)).toBeNull()
    expect(await plannedClasses(ctx, programme, on(-1))).toBeNull()
    expect(await plannedClasses(ctx, { id: 'solutions-partner' }, UNTIL)).toBeNull()
  })
})
