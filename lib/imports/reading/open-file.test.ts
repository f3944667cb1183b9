import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from './open-file'
import type { ReadHints } from './opened-file'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-file-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const path = () => join(folder, 'file')

async function readPath(hints?: ReadHints) {
  const opened = await openFile(path(), hints)
  const rows: string[][] = []
  const lines: number[] = []
  const raws: string[] = []
  let bytesRead = 0
  for await (const block of opened.blocks()) {
    for (const row of block.rows) if (rows.length < 100) rows.push(row)
    lines.push(...block.lines)
    if (lines.length < 100) raws.push(...block.rows.map((_, index) => block.raw(index).toString()))
    bytesRead = block.bytesRead
  }
  return { ...opened, rows, lines, raws, bytesRead }
}
const read = (bytes: Buffer | string, hints?: ReadHints) => {
  writeFileSync(path(), bytes)
  return readPath(hints)
}
const refused = (bytes: Buffer | string, message: RegExp, code = 'invalid_file') =>
  expect(read(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })

const HEADER = 'Redemption ID;Redemption date;Course;MPN ID'

describe('separators', () => {
  it.each([
    [',', 'location_id,name\n1,a;b\n'],
    [';', 'location_id;name\n1;a,b\n'],
    ['\t', 'location_id\tname\n1\ta,b\n'],
    ['|', 'location_id|name\n1|a,b\n'],
  ])('%j is found by the names of the first line', async (separator, text) => {
    const { format, header, rows } = await read(text)
    expect(format.separator).toBe(separator)
    expect(header.names).toEqual(['location_id', 'name'])
    expect(rows).toEqual([['1', separator === ',' ? 'a;b' : 'a,b']])
  })

  it('a first line sep=; says it, is no row, and the header stands in line 2', async () => {
    const { format, header, lines } = await read('\uFEFFsep=;\r\na;b\r\n1;2\r\n')
    expect([format.separator, header.names, lines]).toEqual([';', ['a', 'b'], [3]])
  })

  it('a name that nobody reads may hold no NUL either: it is kept with the import', async () => {
    await expect(read('a,b\0\n1,2\n')).rejects.toMatchObject({
      code: 'invalid_file',
      issues: [{ path: 'header', message: expect.stringMatching(/NUL/) }],
    })
  })

  it('a person may say another', async () => {
    expect((await read('a;b\n1;2\n', { separator: ',' })).header.names).toEqual(['a;b'])
  })
})

describe('text', () => {
  it.each([
    ['utf-8', Buffer.from(`${HEADER}\né`)],
    ['utf-8', Buffer.from(`\uFEFF${HEADER}\né`)],
    ['utf-16le', Buffer.from(`\uFEFF${HEADER}\né`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${HEADER}\né`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(`${HEADER}\né`, 'utf16le')],
    ['utf-16be', Buffer.from(`${HEADER}\né`, 'utf16le').swap16()],
  ])('%s, with a byte order mark or without', async (encoding, bytes) => {
    const { format, header, rows } = await read(bytes)
    expect(format).toMatchObject({ encoding, separator: ';', compression: 'none', container: 'text' })
    expect(header.names[0]).toBe('Redemption ID')
    expect(rows).toEqual([['é']])
  })

  it('bytes that are damaged UTF-8 refuse the file and name the line', async () => {
    await refused(
      Buffer.concat([Buffer.from('a,b\n1,é\n3,Jos'), Buffer.from([0xe9])]),
      /not UTF-8 text: line 3 /,
    )
    await refused(Buffer.concat([Buffer.from('a,b\n1,é'), Buffer.from([0xc3])]), /not UTF-8 text: line 2 /)
  })

  it('half a UTF-16 character refuses the file', () =>
    refused(Buffer.concat([Buffer.from('\uFEFFa,b\n1', 'utf16le'), Buffer.from([0x41])]), /UTF-16/))

  it('line ends of every kind in one file; blank lines are no rows, but count as lines', async () => {
    const { rows, lines, raws } = await read('a,b\r\n1,2\n\n3,"x\r\ny"\r  \r5,6\v')
    expect(rows).toEqual([
      ['1', '2'],
      ['3', 'x\r\ny'],
      ['5', '6\v'],
    ])
    expect(lines).toEqual([2, 4, 7])
    expect(raws).toEqual(['1,2', '3,"x\r\ny"', '5,6\v'])
  })

  it('a quote within an unquoted cell is text, a row of one quoted nothing is a row', async () => {
    expect((await read('a,b\n5" disc,x"y\n""\n')).rows).toEqual([['5" disc', 'x"y'], ['']])
  })

  it('NUL and ragged rows come through as they are, for the row reader to reject', async () => {
    expect((await read('a,b\n1,\0\n1,2,3\n1\n')).rows).toEqual([['1', '\0'], ['1', '2', '3'], ['1']])
  })
})

describe('refused with the line and what to do', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['nothing', '', /The file is empty/],
    ['only blank lines', '\uFEFF\n \r\n', /The file is empty/],
    ['a quote never closed', 'a,b\n1,2\n3,"x\ny\n', /near line 3: a quote is opened and never closed/],
    ['a quote closed in the wrong place over lines', 'a,b\n1,"x"y\n2,z"\n3,4\n', /near line 2/],
    ['a line without end', `a,b\n1,${'x'.repeat(1_600_000)}`, /near line 2 is longer than a million/],
    ['a record longer than a million characters', `a,b\n1,2\n"${'x\n'.repeat(500_001)}",1\n`, /line 3/],
    ['501 columns', `${'a,'.repeat(500)}a\n`, /too many columns/],
    ['a million columns', `${'a,'.repeat(400_000)}a\n`, /too many columns/],
    ['a PDF', '%PDF-1.7 …', /is a PDF/],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /\.xls/],
    ['a web page', '<!DOCTYPE html>\n<html><table>', /is a web page \(HTML\)/],
    ['a table of a web page', '\uFEFF\r\n <TABLE border=1><tr><td>a,b', /is a web page \(HTML\)/],
    ['a web page in UTF-16', Buffer.from('\uFEFF<html xmlns=…>', 'utf16le'), /is a web page \(HTML\)/],
    ['an XML spreadsheet', '<?xml version="1.0"?><Workbook>', /or XML/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /picture/],
    ['a gzip within a gzip', gzipSync(gzipSync('a,b\n')), /packed twice/],
    ['a gzip cut short', gzipSync('a,b\n1,2\n').subarray(0, -9), /damaged or cut short/],
  ])('%s', (_, bytes, message) => refused(bytes, message))

  it('a gzip bomb, while it is unpacked', async () => {
    const zeros = function* () {
      for (let n = 0; n < 40; n++) yield Buffer.alloc(1024 * 1024, `a,${'b'.repeat(1021)}\n`)
    }
    await pipeline(Readable.from(zeros()), createGzip(), createWriteStream(path()))
    await expect(readPath()).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/200 times/),
    })
  })

  it('more than 5,000,000 rows', async () => {
    writeFileSync(path(), `a\n${'b\n'.repeat(5_000_001)}`)
    const opened = await openFile(path())
    const all = async () => {
      for await (const block of opened.blocks()) expect(block.rows.length).toBeGreaterThan(0)
    }
    await expect(all()).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/5000000 rows/),
    })
  }, 60_000)
})

it('a header alone is a file without rows', async () => {
  expect((await read('a,b')).rows).toEqual([])
})

it('says how much of the file as it lies there is read, also of a packed one', async () => {
  const bytes = gzipSync(`a,b\n${'1,2\n'.repeat(1000)}`)
  const { bytesRead, format } = await read(bytes)
  expect([bytesRead, format.compression]).toEqual([bytes.length, 'gzip'])
})

it('a file can be read a second time', async () => {
  writeFileSync(path(), 'a,b\n1,2\n')
  const opened = await openFile(path())
  for (let time = 0; time < 2; time++)
    for await (const block of opened.blocks()) expect(block.rows).toEqual([['1', '2']])
})
