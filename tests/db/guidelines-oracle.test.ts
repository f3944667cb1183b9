import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../lib/context'
import { saveCode } from '../../lib/delivery/save-code'
import { changeLimits } from '../../lib/guideline-checks/change-limits'
import { getChecks } from '../../lib/guideline-checks/get-checks'
import type { ImportKind } from '../../lib/imports/model/import-kinds'
import { allowDesignations } from '../../lib/locations/allow-designations'
import { listLocations } from '../../lib/locations/list-locations'
import { areaName } from '../../lib/programmes/solution-areas'
import { type OracleOrganization, readGuidelines } from '../oracle/guidelines'
import { fileOf } from '../support/checks/planted'
import { organizations, SPELLINGS } from '../support/checks/random-organization'
import { mintOrganization, publishText } from '../support/organization'
import { runs } from '../support/runs'
import { runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let here: Surroundings
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
})
afterAll(() => here.close())

type Rows = Parameters<typeof fileOf>[0]

/** Each spelling in its turn. */
const spelled = (country: string, at: number): string => {
  const all = SPELLINGS[country] ?? ['']
  return all[at % all.length] ?? ''
}

const QUESTIONS = Array.from({ length: 9 }, (_, at) => `q${at + 1}`)

function filesOf(org: OracleOrganization): [ImportKind, Rows][] {
  const courseOf = new Map(org.classes.map(({ id, course }) => [id, course]))
  const course = (of: string) => courseOf.get(of) ?? 'AZ-104T00'
  return [
    [
      'locations',
      Object.entries(org.locations).map(([location_id, country], at) => ({
        location_id,
        name: `Place ${at}`,
        country: spelled(country, at),
      })),
    ],
    [
      'courses',
      org.courses.map(({ number, area, advanced, from, to }) => ({
        number,
        title: number,
        solution_area: areaName(area),
        program_value: advanced ? '1' : '0.5',
        from: from ?? '',
        to: to ?? '',
      })),
    ],
    [
      'trainers',
      Object.entries(org.trainers).map(([mct_id, { from, to }]) => ({
        mct_id,
        name: '',
        active_from: from,
        active_to: to ?? '',
      })),
    ],
    [
      'trainer-credentials',
      org.credentials.map(({ trainer, id, from, to }) => ({
        mct_id: trainer,
        credential: id,
        achieved_on: from,
        expires_on: to ?? '',
      })),
    ],
    [
      'course-requirements',
      org.requirements.map(({ course, id, from, to }) => ({
        course_number: course,
        credential: id,
        from,
        to: to ?? '',
      })),
    ],
    [
      'classes',
      org.classes.map((one, at) => ({
        class_id: one.id,
        course_number: one.course,
        starts_on: one.from,
        ends_on: one.to,
        location_id: one.location,
        country: spelled(one.country, at),
        mct_id: one.trainers.join(';'),
        seats: one.seats ?? '',
        learners: one.learners ?? '',
        recorded_share: one.share ?? '',
        status: one.status ?? '',
      })),
    ],
    [
      'courseware-completions',
      org.redemptions.map(({ on, location, of }, at) => ({
        redemption_id: `R${at}`,
        redeemed_on: on,
        course_number: course(of),
        location_id: location,
        class_id: of,
      })),
    ],
    [
      'survey-responses',
      org.surveys.map(({ on, of, trainer, answers }, at) => ({
        response_id: `S${at}`,
        submitted_on: on,
        course_number: course(of),
        location_id: Object.keys(org.locations)[0] ?? '',
        mct_id: trainer,
        class_id: of,
        ...Object.fromEntries(QUESTIONS.map((name, index) => [name, answers[index] ?? ''])),
      })),
    ],
    [
      'exam-unit-purchases',
      org.orders.map(({ on, location, country }, at) => ({
        order_line_id: `O${at}`,
        purchased_on: on,
        exam_number: 'AZ-104',
        units: 1,
        location_id: location,
        country: spelled(country, at),
      })),
    ],
  ]
}

async function made(org: OracleOrganization): Promise<Ctx> {
  const ctx = await mintOrganization(here.db)
  for (const [kind, rows] of filesOf(org)) {
    if (rows.length === 0) continue
    const done = await publishText(ctx, kind, fileOf(rows), '2026-11-30')
    expect([kind, done.status, done.rowsRejected]).toEqual([kind, 'published', 0])
  }
  for (const { id, of } of org.codes) for (const classId of of) await saveCode(ctx, { code: id, classId })
  const { late, alike, wait, share } = org.limits
  await changeLimits(ctx, {
    lateRedemptionDays: late,
    identicalAnswers: alike,
    surveyWaitDays: wait,
    recordedSharePercent: share,
  })
  for (const { id, externalId } of await listLocations(ctx))
    if (org.badges.includes(externalId))
      await allowDesignations(ctx, id, { badges: ['security'], benefits: [] })
  return ctx
}

/** A code is known by a key of its own in each database. */
const withoutCodes = (line: string): string => line.replace(/^(code-\S+) \S+/, '$1')

const SEED = 164

it('every check finds, subject by subject and with as many rows, what a plain reading of the files finds', async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(organizations, async (org) => {
      const { findings } = await getChecks(await made(org), { asOf: org.asOf })
      // Records are in no file of these: what is found of them has tests of its own.
      const found = findings
        .filter(({ subject }) => subject.kind !== 'organization' && subject.kind !== 'record')
        .map(({ id, subject, rows }) => `${id} ${subject.id} ${rows}`)
      const read = readGuidelines(org)
      for (const line of read) met.add(line.split(' ')[0] ?? '')
      expect(found.map(withoutCodes).sort()).toEqual(read.map(withoutCodes).sort())
    }),
    { seed: SEED, numRuns: runs(6), endOnFailure: true },
  )
  // What never comes up is not compared.
  expect(met.size).toBe(17)
}, 120_000)
