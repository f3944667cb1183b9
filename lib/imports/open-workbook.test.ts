import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { openFile, type ReadHints } from './open-file'

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
})
