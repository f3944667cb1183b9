import { gzipSync } from 'node:zlib'
import { zip } from '../../tests/support/zip'
import { type Case, COURSEWARE, csv, pick, type Random, table, upTo } from './case'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const cellsOf = (cells: readonly string[], row: number) =>
  cells
    .map((cell, column) => `<c r="${'ABCDEFGH'[column]}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`)
    .join('')

const sheetOf = (rows: readonly (readonly string[])[]) =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cellsOf(cells, index + 1)}</row>`).join('')}</sheetData></worksheet>`

/** The parts of a workbook with one sheet. */
function workbook(sheet: string): Map<string, string> {
  return new Map([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet],
  ])
}

const entriesOf = (parts: ReadonlyMap<string, string>) =>
  [...parts].map(([name, text]) => ({ name, bytes: Buffer.from(text) }))

const packed = (parts: ReadonlyMap<string, string>): Buffer => zip(entriesOf(parts))

/** One piece cut out, put in or changed, anywhere. */
function damaged(random: Random, bytes: Buffer): Buffer {
  const at = upTo(random, bytes.length - 1)
  const length = 1 + upTo(random, 40)
  const way = pick(random, ['cut', 'end', 'flip', 'grow'])
  if (way === 'end') return bytes.subarray(0, at)
  if (way === 'cut') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
  if (way === 'grow')
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length, 7), bytes.subarray(at)])
  const copy = Buffer.from(bytes)
  for (let index = at; index < Math.min(at + length, copy.length); index++) copy[index] = upTo(random, 255)
  return copy
}

function brokenPart(random: Random): Buffer {
  const parts = workbook(sheetOf(table(random, 5)))
  const name = pick(random, [...parts.keys()])
  const text = parts.get(name) ?? ''
  const way = pick(random, ['gone', 'empty', 'cut', 'entity', 'other', 'twice', 'reference'])
  if (way === 'gone') parts.delete(name)
  if (way === 'empty') parts.set(name, '')
  if (way === 'cut') parts.set(name, text.slice(0, upTo(random, text.length)))
  if (way === 'other') parts.set(name, 'not xml \0 at all')
  if (way === 'twice') parts.set(name, text + text)
  if (way === 'reference')
    parts.set(
      name,
      text.replaceAll('inlineStr', 's').replaceAll(/ r="[A-Z]+[0-9]+"/g, ' r="ZZZZZZZ99999999999"'),
    )
  if (way === 'entity')
    parts.set(
      name,
      text
        .replace(
          XML,
          `${XML}<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`,
        )
        .replaceAll('<t>', '<t>&b;&c;'),
    )
  return packed(parts)
}

/** Names and values that lead elsewhere, or claim what is not. */
function oddArchive(random: Random): Buffer {
  const parts = entriesOf(workbook(sheetOf(table(random, 2))))
  return pick(random, [
    () => zip([...parts, { name: '../../../../tmp/escaped', bytes: Buffer.from('x') }]),
    () => zip(parts.map((one) => ({ ...one, name: `/${one.name}` }))),
    () =>
      zip(Array.from({ length: 5_000 }, (_, index) => ({ name: `part-${index}`, bytes: Buffer.from('x') }))),
    () => zip([]),
    () => zip(parts.map((one) => ({ ...one, declared: 5 }))),
    () => zip(parts.map((one) => ({ ...one, declared: 0xffffffff }))),
    () => zip(parts.map((one) => ({ ...one, encrypted: true }))),
    () => zip([{ name: 'a.csv', bytes: Buffer.from(csv(table(random, 3))) }]),
  ])()
}

const PACKED: Record<string, (random: Random) => Buffer> = {
  'a damaged workbook': (random) => damaged(random, packed(workbook(sheetOf(table(random, 20))))),
  'a workbook with a broken part': brokenPart,
  'an odd archive': oddArchive,
  'a workbook of odd cells': (random) => {
    const [header = [], ...rows] = table(random, 8)
    const odd = ['', '&#0;', '&lt;', '1E400', '-1', '45678', '2026-02-30']
    const spoilt = rows.map((cells) => cells.map((cell) => (random() < 0.2 ? pick(random, odd) : cell)))
    return packed(workbook(sheetOf([header, ...spoilt])))
  },
  'damaged gzip': (random) => damaged(random, gzipSync(csv(table(random, 50)))),
  'gzip of something else': (random) =>
    gzipSync(
      pick(random, [
        Buffer.alloc(0),
        Buffer.alloc(9),
        gzipSync(csv(table(random, 3))),
        packed(workbook(sheetOf(table(random, 3)))),
      ]),
    ),
  'the beginning of a format': (random) =>
    Buffer.concat([
      pick(random, [
        Buffer.from([0x1f, 0x8b]),
        Buffer.from('PK\x03\x04'),
        Buffer.from('PK\x05\x06'),
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.from('%PDF-1.7'),
      ]),
      Buffer.from(Array.from({ length: upTo(random, 500) }, () => upTo(random, 255))),
    ]),
}

const SIZE = 700_000_000

/** A workbook whose sheet becomes that large. */
const swollen = (text: string, declared: number): Buffer => {
  const bytes = Buffer.alloc(SIZE, text)
  return zip(
    entriesOf(workbook('')).map((one) => (one.bytes.length === 0 ? { ...one, bytes, declared } : one)),
  )
}

const BOMBS: Record<string, () => Buffer> = {
  'gzip that becomes one line of 700 MB': () => gzipSync(Buffer.alloc(SIZE, 'x'), { level: 1 }),
  'gzip that becomes 700 MB of rows': () =>
    gzipSync(Buffer.alloc(SIZE, 'R,2026-01-01,AZ-104T00,1\n'), { level: 1 }),
  'a workbook whose sheet becomes 700 MB': () => swollen('<row><c><v>1</v></c></row>', SIZE),
  'a workbook whose sheet says it is small and becomes 700 MB': () => swollen('<row></row>', 1_000),
}

const asCase = (name: string, body: Buffer): Case => ({ name, query: COURSEWARE, body })

export function packedCases(random: Random, count: number): Case[] {
  const names = Object.keys(PACKED)
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? ''
    return asCase(name, PACKED[name]?.(random) ?? Buffer.alloc(0))
  })
}

export const bombCases = (): (() => Case)[] =>
  Object.entries(BOMBS).map(
    ([name, make]) =>
      () =>
        asCase(name, make()),
  )
