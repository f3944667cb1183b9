import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Encoding } from './encodings'
import { guessEncoding } from './find-encoding'
import { inspectFile } from './inspect-file'
import { openFile } from './open-file'
import type { ReadHints } from './opened-file'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-encoding-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const path = () => join(folder, 'file')

async function rowsOf(bytes: Buffer, hints: ReadHints = {}, sizes = { piece: 7, block: 64 }) {
  writeFileSync(path(), bytes)
  const { format, header, blocks } = await openFile(path(), hints, sizes)
  const rows: string[][] = []
  for await (const block of blocks()) rows.push(...block.rows)
  return { encoding: format.encoding, names: header.names, rows }
}

const WORDS: [Encoding, string[]][] = [
  [
    'windows-1252',
    ['Müller GmbH', 'Café Alpha', 'São João', '“Größe” – 5 €', 'Don’t', 'd’Évry', 'Núñez', 'Ærø', 'ÄÖÜ'],
  ],
  ['shift_jis', ['テスト株式会社', '株式会社', '山田太郎', '研修コース', '東京センター']],
]

describe('a text that is no UTF-8', () => {
  it.each(WORDS)('in %s is known by any of its words, and read as it was meant', async (encoding, words) => {
    const some = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(some, async (names) => {
        const text = `location_id,name\n${names.map((name, at) => `1234${at},${name}\n`).join('')}`
        const read = await rowsOf(iconv.encode(text, encoding))
        expect(read).toEqual({
          encoding,
          names: ['location_id', 'name'],
          rows: names.map((name, at) => [`1234${at}`, name]),
        })
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['windows-1251', 'Иван Петров, Учебный центр Москва, Екатеринбург и Новосибирск'],
    ['windows-1250', 'Łódź, Kraków, Świętokrzyskie, Žluťoučký kůň, Győr'],
    ['euc-jp', '山田太郎,研修コース,受講者番号,完了日'],
  ] as const)('in %s is known by some words', (encoding, text) => {
    expect(guessEncoding(iconv.encode(text, encoding))).toBe(encoding)
  })

  it('of which the first such letter stands a hundred thousand lines below is read, also packed', async () => {
    const rows = '12345,Alpha\n'.repeat(100_000)
    const bytes = Buffer.from(`location_id,name\n${rows}12345,Müller\n`, 'latin1')
    const read = await rowsOf(bytes, {}, { piece: 65_536, block: 131_072 })
    expect([read.encoding, read.rows.at(-1)]).toEqual(['windows-1252', ['12345', 'Müller']])
  })

  it('is read as somebody says, and refused with the line where that cannot be', async () => {
    const bytes = iconv.encode('location_id,name\n12345,株式会社\n', 'shift_jis')
    expect((await rowsOf(bytes, { encoding: 'macintosh' })).rows).toEqual([['12345', 'äîéÆâÔé–']])
    await expect(rowsOf(bytes, { encoding: 'euc-jp' })).rejects.toMatchObject({
      message: expect.stringMatching(/not euc-jp text: line 2 holds bytes that are not characters/),
    })
  })

  it('is what it is, whatever was said of the file of last month: UTF-8 stays UTF-8', async () => {
    const text = 'location_id,name\n12345,Müller\n'
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le')])
      expect((await rowsOf(bytes, { encoding: 'windows-1252' })).rows).toEqual([['12345', 'Müller']])
  })

  it('that is UTF-8 but for a damaged byte is refused with the line, not read as something else', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\nMüller,Café\n1,'), Buffer.from([0xe9]), Buffer.from('\n')])
    await expect(rowsOf(bytes)).rejects.toMatchObject({
      message: expect.stringMatching(/line 3 contains bytes/),
    })
    const marked = Buffer.concat([Buffer.from('\uFEFFa,b\n1,'), Buffer.from([0xe9, 0x0a])])
    await expect(rowsOf(marked)).rejects.toMatchObject({ message: expect.stringMatching(/not UTF-8 text/) })
  })

  it('is shown with an example for each way to read it, the likely one first', async () => {
    writeFileSync(path(), Buffer.from('location_id,name\n12345,"Müller GmbH"\n', 'latin1'))
    const { encodings, recognized } = await inspectFile({ path: path(), hints: {} })
    expect(encodings[0]).toEqual({ encoding: 'windows-1252', example: 'Müller GmbH' })
    expect(encodings).toContainEqual({ encoding: 'macintosh', example: 'M¸ller GmbH' })
    expect(recognized.mapping.encoding).toBe('windows-1252')
    writeFileSync(path(), 'location_id,name\n12345,"Müller GmbH"\n')
    const plain = await inspectFile({ path: path(), hints: {} })
    expect([plain.encodings, plain.recognized.mapping.encoding]).toEqual([[], undefined])
  })
})

it.each(['utf8', 'utf16le'] as const)(
  'byte order marks inside a text in %s, as joined files have them, are dirt: 2 of 2 rows begin with their id',
  async (encoding) => {
    const text = '\uFEFFlocation_id,name\n"12345",A\n\uFEFF"12346",B\uFEFF\n'
    const { names, rows } = await rowsOf(Buffer.from(text, encoding))
    expect([names, rows]).toEqual([
      ['location_id', 'name'],
      [
        ['12345', 'A'],
        ['12346', 'B'],
      ],
    ])
  },
)
