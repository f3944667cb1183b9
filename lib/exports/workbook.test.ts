import { buffer } from 'node:stream/consumers'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyRows } from './copy-rows'
import type { Cell } from './csv-cell'
import { tableWorkbook } from './table'
import { type SheetColumn, workbook } from './workbook'

const COLUMNS: SheetColumn[] = [
  { name: 'id', type: 'text' },
  { name: 'on', type: 'date' },
  { name: 'points', type: 'number' },
]
async function* inTurn<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all
}
const sheetOf = async (file: Promise<Buffer>) => {
  const { Sheets, SheetNames } = read(await file, { cellNF: true })
  return Sheets[SheetNames[0] ?? ''] ?? {}
}
const written = (rows: Cell[][], columns = COLUMNS) => sheetOf(buffer(workbook(columns, inTurn(rows))))

test.each([
  '88120000000001',
  '0004100007',
  '8E10',
  '-1',
  "'=1+1",
  '＝1+1',
  '2026-10-31',
  '日本 Zoë',
  ' x ',
  '1,5',
])('the ID %s stays that text, also for whoever types into the cell', async (id) => {
  expect((await written([[id, null, null]])).A2).toMatchObject({ t: 's', v: id, z: '@' })
})

test('22.5 is a number, 31 October 2026 a day, and neither is a word of some language', async () => {
  const sheet = await written([
    ['R1', '2026-10-31', '22.5'],
    ['R2', 'soon', 'many'],
    ['R3', null, ''],
  ])
  expect(sheet.B2).toMatchObject({ t: 'n', v: 46_326, z: 'yyyy-mm-dd' })
  expect(sheet.C2).toMatchObject({ t: 'n', v: 22.5 })
  expect([sheet.B3, sheet.C3]).toMatchObject([
    { t: 's', v: 'soon' },
    { t: 's', v: 'many' },
  ])
  expect([sheet.B4?.v, sheet.C4?.v]).toEqual([undefined, undefined])
})

test('a number of 16 digits, which Excel would round, is text; a cell of 40,000 letters has the 32,767 that Excel takes', async () => {
  const sheet = await written([['x'.repeat(40_000), null, '8812000000000123']])
  expect(sheet.A2.v).toHaveLength(32_767)
  expect(sheet.C2).toMatchObject({ t: 's', v: '8812000000000123' })
})

test('any text comes back as it was written; what no XML holds is one sign for what cannot be shown', async () => {
  const part = fc.constantFrom(
    '_x0041_',
    '_x',
    '\r\n',
    '\n',
    '\t',
    '<&>"',
    '\u0001',
    '\ufffe',
    '\ud800',
    'ä',
    '𝒳',
    ' ',
    '=1',
  )
  const texts = fc
    .array(fc.oneof(part, fc.string({ unit: 'binary' })), { minLength: 1 })
    .map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 1 }), async (all) => {
      const sheet = await written(all.map((text) => [text, null, null]))
      // The second reader makes one line end of two signs.
      const ends = (text: string) => text.replace(/\r\n?/g, '\n')
      const expected = all.map((text) => ends(text.replace(/[\ufffe\uffff]|\p{Cs}/gu, '\ufffd')))
      expect(all.map((_, index) => ends(sheet[`A${index + 2}`]?.v ?? ''))).toEqual(expected)
    }),
    { numRuns: 25, seed: 13 },
  )
}, 60_000)

test('rows are made as they are read: of a million none are made ahead, and a reader who goes ends them', async () => {
  let made = 0
  let ended = false
  async function* endless(): AsyncGenerator<Cell[]> {
    try {
      for (; made < 1_000_000; made++) yield [`R${made}`, '2026-10-31', 0.5]
    } finally {
      ended = true
    }
  }
  const stream = workbook(COLUMNS, endless())
  for await (const _ of stream) break
  await expect.poll(() => ended).toBe(true)
  expect(made).toBeLessThan(100_000)
})

test('an error in the middle breaks the file', async () => {
  async function* failing(): AsyncGenerator<Cell[]> {
    yield ['R1', null, null]
    throw new Error('The database went away.')
  }
  await expect(buffer(workbook(COLUMNS, failing()))).rejects.toThrow('went away')
})

test('COPY’s text format: cells between tabs, line ends and tabs inside, nothing and the empty text, over any cut', async () => {
  const text = Buffer.from('R1\tZoë\\t\\n\\\\N\\r\t\\N\n\\\\\t\t日本\n')
  const rows = [
    ['R1', 'Zoë\t\n\\N\r', null],
    ['\\', '', '日本'],
  ]
  for (let cut = 0; cut <= text.length; cut++) {
    const got = []
    for await (const row of copyRows(inTurn([text.subarray(0, cut), text.subarray(cut)]))) got.push(row)
    expect(got).toEqual(rows)
  }
})

test('a table: IDs of others are text and guarded, our days, signed differences and counts are what they are', async () => {
  const columns = [
    { name: 'location_id', of: (row: string[]) => row[0] ?? null, guarded: true },
    { name: 'cause', of: (row: string[]) => row[0] ?? null, guarded: true },
    { name: 'day', of: (row: string[]) => row[1] ?? null },
    { name: 'difference', of: (row: string[]) => row[2] ?? null },
    { name: 'code', of: (row: string[]) => row[3] ?? null },
  ]
  const rows = [
    ['0004', '2026-10-31', '-5.25', '007'],
    ['=1+1', '2026-11-01', '+1', '8'],
  ]
  const table = { name: 'x', columns, rows }
  const sheet = await sheetOf(buffer(tableWorkbook(table, false)))
  expect(utils.sheet_to_json(sheet, { header: 1, raw: false })).toEqual([
    ['location_id', 'cause', 'day', 'difference', 'code'],
    ['0004', '0004', '2026-10-31', '-5.25', '007'],
    ["'=1+1", "'=1+1", '2026-11-01', '1', '8'],
  ])
  expect((await sheetOf(buffer(tableWorkbook(table, true)))).A3.v).toBe('=1+1')
})
