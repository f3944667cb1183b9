import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { zip } from '../../../tests/support/zip'
import { openFile } from './open-file'
import type { ReadHints } from './opened-file'
import { plainNumber } from './workbook/plain-number'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-workbook-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function read(bytes: Buffer, hints?: ReadHints) {
  const path = join(folder, 'book')
  writeFileSync(path, bytes)
  const opened = await openFile(path, hints)
  const rows: string[][] = []
  const lines: number[] = []
  const raws: string[] = []
  for await (const block of opened.blocks()) {
    rows.push(...block.rows)
    lines.push(...block.lines)
    raws.push(...block.rows.map((_, index) => block.raw(index).toString()))
  }
  return { ...opened, rows, lines, raws }
}

const HEADER = ['Order line ID', 'Purchase date', 'Exam', 'Quantity', 'MPN ID'].map((value) => ({ value }))
const book = async (data: object[][], sheet = 'Orders') =>
  writeXlsxFile(data as never, { sheet }).toBuffer() as Promise<Buffer>

describe('a workbook', () => {
  it('gives typed cells as text: days without a shift of zone, numbers exact, booleans; rows by their number', async () => {
    const data = [
      [{ value: 'Orders of March' }],
      [],
      HEADER,
      [
        { value: 'O,1' },
        { value: new Date(Date.UTC(2026, 2, 17)), type: Date, format: 'yyyy-mm-dd' },
        { value: 'AZ-104' },
        { value: 10, type: Number },
        { value: 1234567, type: Number },
      ],
      [],
      [
        { value: 12345678901, type: Number },
        { value: new Date(Date.UTC(2026, 2, 31, 23, 59)), type: Date, format: 'dd/mm/yyyy hh:mm' },
        { value: ' AZ-900' },
        { value: 0.5, type: Number },
        { value: true, type: Boolean },
      ],
    ]
    const bytes = await book(data)
    for (const packed of [bytes, gzipSync(bytes)]) {
      const { format, header, rows, lines, raws } = await read(packed)
      expect(format).toMatchObject({
        container: 'workbook',
        sheet: 'Orders',
        sheets: ['Orders'],
        separator: null,
      })
      expect(header.names).toEqual(HEADER.map(({ value }) => value))
      expect(rows).toEqual([
        ['O,1', '2026-03-17', 'AZ-104', '10', '1234567'],
        ['12345678901', '2026-03-31', ' AZ-900', '0.5', 'true'],
      ])
      expect(lines).toEqual([4, 6])
      expect(raws[0]).toBe('"O,1",2026-03-17,AZ-104,10,1234567')
    }
  })

  it('with several sheets: the one whose header is known, or the one asked for', async () => {
    const notes = [[{ value: 'Notes' }], [{ value: 'nothing here' }]]
    const bytes = (await writeXlsxFile([
      { data: notes, sheet: 'Notes' },
      { data: [HEADER, HEADER], sheet: 'Orders' },
    ] as never).toBuffer()) as Buffer
    expect((await read(bytes)).format).toMatchObject({ sheet: 'Orders', sheets: ['Notes', 'Orders'] })
    expect((await read(bytes, { sheet: 'Notes' })).header.names).toEqual(['Notes'])
    await expect(read(bytes, { sheet: 'March' })).rejects.toMatchObject({
      code: 'invalid_file',
      message: 'The workbook has no sheet "March". It has "Notes", "Orders".',
    })
  })

  it('of which a row fills a cell beyond the header keeps that cell, so that the row is ragged', async () => {
    const { rows } = await read(
      await book([HEADER.slice(0, 2), [{ value: 'a' }, { value: 'b' }, { value: 'c' }]]),
    )
    expect(rows).toEqual([['a', 'b', 'c']])
  })

  it('whose cells share a long text is held in blocks of a few rows, or refused where a row is longer than a million characters', async () => {
    const long = { value: 'x'.repeat(30_000) }
    const file = await book([HEADER, ...Array.from({ length: 20 }, () => Array(30).fill(long))])
    writeFileSync(join(folder, 'book'), file)
    const blocks: number[] = []
    for await (const { rows } of (await openFile(join(folder, 'book'))).blocks()) blocks.push(rows.length)
    expect(blocks).toEqual(Array(10).fill(2))
    await expect(read(await book([HEADER, HEADER, Array(34).fill(long)]))).rejects.toMatchObject({
      code: 'invalid_file',
      message: expect.stringMatching(/line 3 is longer than a million characters/),
    })
  })

  const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  const sheet = (xml: string) =>
    part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${xml}</sheetData></worksheet>`)
  const workbook = part(
    'xl/workbook.xml',
    '<workbook><sheets><sheet name="One" r:id="rId1"/></sheets></workbook>',
  )
  const relations = part(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  )
  const withSheet = (xml: string, ...more: ReturnType<typeof part>[]) =>
    zip([workbook, relations, sheet(xml), ...more])
  it.each([
    [
      'calcChain.xml of 501 formulas',
      part('xl/calcChain.xml', `<calcChain>${'<c r="A1" i="1"/>'.repeat(501)}</calcChain>`),
    ],
    ['a picture of 300 MB', { name: 'xl/media/image1.png', bytes: Buffer.alloc(1), declared: 3e8 }],
    ['a part with a password', { name: 'custom.xml', bytes: Buffer.alloc(1), encrypted: true }],
    ['a table that is no XML', part('xl/tables/table1.xml', '<<<')],
  ])('of which nobody reads %s is read', async (_, unread) => {
    const { rows } = await read(withSheet('<row><c><v>7</v></c></row><row><c><v>8</v></c></row>', unread))
    expect(rows).toEqual([['8']])
  })

  it.each([
    ['which is 501 columns wide', `<sheetData><row>${'<c><v>1</v></c>'.repeat(501)}</row></sheetData>`],
    ['which is damaged', '<sheetData><row><c><v>1</row>'],
    ['which is empty', '<sheetData/>'],
  ])('beside another sheet %s is read by the one whose header is known', async (_, xml) => {
    const names = ['location_id', 'name'].map((name) => `<c t="str"><v>${name}</v></c>`).join('')
    const file = zip([
      part(
        'xl/workbook.xml',
        '<workbook><sheets><sheet name="Tool" r:id="rId2"/><sheet name="One" r:id="rId1"/></sheets></workbook>',
      ),
      part(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
      sheet(`<row>${names}</row><row><c><v>12345</v></c></row>`),
      part('xl/worksheets/sheet2.xml', `<worksheet>${xml}</worksheet>`),
    ])
    const { format, rows } = await read(file)
    expect([format.sheet, rows]).toEqual(['One', [['12345', '']]])
  })

  it.each([
    ['a coloured cell in the last column', '<row><c><v>8</v></c><c r="XFD2" s="0"/></row>'],
    ['a coloured row far below', '<row><c><v>8</v></c></row><row r="1048576" s="0"><c s="0"/></row>'],
  ])('in which nothing stands but %s has no more columns or rows for that', async (_, xml) => {
    expect((await read(withSheet(`<row><c><v>7</v></c></row>${xml}`))).rows).toEqual([['8']])
  })

  const cases: [string, () => Buffer, string, RegExp][] = [
    [
      'a zip that is none',
      () => zip([{ name: 'a.csv', bytes: Buffer.from('a,b') }]),
      'invalid_file',
      /not an Excel workbook/,
    ],
    ['one with a password', () => zip([{ ...workbook, encrypted: true }]), 'invalid_file', /password/],
    ['one that is cut', () => zip([workbook]).subarray(0, -8), 'invalid_file', /damaged/],
    ['one whose parts are missing', () => zip([workbook]), 'invalid_file', /damaged/],
    [
      'a bomb that says so',
      () => zip([workbook, relations, { ...sheet(''), declared: 3e8 }]),
      'too_large',
      /200 MiB/,
    ],
    [
      'a bomb that does not',
      () => zip([workbook, relations, { ...sheet(' '.repeat(4 * 1024 * 1024)), declared: 5 }]),
      'invalid_file',
      /damaged/,
    ],
    [
      'a text in the last column',
      () => withSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      'too_large',
      /500 columns/,
    ],
    [
      '501 cells without addresses',
      () => withSheet(`<row>${'<c><v>1</v></c>'.repeat(501)}</row>`),
      'too_large',
      /500 columns/,
    ],
    [
      'one text of 400,000 letters in 208 cells',
      () =>
        withSheet(
          `<row><c t="s"><v>0</v></c></row>${'<row><c t="s"><v>1</v></c></row>'.repeat(208)}`,
          part('xl/sharedStrings.xml', `<sst><si><t>a</t></si><si><t>${'…'.repeat(400_000)}</t></si></sst>`),
        ),
      'too_large',
      /more than 200 times as much text as it is long/,
    ],
    ['a row below any sheet', () => withSheet("<x:row r='1048577'/>"), 'invalid_file', /damaged/],
    [
      '300,001 rows without numbers',
      () => withSheet('<row><c><v>1</v></c></row>'.repeat(300_001)),
      'too_large',
      /300000 rows/,
    ],
    [
      '10,001 parts',
      () => zip(Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, bytes: Buffer.alloc(0) }))),
      'too_large',
      /10000 parts/,
    ],
  ]
  it.each(cases)('%s is refused with a sentence', { timeout: 60_000 }, async (_, bytes, code, message) => {
    await expect(read(bytes())).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('a number shown with leading zeros has them; one that is shown without has not', async () => {
    const ids = [
      { value: 12345, type: Number, format: '0000000' },
      { value: 12345, type: Number },
    ]
    const { rows } = await read(await book([HEADER.slice(0, 2), ids]))
    expect(rows).toEqual([['0012345', '12345']])
  })

  it.each([
    ['1.234567E6', '1234567'],
    ['1.5E-3', '0.0015'],
    ['-2E2', '-200'],
    ['1E+2', '100'],
    ['12.50E1', '125'],
    ['7', '7'],
    ['8.81200001234E+13', '88120000123400'],
    ['8.81200001234567E+16', '8.81200001234567E+16'],
  ])('number %s is %s', async (stored, shown) => {
    expect(plainNumber(stored)).toBe(shown)
  })
})
