import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SEPARATORS } from './mapping'
import { openFile } from './open-file'
import type { Block } from './opened-file'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-reading-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const ENDS = ['\n', '\r\n', '\r'] as const
const ENCODINGS = ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'] as const

const cell = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    ' ',
    '"',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    'é',
    '€',
    '😀',
    '\uFEFF',
    '\v',
    '1',
  ),
  maxLength: 6,
})
const table = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }),
  separator: fc.constantFrom(...SEPARATORS),
  ends: fc.array(fc.constantFrom(...ENDS), { minLength: 1, maxLength: 3 }),
  encoding: fc.constantFrom(...ENCODINGS),
  gzip: fc.boolean(),
  lastEnd: fc.boolean(),
  piece: fc.integer({ min: 1, max: 40 }),
  block: fc.integer({ min: 1, max: 60 }),
})

const written = (text: string, separator: string) =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text

function encode(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8 with mark') return Buffer.from(`\uFEFF${text}`)
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return encoding === 'utf-16le' ? little : Buffer.from(little).swap16()
}

const lineEnds = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0

it('any table reads back cell for cell, with lines and raw bytes, however it is written and cut', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (given) => {
      const { rows, separator, ends, encoding, gzip, lastEnd, piece, block } = given
      const recordsOf = (all: string[][]) =>
        [['first', 'second'], ...all].map((row) =>
          row.map((text) => written(text, separator)).join(separator),
        )
      // Byte order marks that stand inside a text are dirt.
      const clean = rows.map((row) => row.map((text) => text.replaceAll('\uFEFF', '')))
      const records = recordsOf(clean)
      const end = (index: number) =>
        index === records.length - 1 && !lastEnd ? '' : (ends[index % ends.length] ?? '')
      const text = recordsOf(rows)
        .map((record, index) => record + end(index))
        .join('')
      const path = join(folder, 'file')
      const bytes = encode(text, encoding)
      writeFileSync(path, gzip ? gzipSync(bytes) : bytes)
      const opened = await openFile(path, { separator }, { piece, block })
      const read: Pick<Block, 'rows' | 'lines'> & { raws: string[] } = { rows: [], lines: [], raws: [] }
      for await (const found of opened.blocks()) {
        read.rows.push(...found.rows)
        read.lines.push(...found.lines)
        read.raws.push(...found.rows.map((_, index) => found.raw(index).toString()))
      }
      expect(opened.header).toEqual({ names: ['first', 'second'], raw: records[0] })
      expect(read.rows).toEqual(clean)
      expect(read.raws).toEqual(records.slice(1))
      const before = (index: number) =>
        records
          .slice(0, index)
          .map((one, at) => one + end(at))
          .join('')
      expect(read.lines).toEqual(rows.map((_, index) => 1 + lineEnds(before(index + 1))))
    }),
    { numRuns: 150 },
  )
}, 60_000)
