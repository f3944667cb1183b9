import { buffer } from 'node:stream/consumers'
import { read, write } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as inspection } from '@/app/api/v1/orgs/[org]/uploads/[id]/inspection/route'
import { PATCH as append } from '@/app/api/v1/orgs/[org]/uploads/[id]/route'
import { POST as begin } from '@/app/api/v1/orgs/[org]/uploads/route'
import { saveMapping } from '@/lib/import-mappings/save-mapping'
import { exportRejects, type RejectsInput } from '@/lib/imports/export-rejects'
import type { Mapping } from '@/lib/imports/reading/mapping'
import { listLineItems } from '@/lib/line-items/list-line-items'
import { recognizeUpload } from '@/lib/uploads/inspect-upload'
import { publishText } from '../support/organization'
import { type Caller, call, mintCaller, runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
beforeAll(async () => {
  here = await runtime()
})
afterAll(() => here.close())

const KIND = 'courseware-completions' as const
const MAPPING: Mapping = {
  kind: KIND,
  columns: { redemption_id: 'Beleg', redeemed_on: 'Wann', course_number: 'Kurs', location_id: 'Ort' },
  dateOrder: 'mdy',
  decimal: '.',
  separator: ';',
  sheet: null,
  identity: 'column',
}
const FILE = [
  'Beleg;Wann;Kurs;Ort;Notiz',
  'R-1;03/04/2026;AZ-104T00;12345;gut',
  'R-2;03/04/2026;Azure;12345;schlecht',
  'R-3;03/05/2026;;12345;schlecht',
].join('\n')

const rejectsOf = async (caller: Caller, id: number, how: RejectsInput): Promise<Buffer> =>
  buffer(await exportRejects(caller.ctx, id, how))

async function uploaded(caller: Caller, file: string | Buffer): Promise<number> {
  const { id } = (
    await call(caller, begin, {
      method: 'POST',
      body: JSON.stringify({ fileName: 'rejected.csv', bytes: Buffer.byteLength(file) }),
    })
  ).body
  await call(caller, append, {
    method: 'PATCH',
    id,
    body: file as BodyInit,
    duplex: 'half',
    headers: { 'upload-offset': '0' },
  })
  return Number(id)
}

test.each([true, false])(
  'rejected rows (raw: %s) brought in again as they are: recognised, with the mapping they had, our columns unnamed',
  async (raw) => {
    const caller = await mintCaller(here.db)
    const first = await publishText(caller.ctx, KIND, FILE, '2026-11-21', { mapping: MAPPING })
    expect(first).toMatchObject({ rowsAccepted: 1, rowsRejected: 2, notes: { ignoredColumns: ['Notiz'] } })
    const text = (await rejectsOf(caller, first.id, { raw, format: 'csv' })).toString()
    expect(text).toMatch(/^line;column;reason;Beleg/)
    const id = await uploaded(caller, text)
    const seen = (await call(caller, inspection, { id })).body
    expect(seen).toMatchObject({
      kind: KIND,
      mapping: MAPPING,
      missing: [],
      rejectsOf: first.id,
      notes: { dateOrder: 'sure' },
    })
    expect((seen.notes as { unused: string[] }).unused).not.toContain('reason')
    expect(await recognizeUpload(caller.ctx, id)).toBe(KIND)
    const half = text.replace(/;("?)Azure("?;"?12345)/, ';$1AZ-104T00$2')
    const second = await publishText(caller.ctx, KIND, half)
    expect(second).toMatchObject({
      rowsAccepted: 1,
      rowsRejected: 1,
      mapping: MAPPING,
      notes: { ignoredColumns: ['Notiz'] },
    })
    // What is rejected again is fixed again.
    const rest = (await rejectsOf(caller, second.id, { raw, format: 'csv' })).toString()
    const third = await publishText(caller.ctx, KIND, rest.replace(/;(?:"")?;("?12345)/, ';AZ-900T00;$1'))
    expect(third).toMatchObject({ rowsAccepted: 1, rowsRejected: 0, mapping: MAPPING })
  },
)

test('rejected rows for Excel, fixed and saved there, are read with the mapping of their file: 03/04 is 4 March', async () => {
  const caller = await mintCaller(here.db)
  const first = await publishText(caller.ctx, KIND, FILE, '2026-11-21', { mapping: MAPPING })
  const book = read(await rejectsOf(caller, first.id, { raw: false, format: 'xlsx' }), { cellNF: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const [at] = Object.entries(sheet).find(([, { v }]) => v === 'Azure') ?? ['']
  sheet[at] = { t: 's', v: 'AZ-104T00' }
  const saved: Buffer = write(book, { type: 'buffer', bookType: 'xlsx' })
  const seen = (await call(caller, inspection, { id: await uploaded(caller, saved) })).body
  expect(seen).toMatchObject({ kind: KIND, missing: [], rejectsOf: first.id, mapping: { dateOrder: 'mdy' } })
  const second = await publishText(caller.ctx, KIND, saved)
  expect(second).toMatchObject({ rowsRead: 2, rowsAccepted: 1, rowsRejected: 1 })
  const { items } = await listLineItems(caller.ctx, {
    metric: KIND,
    area: null,
    counted: 'all',
    limit: 50,
    after: null,
    before: null,
  })
  expect(items.map(({ redemption_id, redeemed_on }) => [redemption_id, redeemed_on]).sort()).toEqual([
    ['R-1', '2026-03-04'],
    ['R-2', '2026-03-04'],
  ])
})

test('a file that begins with other columns is no file of rejected rows', async () => {
  const caller = await mintCaller(here.db)
  await publishText(caller.ctx, KIND, FILE, '2026-11-21', { mapping: MAPPING })
  const id = await uploaded(caller, FILE)
  const seen = (await call(caller, inspection, { id })).body
  expect(seen).toMatchObject({ rejectsOf: null })
})

test('a Title Plan whose mapping was saved before updates were told apart is offered with Pub Type', async () => {
  const caller = await mintCaller(here.db)
  const plan =
    'Course Number,Title,Solution Area,Partner Program Value,Pub Type,Release Date\nZZ-6101,Invented,Security,0.5,Update,2026-02-06\n'
  const id = await uploaded(caller, plan)
  const seen = (await call(caller, inspection, { id })).body
  const mapping = seen.mapping as Mapping
  const headers = seen.headers as string[]
  expect(mapping.columns).toMatchObject({ from: 'Release Date', pub_type: 'Pub Type' })
  const { pub_type: _, ...columns } = mapping.columns
  const saved = await saveMapping(caller.ctx, { mapping: { ...mapping, columns }, headers })
  expect(saved.mapping.columns).not.toHaveProperty('pub_type')
  const again = (await call(caller, inspection, { id })).body
  expect(again).toMatchObject({ mapping: { columns: { pub_type: 'Pub Type' } }, saved: { id: saved.id } })
})
