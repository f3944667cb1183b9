import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { zip } from '../../tests/support/zip'
import { fileType } from './file-type'
import { ENDINGS, type FileTypeId, typeProblem } from './model/file-types'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-types-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const office = (...parts: string[]): Buffer =>
  zip(['[Content_Types].xml', ...parts].map((name) => ({ name, bytes: Buffer.from('<x/>') })))
const bytes = (...all: (string | number[])[]): Buffer =>
  Buffer.concat(all.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one))))

const PDF = bytes('%PDF-1.7\n', 'x'.repeat(5000), '\n%%EOF\n')
const FOUND: [what: string, content: Buffer, found: FileTypeId | null][] = [
  ['a PDF', PDF, 'pdf'],
  ['a PDF behind a line of a mail program', bytes('Saved from mail\n', PDF.toString('latin1')), 'pdf'],
  ['a PDF that was cut off', PDF.subarray(0, 4000), null],
  [
    'a PNG',
    bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'x'.repeat(3000), 'IEND', [0xae, 0x42, 0x60, 0x82]),
    'png',
  ],
  ['a PNG that was cut off', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'x'.repeat(3000)), null],
  ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'jpeg'],
  ['a Word document', office('word/document.xml'), 'word'],
  ['an Excel workbook', office('xl/workbook.xml'), 'excel'],
  ['a presentation', office('ppt/presentation.xml'), 'slides'],
  ['a Word document with macros', office('word/document.xml', 'word/vbaProject.bin'), null],
  ['any other zip', zip([{ name: 'a.exe', bytes: Buffer.from('MZ') }]), null],
  ['a zip that was cut off', office('word/document.xml').subarray(0, 60), null],
  ['a text in UTF-8', Buffer.from('Jürgen, Ζωή, Иван\r\n\tseat 4\f'), 'text'],
  ['a text that ends in the middle of a letter', Buffer.from('Ζωή').subarray(0, 5), null],
  ['a text in another encoding', bytes('J', [0xfc], 'rgen'), null],
  ['a program', bytes('MZ', [0x90, 0, 3, 0, 0]), null],
  ['nothing', Buffer.alloc(0), null],
]

test.each(FOUND)('%s is told by its content', async (what, content, found) => {
  const path = join(folder, what.replaceAll(' ', '-'))
  writeFileSync(path, content)
  expect(await fileType(path)).toBe(found)
})

test('a text is read to its end: a letter across two pieces is one, a byte 0 behind 200 KB is found', async () => {
  const path = join(folder, 'long')
  const letters = Buffer.from('ж'.repeat(100_001))
  writeFileSync(path, Buffer.concat([Buffer.from('a'), letters]))
  expect(await fileType(path)).toBe('text')
  writeFileSync(path, Buffer.concat([letters, Buffer.from([0])]))
  expect(await fileType(path)).toBeNull()
})

it('takes a file whose name agrees with its content, in any case, and no other', () => {
  expect(typeProblem('Roster.PDF', 'pdf')).toBeNull()
  expect(typeProblem('a.b.jpeg', 'jpeg')).toBeNull()
  expect(typeProblem('order.eml', 'text')).toBeNull()
  expect(typeProblem('roster.pdf', 'png')).toBe(
    'roster.pdf is not a PDF: it is a PNG picture. Give it a name that ends in .png, or attach the right file.',
  )
  expect(typeProblem('roster.pdf', null)).toBe(
    'roster.pdf is not a PDF, whatever its name says, or it is damaged. Open it, save it anew and attach that.',
  )
  expect(typeProblem('run.bat', 'text')).toMatch(
    /^run\.bat is a text\. Give it a name that ends in \.txt or /,
  )
  expect(typeProblem('roster', 'jpeg')).toBe(
    'roster is a JPEG picture. Give it a name that ends in .jpg or .jpeg.',
  )
  expect(typeProblem('setup.exe', null)).toMatch(/^setup\.exe cannot be attached\./)
})

it('no ending is of two types', () => {
  expect(new Set(ENDINGS).size).toBe(ENDINGS.length)
})
