import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { listLocations } from '../../lib/locations/list-locations'
import { addLocation, updateLocation } from '../../lib/locations/save-location'
import { areaName } from '../../lib/programmes/solution-areas'
import { addCatalogueEntry, removeCatalogueEntry } from '../../lib/registers/change-catalogue'
import { listCatalogue } from '../../lib/registers/list-catalogue'
import { listTrainers } from '../../lib/registers/list-trainers'
import { removeTrainer, saveTrainer } from '../../lib/registers/save-trainer'
import { setMctChecking } from '../../lib/settings/mct-checking'
import {
  eligibilityOn,
  entryOf,
  type OracleRegister,
  type RegisterEvent,
  type Registers,
  replayRegisters,
} from '../oracle/registers'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { type Cells, publishEntries } from '../support/registers'
import { runs } from '../support/runs'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const pick = (...values: string[]) => fc.constantFrom(...values)
const rowOf: Record<OracleRegister, fc.Arbitrary<Cells>> = {
  catalogue: fc.record({
    number: pick('ZZ-100T00', 'ZZ-200T00', 'ZZ-100T00DE', 'ZZ-200T00FR'),
    title: pick('One', 'Two'),
    solution_area: pick('Security'),
    program_value: pick('0.5', '1'),
    days: pick('', '4'),
    from: pick('', '2026-01-01'),
    to: pick(''),
  }),
  trainers: fc.record({
    mct_id: pick('M1', 'M2', 'M3'),
    name: pick('Ada', 'Ben'),
    active_from: pick('', '2026-03-10', '2026-03-11'),
    active_to: pick('', '2026-04-09', '2026-04-10'),
    credentials: pick(''),
  }),
  locations: fc.record({
    location_id: pick('12345', '67890', '1234567'),
    name: pick('Oslo', 'Rome', ''),
    country: pick('Norway'),
  }),
}

type Step =
  | { register: OracleRegister; changes: 'reject' | 'apply'; rows: Cells[] }
  | { withdraw: number }
  | { register: OracleRegister; hand: Cells; gone: boolean }
  | { checking: boolean }
  | { survey: { day: string; mct: string } }
const register = fc.constantFrom<OracleRegister>('catalogue', 'trainers', 'trainers', 'locations')
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: register.chain((one) =>
      fc.record({
        register: fc.constant(one),
        changes: fc.constantFrom<'reject' | 'apply'>('reject', 'apply'),
        rows: fc.array(rowOf[one], { maxLength: 5 }),
      }),
    ),
  },
  { weight: 3, arbitrary: fc.record({ withdraw: fc.nat(7) }) },
  {
    weight: 3,
    arbitrary: register.chain((one) =>
      fc.record({ register: fc.constant(one), hand: rowOf[one], gone: fc.boolean() }),
    ),
  },
  { weight: 2, arbitrary: fc.record({ checking: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      survey: fc.record({ day: pick('2026-03-10', '2026-04-10'), mct: pick('M1', 'M2', '') }),
    }),
  },
)

type Survey = [id: string, day: string, mctId: string]
const SURVEYS: Survey[] = [
  ['S1', '2026-03-10', 'M1'],
  ['S2', '2026-04-10', 'M1'],
  ['S3', '2026-03-11', 'M2'],
  ['S4', '2026-04-09', 'M3'],
  ['S5', '2026-04-09', ''],
]

it('after any series of imports that reject or apply changes, changes by hand, withdrawals and switches: registers, counts and eligibility equal the replay of what was not withdrawn; totals have no drift', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const ctx = await mintOrganization(db, {
        locations: [{ externalId: '12345', name: 'Bonn', country: 'Germany' }],
      })
      await publishSurveys(ctx, SURVEYS)
      await expectReplay(ctx, await run(ctx, steps))
    }),
    { numRuns: runs(12) },
  )
}, 240_000)

const BEFORE: Registers = {
  catalogue: new Map(),
  trainers: new Map(),
  locations: new Map([['12345', 'Bonn | Germany']]),
}
type Played = { events: RegisterEvent[]; checking: boolean; surveys: Survey[] }

async function publishSurveys(ctx: Ctx, surveys: readonly Survey[]) {
  const rows = surveys.map(([id, day, mct]) => `${id},${day},AZ-104T00,12345,${mct},9,45`)
  const header = 'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points'
  await publishText(ctx, 'survey-responses', [header, ...rows].join('\n'))
}

async function run(ctx: Ctx, steps: readonly Step[]): Promise<Played> {
  const played: Played = { events: [], checking: false, surveys: [...SURVEYS] }
  const published: { register: OracleRegister; id: number }[] = []
  for (const one of steps) {
    if ('checking' in one) {
      await setMctChecking(ctx, one)
      played.checking = one.checking
    } else if ('survey' in one) {
      const survey: Survey = [`T${played.surveys.length}`, one.survey.day, one.survey.mct]
      await publishSurveys(ctx, [survey])
      played.surveys.push(survey)
    } else if ('withdraw' in one) {
      const [gone] = published.splice(one.withdraw % Math.max(published.length, 1), 1)
      if (!gone) continue
      await withdrawImport(ctx, gone.id)
      played.events.push({ withdraw: gone.id })
    } else if ('hand' in one) {
      const { number, ...cells } = one.hand
      const hand = { ...cells, ...(number && { number: number.slice(0, 9) }) }
      const standing = replayRegisters(BEFORE, played.events).registers[one.register]
      played.events.push(await sayByHand(ctx, { ...one, hand }, standing))
    } else published.push(await publish(ctx, one, played.events))
  }
  return played
}

const KIND = { catalogue: 'courses', trainers: 'trainers', locations: 'locations' } as const

async function publish(ctx: Ctx, file: Extract<Step, { rows: Cells[] }>, events: RegisterEvent[]) {
  const { id, counts } = await publishEntries(ctx, KIND[file.register], file.rows, file.changes)
  events.push({ publish: { id, ...file } })
  const outcome = replayRegisters(BEFORE, events).outcomes.get(id)
  expect(counts).toEqual({
    rowsRead: file.rows.length,
    rowsAccepted: outcome?.accepted,
    rowsChanged: outcome?.changed,
    rowsDuplicate: outcome?.duplicate,
    rowsRejected: outcome?.rejected,
  })
  return { register: file.register, id }
}

type Hand = { register: OracleRegister; hand: Cells; gone: boolean }

async function sayByHand(ctx: Ctx, said: Hand, standing: Map<string, string>): Promise<RegisterEvent> {
  const { register, hand, gone } = said
  const key = (register === 'catalogue' ? [hand.number, hand.from] : [hand.mct_id ?? hand.location_id]).join(
    ' ',
  )
  const away = gone && standing.has(key)
  await (away ? TAKE_AWAY : SAY)[register](ctx, hand)
  return { say: { register, key, entry: away ? null : entryOf(register, hand) } }
}

type Deed = Record<OracleRegister, (ctx: Ctx, hand: Cells) => Promise<unknown>>
const placeOf = async (ctx: Ctx, { location_id = '' }: Cells) =>
  (await listLocations(ctx)).find(({ externalId }) => externalId === location_id)

const SAY: Deed = {
  catalogue: (ctx, { number = '', title = '', program_value, days = '', from = '' }) =>
    addCatalogueEntry(ctx, {
      type: 'course',
      number,
      title,
      area: 'security',
      programValue: program_value === '1' ? '1' : '0.5',
      days,
      from,
      to: '',
    }),
  trainers: (ctx, { mct_id = '', name = '', active_from = '', active_to = '' }) =>
    saveTrainer(ctx, { mctId: mct_id, name, activeFrom: active_from, activeTo: active_to }),
  locations: async (ctx, hand) => {
    const place = await placeOf(ctx, hand)
    const { location_id: externalId = '', name = '', country = '' } = hand
    return place
      ? updateLocation(ctx, place.id, { name, country })
      : addLocation(ctx, { externalId, name, country })
  },
}
const TAKE_AWAY: Deed = {
  catalogue: async (ctx, hand) => {
    const { entries } = await listCatalogue(ctx)
    const found = entries.find(
      (one) => one.source === 'own' && one.number === hand.number && (one.from ?? '') === hand.from,
    )
    return removeCatalogueEntry(ctx, found?.id ?? 0)
  },
  trainers: (ctx, { mct_id = '' }) => removeTrainer(ctx, mct_id),
  locations: async (ctx, hand) =>
    updateLocation(ctx, (await placeOf(ctx, hand))?.id ?? 0, { name: '', country: '' }),
}

async function expectReplay(ctx: Ctx, { events, checking, surveys }: Played) {
  const { registers } = replayRegisters(BEFORE, events)
  expect(await stored(ctx)).toEqual({
    catalogue: Object.fromEntries(registers.catalogue),
    trainers: Object.fromEntries(registers.trainers),
    locations: Object.fromEntries(registers.locations),
  })
  const found = await db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.sql`select identity, eligibility from survey_responses order by identity`.values(),
  )
  expect(found.map((row) => [...row])).toEqual(
    surveys
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, day, mct]) => [id, eligibilityOn(registers.trainers, checking, mct, day)]),
  )
  expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
}

async function stored(ctx: Ctx) {
  const [{ entries }, { trainers }, places] = await Promise.all([
    listCatalogue(ctx),
    listTrainers(ctx),
    listLocations(ctx),
  ])
  const own = entries.filter(({ source }) => source === 'own')
  const line = (...cells: (string | number | null)[]) => cells.map((cell) => cell ?? '').join(' | ')
  return {
    catalogue: Object.fromEntries(
      own.map(({ number, from, title, area, level, days, to }) => [
        `${number} ${from ?? ''}`,
        line(title, areaName(area), level === 'advanced' ? '1' : '0.5', days, to),
      ]),
    ),
    trainers: Object.fromEntries(
      trainers.map((one) => [one.mctId, line(one.name, one.activeFrom, one.activeTo, one.credentials)]),
    ),
    locations: Object.fromEntries(
      places
        .filter(({ name, country }) => name !== null || country !== null)
        .map(({ externalId, name, country }) => [externalId, line(name, country)]),
    ),
  }
}
