import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { locations } from '../../db/schema/organization'
import type { Ctx } from '../../lib/context'
import type { ImportSummary } from '../../lib/imports/import-summary'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { getOverview } from '../../lib/insight/get-overview'
import { qualificationJson } from '../../lib/insight/qualification-json'
import { KINDS, type Kind } from '../../lib/line-items/model/kinds'
import { FACT_TABLES } from '../../lib/line-items/sql/fact-tables'
import { listLocations } from '../../lib/locations/list-locations'
import { mergeLocation } from '../../lib/locations/merge-location'
import type { Qualification } from '../../lib/scoring/qualification'
import { type OracleEvent, replayEvents } from '../oracle/replay'
import { scoreLineItems } from '../oracle/score-line-items'
import { testDatabase } from '../support/database'
import { fileColumns, rowsOf } from '../support/line-item-arbitrary'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { runs } from '../support/runs'

const TODAY = '2026-11-21'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

/** Withdrawals and merges name one of the imports and locations that are there. */
type Step =
  | { kind: Kind; rows: Record<string, string>[]; changes?: 'reject' | 'apply' }
  | { withdraw: number }
  | { merge: number; into: number }
const stepsOf = (file: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: file },
      { weight: 1, arbitrary: fc.nat(7).map((withdraw) => ({ withdraw })) },
      { weight: 1, arbitrary: fc.record({ merge: fc.nat(5), into: fc.nat(5) }) },
    ),
    { minLength: 1, maxLength: 9 },
  )
const anyChanges = fc.constantFrom('reject' as const, 'apply' as const)
const anyFile = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    rows: fc.array(rowsOf[kind], { maxLength: 12 }),
    changes: anyChanges,
  }),
)

/** Files that contradict each other in little but the location. */
const placedRow = fc.record({
  redemption_id: fc.constantFrom('R1', 'R2'),
  redeemed_on: fc.constantFrom('2026-03-31', '2025-10-31'),
  course_number: fc.constantFrom('AZ-104T00', 'AZ-104T00', 'AZ-900T00'),
  location_id: fc.constantFrom('12345', '12354', '67890', 'IB1090206'),
})
const placedFile = fc.record({
  kind: fc.constant('courseware-completions' as const),
  rows: fc.array(placedRow, { minLength: 1, maxLength: 3 }),
  changes: anyChanges,
})

describe('state = replay of the imports not withdrawn, in publish order, with changes where they were asked for and merged locations in their right places', () => {
  it('after any series of imports, withdrawals and merges: rows, owners, locations, counts and scores equal the replay; totals have no drift', async () => {
    await fc.assert(
      fc.asyncProperty(stepsOf(anyFile), async (steps) => {
        const ctx = await mintOrganization(db)
        await expectReplay(ctx, await run(ctx, steps))
      }),
      { numRuns: runs(6) },
    )
  }, 120_000)

  it('after any series in which files contradict each other in locations that are merged before or after: the same', async () => {
    await fc.assert(
      fc.asyncProperty(stepsOf(placedFile), async (steps) => {
        const ctx = await mintOrganization(db)
        await expectReplay(ctx, await run(ctx, steps))
      }),
      { numRuns: runs(7) },
    )
  }, 120_000)

  it('A says x, B says y, C says x: without A it is y, without A and B it is x again, by C', async () => {
    const ctx = await mintOrganization(db)
    const said = (course_number: string) => ({
      kind: 'courseware-completions' as const,
      rows: [{ redemption_id: 'R1', redeemed_on: '2026-03-31', course_number, location_id: '12345' }],
    })
    const [x, y] = [said('AZ-104T00'), said('AZ-900T00')]
    await expectReplay(ctx, await run(ctx, [x, y, x, { withdraw: 0 }]))
    const other = await mintOrganization(db)
    await expectReplay(other, await run(other, [x, y, x, { withdraw: 0 }, { withdraw: 0 }]))
    const third = await mintOrganization(db)
    await expectReplay(
      third,
      await run(third, [x, y, y, x, { withdraw: 1 }, { withdraw: 0 }, { withdraw: 0 }]),
    )
  })

  it('A says a day in one place, B another day in another: with the places merged and without A it is B’s day', async () => {
    const ctx = await mintOrganization(db)
    const said = (redeemed_on: string, location_id: string) => ({
      kind: 'courseware-completions' as const,
      rows: [{ redemption_id: 'R1', redeemed_on, course_number: 'AZ-104T00', location_id }],
    })
    const files = [said('2026-03-31', '12345'), said('2025-10-31', '67890')]
    await expectReplay(ctx, await run(ctx, [...files, { merge: 1, into: 0 }, { withdraw: 0 }]))
  })
})

/** Plays the steps for real; returns them as events with the ids the product gave. */
async function run(ctx: Ctx, steps: Step[]): Promise<OracleEvent[]> {
  const events: OracleEvent[] = []
  const published: number[] = []
  for (const one of steps) {
    if ('withdraw' in one) {
      const [id] = published.splice(one.withdraw % Math.max(published.length, 1), 1)
      if (id === undefined) continue
      await withdrawImport(ctx, id)
      events.push({ withdraw: id })
      continue
    }
    if ('merge' in one) {
      events.push(...(await merge(ctx, one)))
      continue
    }
    const { kind, rows, changes = 'reject' } = one
    const text = csvOf(rows, fileColumns(kind))
    const foreseen = await publishText(ctx, kind, text, TODAY, { mode: 'preview', changes })
    const before = await standing(ctx)
    const result = await publishText(ctx, kind, text, TODAY, { changes })
    expect(countsOf(foreseen)).toEqual(countsOf(result))
    expect(foreseen.effect).toEqual(result.effect)
    expectEffect(result, before, await standing(ctx))
    events.push({ publish: { id: result.id, kind, today: TODAY, rows, changes } })
    published.push(result.id)
    const outcome = replayEvents(events).outcomes.get(result.id)
    expect(result).toMatchObject({
      rowsRead: outcome?.read,
      rowsAccepted: outcome?.accepted,
      rowsDuplicate: outcome?.duplicate,
      rowsRejected: outcome?.rejected.length,
      rowsChanged: outcome?.changed,
    })
  }
  return events
}

const standing = async (ctx: Ctx) => (await getOverview(ctx, { asOf: TODAY })).qualification

const countsOf = (one: ImportSummary) => [
  one.rowsRead,
  one.rowsAccepted,
  one.rowsChanged,
  one.rowsDuplicate,
  one.rowsRejected,
]

/** What an import says it did is what the page shows before and after it. */
function expectEffect({ effect }: ImportSummary, before: Qualification, after: Qualification) {
  const now = new Map(shown(after))
  const changed = shown(before).flatMap(([key, was]) =>
    now.get(key) === was ? [] : [[key, was, now.get(key)]],
  )
  const told = effect?.scores.map(({ criterion, area, ...one }) => [
    `${criterion} ${area}`,
    `${one.before} ${one.statusBefore}`,
    `${one.after} ${one.statusAfter}`,
  ])
  expect(told).toEqual(changed)
  expect([effect?.statusBefore, effect?.statusAfter]).toEqual([before.status, after.status])
}

const shown = ({ criteria }: Qualification) =>
  criteria.map(
    ({ metric, group, display, status }) => [`${metric} ${group}`, `${display} ${status}`] as const,
  )

/** Figures and the sum over locations stay as they are. */
async function merge(ctx: Ctx, step: { merge: number; into: number }): Promise<OracleEvent[]> {
  const places = await listLocations(ctx)
  const from = places[step.merge % Math.max(places.length, 1)]
  const into = places[step.into % Math.max(places.length, 1)]
  if (!from || !into || from === into) return []
  const figures = async () => qualificationJson(await getOverview(ctx, { asOf: TODAY }))
  const rows = (all: typeof places) => all.reduce((sum, place) => sum + place.rows, 0)
  const before = await figures()
  await mergeLocation(ctx, from.id, into.id)
  expect(await figures()).toEqual(before)
  const after = await listLocations(ctx)
  expect(rows(after)).toBe(rows(places))
  expect(after.find(({ id }) => id === into.id)?.rows).toBe(from.rows + into.rows)
  return [{ merge: { from: from.externalId, into: into.externalId } }]
}

async function expectReplay(ctx: Ctx, events: OracleEvent[]) {
  const { items, owners, places } = replayEvents(events)
  const stored = await storedRows(ctx)
  expect(Object.fromEntries(stored.map((row) => [row.key, row.owner]))).toEqual(Object.fromEntries(owners))
  expect(Object.fromEntries(stored.map((row) => [row.key, row.place]))).toEqual(Object.fromEntries(places))
  const oracle = scoreLineItems({ asOf: TODAY, items })
  const overview = qualificationJson(await getOverview(ctx, { asOf: TODAY }))
  expect({
    status: overview.status,
    courseware: overview.base.criteria.coursewareCompletions.display,
    exams: overview.base.criteria.examUnitPurchases.display,
    average: overview.base.criteria.averageResponseScore.parts,
    areas: overview.areas.map((area) => [
      area.id,
      area.status,
      area.surveyCompletions.display,
      area.averageResponseScore.display,
    ]),
    dataThrough: overview.dataThrough,
  }).toEqual({
    status: oracle.status,
    courseware: oracle.base.courseware.display,
    exams: oracle.base.exams.display,
    average: {
      points: oracle.base.average.points,
      answers: oracle.base.average.answers,
      surveys: oracle.base.average.surveys,
    },
    areas: oracle.areas.map((area) => [area.id, area.status, area.surveys.display, area.average.display]),
    dataThrough: oracle.dataThrough,
  })
  expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
}

async function storedRows(ctx: Ctx): Promise<{ key: string; owner: number; place: string }[]> {
  const rows = await db.inTenant(ctx.orgId, 'read', (tx) =>
    Promise.all(
      KINDS.map(async (kind) => {
        const table = FACT_TABLES[kind]
        const found = await tx.db
          .select({ identity: table.identity, owner: table.importId, place: locations.externalId })
          .from(table)
          .innerJoin(locations, eq(locations.id, table.locationId))
        return found.map(({ identity, ...row }) => ({ key: `${kind} ${identity}`, ...row }))
      }),
    ),
  )
  return rows.flat()
}
