import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../db/client'
import { guard, unguard } from '../../lib/imports/reading/formula-guard'
import { exportLineItems } from '../../lib/line-items/export-line-items'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
let db: Database
beforeAll(async () => {
  here = await runtime()
  db = here.db
})
afterAll(() => here.close())

const COLUMNS = [
  'redemption_id',
  'redeemed_on',
  'course_number',
  'location_id',
  'learner_id',
  'mct_id',
  'class_id',
]
const part = fc.constantFrom(
  ...'=+-@＝＋－＠',
  ...["'", '"', ' ', ';', ',', '|', '\t', '\n', '\r\n', 'cmd', 'L1', 'ä', '\u00a0', '\ufeff', 'x', '1'],
)
const text = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''))

it('400 hostile cells: PostgreSQL writes exactly what the guard of the import takes off, in CSV and TSV; raw=1 is the text itself', async () => {
  const ctx = await mintOrganization(db)
  // A byte order mark inside a file is dirt, and no cell keeps it.
  const texts = fc
    .sample(text, { numRuns: 400, seed: 12 })
    .map((one) => one.replaceAll('\ufeff', ''))
    .filter((one) => one.trim() !== '')
  const rows = texts.map((one, index) => ({
    redemption_id: `R${index}`,
    redeemed_on: '2026-03-01',
    course_number: 'AZ-104T00',
    location_id: '12345',
    learner_id: guard(one),
    // The other cells decide whether the row is looked into closely.
    mct_id: index % 2 === 0 ? 'M1' : guard('M;1'),
    class_id: guard(`${one}x`),
  }))
  const { rowsAccepted } = await publishText(ctx, 'courseware-completions', csvOf(rows, COLUMNS))
  expect(rowsAccepted).toBe(texts.length)
  const read = async (format: 'csv' | 'tsv', raw: boolean) => {
    const input = { metric: 'courseware-completions' as const, area: null, counted: 'all' as const }
    const blocks: Buffer[] = []
    for await (const block of await exportLineItems(ctx, { ...input, format, raw })) blocks.push(block)
    const whole = Buffer.concat(blocks).toString()
    const delimiter = format === 'csv' ? ',' : '\t'
    const parsed = parse(whole, { columns: true, delimiter }) as Record<string, string>[]
    return { whole, cells: new Map(parsed.map((row) => [row.redemption_id, row])) }
  }
  const [csv, tsv, raw] = [await read('csv', false), await read('tsv', false), await read('csv', true)]
  for (const [index, one] of texts.entries()) {
    for (const file of [csv, tsv]) {
      expect(file.cells.get(`R${index}`)?.learner_id).toBe(guard(one))
      expect(file.cells.get(`R${index}`)?.class_id).toBe(guard(`${one}x`))
    }
    expect(raw.cells.get(`R${index}`)?.learner_id).toBe(one)
    expect(unguard(csv.cells.get(`R${index}`)?.learner_id ?? '')).toBe(one)
  }
  // Every text cell is quoted; raw=1 quotes what CSV needs.
  expect(csv.whole).toContain('\n"R0",2026-03-01,AZ-104T00,12345,"')
  expect(raw.whole).toContain('\nR0,2026-03-01,AZ-104T00,12345,')
  expect(await publishText(ctx, 'courseware-completions', csv.whole)).toMatchObject({
    rowsDuplicate: texts.length,
  })
  // Rows that came in before it was dirt keep theirs.
  const kept = '\ufeff=cmd|x;\ufeff+1'
  await db.inTenant(ctx.orgId, 'write', ({ db: tx, orgId }) =>
    tx.execute(
      sql`update courseware_completions set learner_id = ${kept} where org_id = ${orgId} and identity = 'R0'`,
    ),
  )
  expect((await read('csv', false)).cells.get('R0')?.learner_id).toBe(guard(kept))
})
