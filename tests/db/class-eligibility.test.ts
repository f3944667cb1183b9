import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { type Cells, publishEntries } from '../support/registers'
import { runs } from '../support/runs'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

type Kind = 'trainers' | 'trainer-credentials' | 'course-requirements' | 'classes'
const NINA = { mct_id: 'Nina', active_from: '2025-01-01' }
const HELD = { mct_id: 'Nina', credential: 'AZ-104', achieved_on: '2025-01-01' }
const CLASS = {
  class_id: 'C1',
  course_number: 'AZ-104T00',
  starts_on: '2026-03-09',
  ends_on: '2026-03-12',
  location_id: '12345',
  country: 'Norway',
  mct_id: 'Nina',
}

async function publishSurveys(ctx: Ctx, surveys: readonly Cells[]) {
  const columns = 'response_id,submitted_on,course_number,location_id,mct_id,class_id,answered,answer_points'
  const rows = surveys.map(
    ({ id, day = '2026-03-12', course = 'AZ-104T00', mct = 'Nina', of = 'C1' }) =>
      `${id},${day},${course},12345,${mct},${of},9,45`,
  )
  return (await publishText(ctx, 'survey-responses', [columns, ...rows].join('\n'))).id
}

const eligibilities = (ctx: Ctx): Promise<Record<string, string>> =>
  db.inTenant(ctx.orgId, 'read', async (tx) =>
    Object.fromEntries(
      await tx.sql`select identity, eligibility from survey_responses order by identity`.values(),
    ),
  )

describe('a survey about AZ-104T00 of Nina, in a class of 9 to 12 March', () => {
  const said: [
    string,
    { held?: Cells[]; asked?: Cells[]; given?: Cells[]; survey?: Cells; nina?: Cells },
    boolean,
  ][] = [
    ['counts with the certification, named by its exam', { held: [HELD] }, true],
    [
      'counts with it under its name',
      { held: [{ ...HELD, credential: 'Microsoft Certified: Azure Administrator Associate' }] },
      true,
    ],
    ['does not count with another one', { held: [{ ...HELD, credential: 'AZ-305' }] }, false],
    ['counts where no credential of Nina is recorded', {}, true],
    [
      'counts where the certification ends on the last day',
      { held: [{ ...HELD, expires_on: '2026-03-12' }] },
      true,
    ],
    [
      'does not count where it ends on the day before',
      { held: [{ ...HELD, expires_on: '2026-03-11' }] },
      false,
    ],
    [
      'does not count where it was achieved on the second day',
      { held: [{ ...HELD, achieved_on: '2026-03-10' }] },
      false,
    ],
    [
      'counts where it was renewed in time',
      {
        held: [
          { ...HELD, expires_on: '2026-03-01' },
          { ...HELD, achieved_on: '2026-02-01' },
        ],
      },
      true,
    ],
    [
      'does not count where Nina became active on the second day',
      { held: [HELD], nina: { ...NINA, active_from: '2026-03-10' } },
      false,
    ],
    [
      'does not count where Nina was active to the day before the last',
      { held: [HELD], nina: { ...NINA, active_to: '2026-03-11' } },
      false,
    ],
    [
      'goes by the days of the class, not by its own day',
      { held: [{ ...HELD, expires_on: '2026-03-12' }], survey: { day: '2026-03-30' } },
      true,
    ],
    [
      'goes by its own day where nobody knows the class',
      { held: [{ ...HELD, expires_on: '2026-03-12' }], survey: { day: '2026-03-30', of: 'C9' } },
      false,
    ],
    [
      'does not count where the organization asks for another credential in place of the shipped one',
      { held: [HELD], asked: [{ course_number: 'AZ-104T00', credential: 'Own badge' }] },
      false,
    ],
    [
      'counts with any one of what is asked',
      {
        held: [HELD],
        asked: [
          { course_number: 'AZ-104T00', credential: 'Own badge' },
          { course_number: 'AZ-104T00', credential: 'AZ-104' },
        ],
      },
      true,
    ],
    [
      'counts before a requirement begins',
      {
        held: [{ ...HELD, credential: 'AZ-305' }],
        asked: [{ course_number: 'AZ-104T00', credential: 'AZ-104', from: '2026-03-13' }],
      },
      true,
    ],
    [
      'counts by what is asked of the course, in its German edition too',
      { held: [HELD], survey: { course: 'AZ-104T00DE' } },
      true,
    ],
    [
      'does not count in the German edition without it',
      { held: [{ ...HELD, credential: 'AZ-305' }], survey: { course: 'AZ-104T00DE' } },
      false,
    ],
    [
      'counts for a course of which nothing is asked',
      { held: [HELD], survey: { course: 'ZZ-100T00' } },
      true,
    ],
  ]
  it.each(said)(
    '%s',
    async (_, { held = [], asked = [], given = [CLASS], survey = {}, nina = NINA }, counts) => {
      const ctx = await mintOrganization(db)
      await setMctChecking(ctx, { checking: true })
      await publishSurveys(ctx, [{ id: 'before', ...survey }])
      const files: [Kind, Cells[]][] = [
        ['trainers', [nina]],
        ['trainer-credentials', held],
        ['course-requirements', asked],
        ['classes', given],
      ]
      for (const [kind, rows] of files)
        if (rows.length > 0)
          expect((await publishEntries(ctx, kind, rows)).counts.rowsAccepted).toBe(rows.length)
      await publishSurveys(ctx, [{ id: 'later', ...survey }])
      const expected = counts ? 'mct' : 'mct_not_eligible'
      expect(await eligibilities(ctx)).toEqual({ before: expected, later: expected })
      expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
    },
  )
})

const pick = (...values: string[]) => fc.constantFrom(...values)
const mct = pick('Nina', 'Omar')
const course = pick('AZ-104T00', 'SC-100T00', 'ZZ-100T00')
const credential = pick('AZ-104', 'SC-100', 'Own badge')
const day = pick('2026-03-01', '2026-03-09', '2026-03-10', '2026-03-12', '2026-03-20')
const until = pick('', '2026-03-09', '2026-03-11', '2026-03-12', '2027-01-01')
const rowsOf: Record<Kind | 'surveys', fc.Arbitrary<Cells>> = {
  trainers: fc.record({ mct_id: mct, active_from: pick('', '2026-03-09', '2026-03-10'), active_to: until }),
  'trainer-credentials': fc.record({ mct_id: mct, credential, achieved_on: day, expires_on: until }),
  'course-requirements': fc.record({
    course_number: course,
    credential,
    from: pick('', '2026-03-10'),
    to: until,
  }),
  classes: fc
    .record({ class_id: pick('C1', 'C2'), course_number: course, starts_on: day, ends_on: day, mct_id: mct })
    .map((one) => ({ location_id: '12345', country: 'Norway', ...one })),
  surveys: fc.record({ day, course, mct: pick('Nina', 'Omar', ''), of: pick('C1', 'C2', '') }),
}
type Step = { kind: Kind | 'surveys'; rows: Cells[] } | { withdraw: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: pick(...Object.keys(rowsOf)).chain((kind) =>
      fc.record({
        kind: fc.constant(kind as Kind | 'surveys'),
        rows: fc.array(rowsOf[kind as Kind], { minLength: 1, maxLength: 6 }),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.record({ withdraw: fc.nat(5) }) },
)

it('after any series of imports and withdrawals in any order, each survey has the eligibility of a naive reading of what stands; totals have no drift', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const ctx = await mintOrganization(db)
      await setMctChecking(ctx, { checking: true })
      const published: { id: number; kind: Kind | 'surveys'; rows: Cells[] }[] = []
      let surveys = 0
      for (const one of steps) {
        if ('withdraw' in one) {
          const [gone] = published.splice(one.withdraw % Math.max(published.length, 1), 1)
          if (gone) await withdrawImport(ctx, gone.id)
          continue
        }
        const { kind } = one
        const rows = kind === 'surveys' ? one.rows.map((row) => ({ id: `S${surveys++}`, ...row })) : one.rows
        const id =
          kind === 'surveys' ? await publishSurveys(ctx, rows) : (await publishEntries(ctx, kind, rows)).id
        published.push({ id, kind, rows })
      }
      expect(await eligibilities(ctx)).toEqual(naive(published))
      expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
    }),
    { numRuns: runs(15) },
  )
}, 240_000)

const SHIPPED: Record<string, string> = { 'AZ-104T00': 'AZ-104', 'SC-100T00': 'SC-100' }
const KEYS: Record<Kind, string[]> = {
  trainers: ['mct_id'],
  'trainer-credentials': ['mct_id', 'credential', 'achieved_on'],
  'course-requirements': ['course_number', 'credential', 'from'],
  classes: ['class_id'],
}

/** Row by row: of each entry what was said first stands; days that are reversed say nothing. */
function naive(published: readonly { kind: Kind | 'surveys'; rows: Cells[] }[]): Record<string, string> {
  const ordered = (first = '', last = '') => last === '' || first <= last
  const said = (kind: Kind): Cells[] => {
    const first = new Map<string, Cells>()
    for (const one of published.filter((file) => file.kind === kind))
      for (const row of one.rows) {
        const key = KEYS[kind].map((name) => row[name]).join('|')
        const days: Record<Kind, boolean> = {
          trainers: ordered(row.active_from, row.active_to),
          'trainer-credentials': ordered(row.achieved_on, row.expires_on),
          'course-requirements': ordered(row.from, row.to),
          classes: ordered(row.starts_on, row.ends_on),
        }
        if (days[kind] && !first.has(key)) first.set(key, row)
      }
    return [...first.values()]
  }
  const [trainers, held, asked, given] = [
    said('trainers'),
    said('trainer-credentials'),
    said('course-requirements'),
    said('classes'),
  ]
  const covers = (from = '', to = '', first = '', last = '') => from <= first && (to === '' || to >= last)
  const eligible = ({ mct: id, course: number = '', day: own, of }: Cells): boolean => {
    const taught = given.find((one) => of !== '' && one.class_id === of)
    const [first = '', last = ''] = taught ? [taught.starts_on, taught.ends_on] : [own, own]
    if (!trainers.some((one) => one.mct_id === id && covers(one.active_from, one.active_to, first, last)))
      return false
    const theirs = held.filter((one) => one.mct_id === id)
    const own_ = asked.filter((one) => one.course_number === number)
    const shipped = SHIPPED[number]
    const all = own_.length > 0 ? own_ : shipped ? [{ credential: shipped, from: '', to: '' }] : []
    const needed = all.filter((one) => covers(one.from, one.to, last, last)).map((one) => one.credential)
    if (needed.length === 0 || theirs.length === 0) return true
    return theirs.some(
      (one) => needed.includes(one.credential) && covers(one.achieved_on, one.expires_on, first, last),
    )
  }
  const surveys = published.flatMap((one) => (one.kind === 'surveys' ? one.rows : []))
  return Object.fromEntries(
    surveys.map((one) => [one.id, one.mct === '' ? 'no_mct' : eligible(one) ? 'mct' : 'mct_not_eligible']),
  )
}
