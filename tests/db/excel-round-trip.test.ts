import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { read, utils, type WorkSheet, write } from '@e965/xlsx'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '@/lib/programmes/training-services/record'
import type { Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { exportRejects } from '../../lib/imports/export-rejects'
import { guard } from '../../lib/imports/reading/formula-guard'
import { getOverview } from '../../lib/insight/get-overview'
import { exportLineItems } from '../../lib/line-items/export-line-items'
import { KINDS, type Kind } from '../../lib/line-items/model/kinds'
import { METRICS } from '../../lib/programmes/training-services/kinds'
import { kindOfMetric } from '../../lib/programmes/training-services/metrics'
import { fileColumns } from '../support/line-item-arbitrary'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { runtime, type Surroundings } from '../support/runtime'

const ASOF = '2026-11-21'
let here: Surroundings
let db: Database
beforeAll(async () => {
  here = await runtime()
  db = here.db
})
afterAll(() => here.close())

const download = async (ctx: Ctx, kind: Kind) => {
  const metric = METRICS.find((one) => kindOfMetric(one) === kind) ?? METRICS[0]
  const wanted = { metric, area: null, asOf: ASOF, counted: 'all', format: 'xlsx', raw: false } as const
  return buffer(await exportLineItems(ctx, wanted))
}
/** As a spreadsheet program opens a file, lets somebody work in it, and keeps it. */
function inSpreadsheet(file: Buffer, work: (sheet: WorkSheet) => void = () => undefined): Buffer {
  const book = read(file, { cellNF: true })
  work(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}
const scoreOf = async (ctx: Ctx) => {
  const { qualification } = await getOverview(ctx, { asOf: ASOF })
  return recordOf(qualification).areas
}

const id = fc
  .constantFrom(
    '88120000000001',
    '00088120000001',
    '8E10',
    '-5',
    'Ä 日本',
    'R-1',
    '1.50',
    'O;=1+1',
    '2026-10-31',
  )
  .chain((stem) => fc.nat({ max: 40 }).map((index) => `${stem}${index}`))
const stranger = fc.constantFrom('', '=1+1', '＝1+1', '0007', 'L\t1', '@SUM(1)', 'Zoë', '-2+3', '22.5')
const common = { location_id: fc.constantFrom('12345', '4100007') }
const ROWS: Record<Kind, fc.Arbitrary<Record<string, string>>> = {
  'courseware-completions': fc.record({
    redemption_id: id,
    redeemed_on: fc.constantFrom('2025-12-01', '2026-02-28', '2026-10-31'),
    course_number: fc.constantFrom('AZ-104T00', 'AZ-900T00', 'DP-600T00'),
    learner_id: stranger,
    class_id: stranger,
    ...common,
  }),
  'exam-unit-purchases': fc.record({
    order_line_id: id,
    purchased_on: fc.constantFrom('2025-12-01', '2026-02-28', '2026-10-31'),
    exam_number: fc.constantFrom('AZ-104', 'AZ-900'),
    units: fc.constantFrom('1', '30'),
    ...common,
  }),
  'survey-responses': fc.record({
    response_id: id,
    submitted_on: fc.constantFrom('2025-12-01', '2026-02-28', '2026-10-31'),
    course_number: fc.constantFrom('AZ-104T00', 'AZ-900T00'),
    mct_id: fc.constantFrom('0007', 'M1'),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`q${n}`, fc.constantFrom('3', '4', '5')])),
    ...common,
  }),
}
const NAME: Record<Kind, string> = {
  'courseware-completions': 'redemption_id',
  'exam-unit-purchases': 'order_line_id',
  'survey-responses': 'response_id',
}

describe('an export for Excel, opened and saved there', () => {
  it.each(KINDS)(
    '%s: brought in again every row is known, and another organization has the same score',
    async (kind) => {
      const name = NAME[kind]
      const rows = fc.uniqueArray(ROWS[kind], { minLength: 1, maxLength: 15, selector: (row) => row[name] })
      await fc.assert(
        fc.asyncProperty(rows, async (all) => {
          const [ctx, other] = [await mintOrganization(db), await mintOrganization(db)]
          const guarded = all.map((row) =>
            Object.fromEntries(Object.entries(row).map(([key, text]) => [key, guard(text)])),
          )
          const first = await publishText(ctx, kind, csvOf(guarded, fileColumns(kind)), ASOF)
          expect(first).toMatchObject({ rowsAccepted: all.length, rowsRejected: 0 })
          const saved = inSpreadsheet(await download(ctx, kind))
          expect(await publishText(ctx, kind, saved, ASOF)).toMatchObject({
            ...{
              rowsRead: all.length,
              rowsAccepted: 0,
              rowsChanged: 0,
              rowsDuplicate: all.length,
              rowsRejected: 0,
            },
          })
          expect(await publishText(other, kind, saved, ASOF)).toMatchObject({ rowsAccepted: all.length })
          expect(await scoreOf(other)).toEqual(await scoreOf(ctx))
        }),
        { numRuns: 4, seed: 8 },
      )
    },
  )
})

it('cells that would run as formulas, 日本 and Österreich: each is text in the file for Excel, with the guard, and the same in UTF-8 for machines', async () => {
  const ctx = await mintOrganization(db)
  const given = (name: string) => readFileSync(new URL(`../cases/13-export/${name}`, import.meta.url))
  expect(await publishText(ctx, 'locations', given('loc.csv'), ASOF)).toMatchObject({ rowsAccepted: 2 })
  await publishText(ctx, 'courseware-completions', given('inj.csv'), ASOF)
  const sheet = read(await download(ctx, 'courseware-completions')).Sheets.Laurel ?? {}
  const cells = Object.entries(sheet).filter(([at]) => /^[A-Z]+[2-9]/.test(at))
  expect(cells.length).toBeGreaterThan(10)
  expect(cells.filter(([, { f }]) => f !== undefined)).toEqual([])
  const texts = cells.map(([, { v }]) => v)
  for (const text of ["'=1+1", "'@SUM(1)", "'-2+3", "'+cmd|x", "'＝1+1", 'Zoë', 'Österreich'])
    expect(texts).toContain(text)
})

describe('rejected rows for Excel', () => {
  const HEADER = 'redemption_id,redeemed_on,course_number,location_id,learner_id\n'
  const BAD = [
    '88120000000001,2026-02-30,AZ-104T00,4100007,0007',
    '88120000000002,2026-03-01,AZ-104T00,,"=1+1"',
    '00088120000001,2026-03-99,AZ-104T00,4100007,x',
  ]
  const columnOf = (sheet: WorkSheet, name: string) =>
    utils.encode_col((utils.sheet_to_json<string[]>(sheet, { header: 1 })[0] ?? []).indexOf(name))

  it('two of three fixed there and sent again: exactly those two go in, with IDs of 14 digits and zeros whole', async () => {
    const ctx = await mintOrganization(db)
    const { id: importId } = await publishText(
      ctx,
      'courseware-completions',
      `${HEADER}${BAD.join('\n')}\n`,
      ASOF,
    )
    const file = await buffer(await exportRejects(ctx, importId, { raw: false, format: 'xlsx' }))
    const fixed = inSpreadsheet(file, (sheet) => {
      const at = (name: string, row: number) => `${columnOf(sheet, name)}${row}`
      expect(sheet[at('redemption_id', 2)]).toMatchObject({ t: 's', v: '88120000000001', z: '@' })
      expect(sheet[at('redemption_id', 4)]).toMatchObject({ t: 's', v: '00088120000001' })
      expect(sheet[at('reason', 2)]?.v).toContain('calendar')
      // A day typed into Excel is a day of Excel's; an ID typed into an empty cell of text keeps its zeros.
      sheet[at('redeemed_on', 2)] = { t: 'n', v: 46_082, z: 'dd.mm.yyyy' }
      sheet[at('location_id', 3)] = { t: 's', v: '4100007', z: '@' }
    })
    const again = await publishText(ctx, 'courseware-completions', fixed, ASOF)
    expect(again).toMatchObject({ rowsRead: 3, rowsAccepted: 2, rowsDuplicate: 0, rowsRejected: 1 })
    const sheet = read(await download(ctx, 'courseware-completions')).Sheets.Laurel ?? {}
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet)
    expect(rows.map((row) => [row.redemption_id, row.redeemed_on, row.learner_id]).sort()).toEqual([
      ['88120000000001', 46_082, '0007'],
      ['88120000000002', 46_082, "'=1+1"],
    ])
    const third = await publishText(ctx, 'courseware-completions', fixed, ASOF)
    expect(third).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 2, rowsRejected: 1 })
  })
})
