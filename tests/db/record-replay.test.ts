import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import type { ImportSummary } from '../../lib/imports/import-summary'
import { RECORDS, type RecordKind } from '../../lib/imports/model/import-kinds'
import { RECORD_SHAPES } from '../../lib/imports/model/record-shapes'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { type RecordEvent, replayRecords } from '../oracle/replay-records'
import { testDatabase } from '../support/database'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { RECORD_ROWS, type RecordCells, saidBy, storedRecords } from '../support/record-files'
import { runs } from '../support/runs'

const TODAY = '2026-11-21'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

type Step = { kind: RecordKind; rows: RecordCells[]; changes: 'reject' | 'apply' } | { withdraw: number }

const fileOf = (kind: RecordKind) =>
  fc.record({
    kind: fc.constant(kind),
    rows: fc.array(RECORD_ROWS[kind], { minLength: 1, maxLength: 8 }),
    changes: fc.constantFrom('reject' as const, 'apply' as const),
  })
/** Of one kind and, now and then, another: what is said of one must not touch the other. */
const steps = fc
  .constantFrom(...RECORDS)
  .chain((kind) =>
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fileOf(kind) },
        { weight: 1, arbitrary: fc.constantFrom(...RECORDS).chain(fileOf) },
        { weight: 3, arbitrary: fc.record({ withdraw: fc.nat(5) }) },
      ) as fc.Arbitrary<Step>,
      { minLength: 2, maxLength: 8 },
    ),
  )

it('after any series of imports that reject or apply changes, and of withdrawals: every row is kept, one of each identity stands, and both and all counts equal the replay of the imports not withdrawn', async () => {
  const other = await mintOrganization(db)
  await play(other, [{ kind: 'license-usage', rows: LICENCES, changes: 'apply' }])
  const theirs = await storedRecords(other, 'license-usage')
  await fc.assert(
    fc.asyncProperty(steps, async (series) => {
      const ctx = await mintOrganization(db)
      await expectReplay(ctx, await play(ctx, series))
    }),
    { numRuns: runs(4) },
  )
  expect(await storedRecords(other, 'license-usage')).toEqual(theirs)
}, 240_000)

const licence = (paid_units: string): RecordCells => ({
  month: '2026-10',
  tenant_id: 't-1',
  workload: 'Teams',
  association: 'cpor',
  paid_units,
  active_users: '1',
  associated_on: '',
})
const LICENCES = [licence('1')]

it.each([
  [
    'A says 1, B says 2 and may change, C says 1 and may change: without B it is 1 again, by A',
    [1, 2, 1],
    1,
    [0, 1],
  ],
  ['A says 1, B says 2 and may not: without A it is 2, by B', [1, -2], 0, [1, 2]],
  ['A says 1, B says 2 and may change, C says 2: without B it is 1, by A', [1, 2, -2], 1, [0, 1]],
])('%s', async (_, said, gone, [owner, amount]) => {
  const ctx = await mintOrganization(db)
  const files = said.map(
    (units): Step => ({
      kind: 'license-usage',
      rows: [licence(String(Math.abs(units)))],
      changes: units > 0 ? 'apply' : 'reject',
    }),
  )
  const events = await play(ctx, [...files, { withdraw: gone }])
  await expectReplay(ctx, events)
  const ids = events.flatMap((event) => ('publish' in event ? [event.publish.id] : []))
  const standing = (await storedRecords(ctx, 'license-usage')).filter((row) => row.standing)
  expect(standing).toMatchObject([{ importId: ids[owner ?? 0], content: `${(amount ?? 0) * 10_000}|10000|` }])
})

/** Plays the steps for real; returns them as events with the ids the product gave. */
async function play(ctx: Ctx, series: readonly Step[]): Promise<RecordEvent[]> {
  const events: RecordEvent[] = []
  const published: number[] = []
  for (const step of series) {
    if ('withdraw' in step) {
      const [id] = published.splice(step.withdraw % Math.max(published.length, 1), 1)
      if (id === undefined) continue
      await withdrawImport(ctx, id)
      events.push({ withdraw: id })
      continue
    }
    const { kind, rows, changes } = step
    const text = csvOf(rows, Object.keys(rows[0] ?? {}))
    const foreseen = await publishText(ctx, kind, text, TODAY, { mode: 'preview', changes })
    const result = await publishText(ctx, kind, text, TODAY, { changes })
    expect([countsOf(foreseen), foreseen.effect]).toEqual([countsOf(result), result.effect])
    events.push({
      publish: {
        id: result.id,
        kind,
        adds: RECORD_SHAPES[kind].adds,
        changes,
        rows: rows.map((row) => saidBy(kind, row)),
      },
    })
    published.push(result.id)
    const { accepted, changed, duplicate, rejected } = replayRecords(events).last
    expect(countsOf(result)).toEqual([rows.length, accepted, changed, duplicate, rejected])
  }
  return events
}

const countsOf = (one: ImportSummary) => [
  one.rowsRead,
  one.rowsAccepted,
  one.rowsChanged,
  one.rowsDuplicate,
  one.rowsRejected,
]

async function expectReplay(ctx: Ctx, events: readonly RecordEvent[]) {
  const { standing, kept } = replayRecords(events)
  const all = await Promise.all(
    RECORDS.map(async (kind) => (await storedRecords(ctx, kind)).map((row) => ({ kind, ...row }))),
  )
  const rows = all.flat()
  expect(
    Object.fromEntries(rows.map((row) => [`${row.importId} ${row.kind} ${row.identity}`, row.content])),
  ).toEqual(Object.fromEntries(kept))
  const standingRows = rows.filter((row) => row.standing)
  expect(
    Object.fromEntries(
      standingRows.map(({ kind, identity, importId, content }) => [
        `${kind} ${identity}`,
        { owner: importId, content },
      ]),
    ),
  ).toEqual(Object.fromEntries(standing))
  expect(standingRows).toHaveLength(standing.size)
  expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
}
