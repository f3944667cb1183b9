import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import type { ImportSummary } from '../../lib/imports/import-summary'
import { getImport, listImports } from '../../lib/imports/list-imports'
import type { Mapping } from '../../lib/imports/reading/mapping'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { getOverview } from '../../lib/insight/get-overview'
import { getTrends } from '../../lib/insight/get-trends'
import { qualificationJson } from '../../lib/insight/qualification-json'
import { listLineItems } from '../../lib/line-items/list-line-items'
import { eraseLearner } from '../../lib/personal-data/erase-learner'
import { ERASURE_KEY_FILE } from '../../lib/personal-data/erasure-key'
import { JOURNAL_FILE, noteInJournal, readJournal } from '../../lib/personal-data/journal'
import { repeatErasures } from '../../lib/personal-data/repeat-erasures'
import { appendUpload } from '../../lib/uploads/append-upload'
import { beginUpload } from '../../lib/uploads/begin-upload'
import { listWaiting } from '../../lib/uploads/list-waiting'
import { testDatabase } from '../support/database'
import { everythingOf } from '../support/everything'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { runs } from '../support/runs'
import { TEST_TODAY } from '../support/secret'
import { backToSettings, useSettings } from '../support/settings'

let db: Database
let ownerUrl = ''
let dataDir = ''
beforeAll(async () => {
  const made = await testDatabase()
  ownerUrl = made.ownerUrl
  db = createDatabase(made.appUrl)
})
afterAll(() => db.close())
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'laurel-erase-'))
  useSettings({ LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY, LAUREL_DATA_DIR: dataDir })
})
afterEach(() => {
  backToSettings()
  rmSync(dataDir, { recursive: true, force: true })
})

const COLUMNS = ['redemption_id', 'redeemed_on', 'course_number', 'location_id', 'learner_id', 'mct_id']
const BY_CONTENT: Mapping = {
  kind: 'courseware-completions',
  columns: Object.fromEntries(COLUMNS.slice(1).map((name) => [name, name])),
  dateOrder: 'iso',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'content',
}

/** Few values, so that files repeat and contradict each other; every row names a learner. */
const row = fc.record({
  redemption_id: fc.constantFrom('R1', 'R2', 'R3', 'R4', ''),
  redeemed_on: fc.constantFrom('2026-03-31', '2026-04-01', '2026-02-30'),
  course_number: fc.constantFrom('AZ-104T00', 'AZ-900T00', 'nonsense'),
  location_id: fc.constantFrom('12345', '67890'),
  learner_id: fc.constantFrom('L-4711', ' L-4711', 'L-9', 'ada@learner.example', 'Ada@Learner.example'),
  mct_id: fc.constantFrom('M1', ''),
})
const file = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  changes: fc.constantFrom('reject' as const, 'apply' as const),
})
type File = { rows: Record<string, string>[]; changes: 'reject' | 'apply' }

async function publish(ctx: Ctx, { rows, changes }: File, content: boolean) {
  const text = csvOf(rows, COLUMNS)
  const how = { changes, ...(content && { mapping: BY_CONTENT }) }
  const foreseen = await publishText(ctx, 'courseware-completions', text, TEST_TODAY, {
    ...how,
    mode: 'preview',
  })
  const done = await publishText(ctx, 'courseware-completions', text, TEST_TODAY, how)
  expect(countsOf(foreseen)).toEqual(countsOf(done))
  return { id: done.id, counts: countsOf(done), effect: done.effect }
}

const countsOf = (one: ImportSummary) => [
  one.rowsRead,
  one.rowsAccepted,
  one.rowsChanged,
  one.rowsDuplicate,
  one.rowsRejected,
]

/** Every number that answers give. */
async function numbers(ctx: Ctx) {
  const { org: _, ...score } = qualificationJson(await getOverview(ctx, { asOf: TEST_TODAY })) as never as {
    org: string
  }
  const ask = { metric: 'courseware-completions' as const, area: null, limit: 100, after: null }
  const counted = await Promise.all(
    (['all', 'counted', 'not_counted'] as const).map(
      async (which) => (await listLineItems(ctx, { ...ask, counted: which })).count,
    ),
  )
  const { overrides: _o, ...trends } = await getTrends(ctx, {
    metric: 'courseware-completions',
    area: null,
    by: null,
  })
  const imports = (await listImports(ctx)).map((one) => [one.status, ...countsOf(one)])
  const { lineItems, drifted } = await recompute(ctx)
  return JSON.parse(
    JSON.stringify({ score, counted, trends, imports, lineItems, drifted }, (key, value) =>
      typeof value === 'bigint' ? `${value}` : key === 'id' ? null : value,
    ),
  )
}

const lines = (...rows: string[]) => `${COLUMNS.join(',')}\n${rows.join('\n')}\n`

describe('an erased learner is nowhere, and every number is as before', () => {
  it('whatever was imported, changed and withdrawn before and comes after: as in its twin, where nobody is erased', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.constantFrom('L-4711', 'ada@learner.example'),
        fc.nat(3),
        async (files, content, learner, gone) => {
          const [own, twin] = [await mintOrganization(db), await mintOrganization(db)]
          const ids = []
          for (const one of files) {
            const [a, b] = [await publish(own, one, content), await publish(twin, one, content)]
            expect(a.counts).toEqual(b.counts)
            ids.push([a.id, b.id] as const)
          }
          const before = await numbers(own)
          await eraseLearner(own, { learner, mode: 'erase' }).catch((error) => {
            expect(error).toMatchObject({ code: 'not_found' })
            expect(JSON.stringify(files)).not.toMatch(new RegExp(learner, 'i'))
          })
          expect(await numbers(own)).toEqual(before)
          expect((await everythingOf(ownerUrl, own.orgId)).toLowerCase()).not.toContain(learner.toLowerCase())
          for (const one of files) {
            const [a, b] = [await publish(own, one, content), await publish(twin, one, content)]
            expect([a.counts, a.effect]).toEqual([b.counts, b.effect])
          }
          const [withdrawn, ofTwin] = ids[gone % ids.length] ?? [0, 0]
          await withdrawImport(own, withdrawn)
          await withdrawImport(twin, ofTwin)
          expect(await numbers(own)).toEqual(await numbers(twin))
          expect((await everythingOf(ownerUrl, own.orgId)).toLowerCase()).not.toContain(learner.toLowerCase())
        },
      ),
      { numRuns: runs(3) },
    )
  }, 120_000)

  it('rejected, claimed, changed, previewed, noticed, waiting as text, in gzip: gone; of others all is as it was', async () => {
    const ctx = await mintOrganization(db)
    const first = await publishText(
      ctx,
      'courseware-completions',
      lines(
        'R1,2026-03-31,AZ-104T00,12345,L-4711,M1',
        'R2,2026-13-31,AZ-104T00,12345,L-4711,"M1, the first"',
        'R3,2026-13-31,AZ-104T00,12345,L-9,M1',
        'R4,L-4711,AZ-104T00,12345,L-9,M1',
        'R5,2026-03-31,AZ-104T00,12345,L-47110,M1',
      ),
    )
    expect([first.rowsAccepted, first.rowsRejected]).toEqual([2, 3])
    const changed = lines('R1,2026-03-31,AZ-104T00,12345,L-9,M1', 'R5,2026-03-31,AZ-104T00,12345,L-4711,M1')
    await publishText(ctx, 'courseware-completions', changed, TEST_TODAY, { changes: 'apply' })
    await publishText(ctx, 'courseware-completions', changed, TEST_TODAY, { mode: 'preview' })
    const upload = async (fileName: string, bytes: Buffer) => {
      const { id } = await beginUpload(ctx, { fileName, bytes: bytes.length })
      await appendUpload(ctx, id, { offset: 0, body: Readable.from([bytes]), sha256: null })
    }
    await upload('his.csv', Buffer.from(lines('R7,2026-03-31,AZ-104T00,12345,L-4711,M1')))
    await upload('his.csv.gz', gzipSync(lines('R7,2026-03-31,AZ-104T00,12345, L-4711,M1')))
    await upload('other.csv', Buffer.from(lines('R7,2026-03-31,AZ-104T00,12345,L-47110,M1')))

    const preview = await eraseLearner(ctx, { learner: 'L-4711' })
    const kept = await everythingOf(ownerUrl, ctx.orgId)
    expect(kept).toContain('L-4711,')
    const { mode: _, ...foreseen } = preview
    const { mode, ...done } = await eraseLearner(ctx, { learner: '"L-4711"', mode: 'erase' })
    expect(done).toEqual(foreseen)
    expect(mode).toBe('erase')
    expect(done).toMatchObject({
      redemptions: 1,
      claims: 1,
      changes: 2,
      rejected: 2,
      files: { removed: 2, waiting: 0 },
    })
    const after = await everythingOf(ownerUrl, ctx.orgId)
    expect(after).not.toMatch(/L-4711(?!0)/)
    expect(after).toContain('L-47110')
    expect(after).toContain('R2,2026-13-31,AZ-104T00,12345,,"M1, the first"')
    expect(after).toContain('"learner.erase"'.replaceAll('"', ''))
    expect((await listWaiting(ctx)).map(({ fileName }) => fileName)).toEqual(['other.csv'])
    expect((await getImport(ctx, first.id)).rowsRejected).toBe(3)
  })

  it('a row without an ID loses the hash of its content, which its learner is part of, and is known all the same', async () => {
    const ctx = await mintOrganization(db)
    const row = {
      redeemed_on: '2026-03-31',
      course_number: 'AZ-104T00',
      location_id: '12345',
      learner_id: 'L-4711',
    }
    const once = { rows: [row], changes: 'reject' as const }
    await publish(ctx, once, true)
    const hash = /h1:[0-9a-f]{32}/.exec(await everythingOf(ownerUrl, ctx.orgId))?.[0] ?? 'none'
    await eraseLearner(ctx, { learner: 'L-4711', mode: 'erase' })
    expect(await everythingOf(ownerUrl, ctx.orgId)).not.toContain(hash)
    expect((await publish(ctx, once, true)).counts).toEqual([1, 0, 0, 1, 0])
  })

  it('what names nobody erases nobody and is not kept', async () => {
    const ctx = await mintOrganization(db)
    await expect(eraseLearner(ctx, { learner: 'L-nobody', mode: 'erase' })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(readJournal(ctx.orgId)).toEqual([])
    await expect(eraseLearner({ ...ctx, role: 'partner_admin' }, { learner: 'L-9' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      eraseLearner({ ...ctx, unproved: true }, { learner: 'L-9', mode: 'erase' }),
    ).rejects.toMatchObject({ code: 'proof_required' })
  })
})

describe('an erasure is ended, whatever came between', () => {
  const ROW = lines('R1,2026-03-31,AZ-104T00,12345,L-4711,M1')
  const erased = async () => {
    const ctx = await mintOrganization(db)
    await publishText(ctx, 'courseware-completions', ROW)
    await eraseLearner(ctx, { learner: 'L-4711', mode: 'erase' })
    return ctx
  }

  it('broken off behind its first line: the next round ends it, and the one after finds nothing to do', async () => {
    const ctx = await erased()
    const other = await mintOrganization(db)
    await publishText(other, 'courseware-completions', ROW)
    const [hash = ''] = readJournal(ctx.orgId)
    expect(hash).toMatch(/^[0-9a-f]{8}:[0-9a-f]{32}$/)
    // As it stands when the process ends between journal and database; hashes are of their organization.
    await eraseLearner(other, { learner: 'L-4711', mode: 'preview' })
    noteInJournal(other.orgId, [hash])
    expect(await repeatErasures(db, other.orgId)).toBe(1)
    expect(await everythingOf(ownerUrl, other.orgId)).toContain('L-4711')
    await forgetErasures(ctx)
    await unblank(ctx)
    expect(await everythingOf(ownerUrl, ctx.orgId)).toContain('L-4711')
    expect(await repeatErasures(db, ctx.orgId)).toBe(1)
    expect(await everythingOf(ownerUrl, ctx.orgId)).not.toContain('L-4711')
    expect(await repeatErasures(db, ctx.orgId)).toBe(0)
    expect(await repeatErasures(db, ctx.orgId, true)).toBe(1)
  })

  it('without its key no file comes in that could bring the learner back; with the key again it does without him', async () => {
    const ctx = await erased()
    const key = join(dataDir, ERASURE_KEY_FILE)
    const text = readFileSync(key, 'utf8')
    rmSync(key)
    await expect(publishText(ctx, 'courseware-completions', ROW)).rejects.toThrow(
      /The key by which erased learners are known again is missing .* Put it back as erasure-key/,
    )
    expect(existsSync(key)).toBe(false)
    writeFileSync(key, text, { mode: 0o600 })
    expect((await publishText(ctx, 'courseware-completions', ROW)).rowsDuplicate).toBe(1)
    expect(readFileSync(join(dataDir, JOURNAL_FILE), 'utf8')).not.toContain('4711')
  })
})

/** As a backup from before has it. */
async function forgetErasures(ctx: Ctx): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1 })
  await sql`delete from erasures where org_id = ${ctx.orgId}`.finally(() => sql.end())
}
async function unblank(ctx: Ctx): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1 })
  await sql`update courseware_completions set learner_id = 'L-4711' where org_id = ${ctx.orgId}`.finally(() =>
    sql.end(),
  )
}
