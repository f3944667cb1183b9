import { anyKind, type Case, COURSEWARE, csv, pick, type Random, table, upTo } from './case'

type Text = (random: Random) => Buffer | string

/** Cells that nobody expects. */
const CELLS = [
  '',
  ' ',
  '"',
  '""',
  '"a',
  'a"b',
  '\0',
  '\uFFFD',
  '\u202E',
  '=1+1',
  "'''=1",
  '-',
  'NaN',
  '1e309',
  '9'.repeat(400),
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '03/04/2026',
  '45678',
  '1.234,5',
  "'; drop table imports; --",
  '😀'.repeat(300),
  'x'.repeat(70_000),
  '__proto__',
]

/** A table of which some cells were replaced. */
function spoilt(random: Random): string[][] {
  const rows = table(random, 1 + upTo(random, 30))
  for (let times = 1 + upTo(random, 8); times > 0; times--) {
    const cells = pick(random, rows)
    cells[upTo(random, cells.length - 1)] = pick(random, CELLS)
  }
  return rows
}

function ragged(random: Random): string {
  return csv(
    table(random, 20).map((cells) =>
      random() < 0.3
        ? cells.slice(0, upTo(random, cells.length))
        : random() < 0.3
          ? [...cells, 'more']
          : cells,
    ),
  )
}

function utf16(text: string, big: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

const TEXTS: Record<string, Text> = {
  'odd cells': (random) => csv(spoilt(random)),
  'odd cells, other separators': (random) =>
    `${pick(random, ['', 'sep=;\n', 'sep=,\r\n', 'sep=\t\n', 'sep=\n'])}${csv(spoilt(random), pick(random, [';', '\t', '|', ':', ' ']))}`,
  'UTF-16': (random) => {
    const bytes = utf16(`${pick(random, ['\uFEFF', ''])}${csv(spoilt(random))}`, random() < 0.5)
    return bytes.subarray(0, bytes.length - upTo(random, 3))
  },
  'not UTF-8': (random) => {
    const bytes = Buffer.from(csv(spoilt(random)))
    for (let times = 1 + upTo(random, 5); times > 0; times--)
      bytes[upTo(random, bytes.length - 1)] = 128 + upTo(random, 127)
    return bytes
  },
  'another code page': (random) => Buffer.from(csv(table(random, 5)).replaceAll('L', 'Lärché'), 'latin1'),
  quotes: (random) => {
    const text = csv(table(random, 10))
    const at = upTo(random, text.length)
    return `${text.slice(0, at)}${'"'.repeat(1 + upTo(random, 4))}${text.slice(at)}`
  },
  ragged,
  'line ends': (random) => csv(table(random, 10), ',', pick(random, ['\r', '\n\r', '\r\r\n', '\u2028', ' '])),
  NUL: (random) => {
    const bytes = Buffer.from(csv(table(random, 10)))
    bytes.fill(0, upTo(random, bytes.length), bytes.length)
    return bytes
  },
  headers: (random) =>
    csv([
      pick(random, [
        ['redemption_id', 'redemption_id', 'redeemed_on', 'course_number', 'location_id'],
        ['', '', '', '', ''],
        ['redemption_id'],
        ['Redemption ID', 'REDEEMED_ON', ' course_number ', 'Location_ID'],
        ['id'.repeat(50_000), 'redeemed_on'],
        ['constructor', 'toString', '__proto__', 'hasOwnProperty'],
        ['redemption_id', 'redeemed_on', 'course_number', 'location_id\0'],
      ]),
      ...table(random, 3).slice(1),
    ]),
  'nearly nothing': (random) =>
    pick(random, [
      '',
      '\n',
      '\uFEFF',
      '\uFEFF\n\n',
      ' ',
      ',',
      ',,,,\n',
      '"',
      '""\n',
      'sep=',
      '\0',
      'redemption_id',
    ]),
  'random bytes': (random) =>
    Buffer.from(Array.from({ length: upTo(random, 20_000) }, () => upTo(random, 255))),
  'random characters': (random) =>
    Array.from({ length: upTo(random, 3_000) }, () => pick(random, [...'",;\t\r\nab01=-\0é😀'])).join(''),
  'the same again and again': (random) => {
    const [header = [], row = []] = table(random, 1)
    return csv([header, ...Array.from({ length: 300 }, (_, index) => [...row.slice(0, 4), `L${index % 3}`])])
  },
  'nothing but bad rows': (random) => {
    const [header = [], ...rows] = table(random, 3_000)
    return csv([header, ...rows.map((cells) => [...cells.slice(0, 1), 'never', ...cells.slice(2)])])
  },
}

/** Once each: they are large. */
const LARGE: Record<string, Text> = {
  'one line of 24 MB': () => `redemption_id,redeemed_on\n${'x'.repeat(24_000_000)}`,
  'one cell of 24 MB in quotes': () =>
    `redemption_id,redeemed_on,course_number,location_id\n"${'x\n'.repeat(12_000_000)}`,
  'a quote that opens 8 MB of rows': (random) =>
    `redemption_id,redeemed_on,course_number,location_id\n"${csv(table(random, 200_000)).slice(60)}`,
  'a header of a million columns': () => `${'a,'.repeat(1_000_000)}\n1\n`,
  'a row of a million columns': (random) => `${csv(table(random, 2))}${','.repeat(1_000_000)}\n`,
  'a million empty lines': (random) => `${csv(table(random, 2))}${'\n'.repeat(1_000_000)}`,
  'a million lines of one comma': () =>
    `redemption_id,redeemed_on,course_number,location_id\n${',\n'.repeat(1_000_000)}`,
}

const asCase = (name: string, text: Buffer | string, query: string): Case => ({
  name,
  query,
  body: Buffer.isBuffer(text) ? text : Buffer.from(text),
})

export function textCases(random: Random, count: number): Case[] {
  const names = Object.keys(TEXTS)
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? ''
    const query = random() < 0.8 ? COURSEWARE : random() < 0.5 ? anyKind(random) : 'mode=publish'
    return asCase(name, TEXTS[name]?.(random) ?? '', query)
  })
}

export const largeCases = (random: Random): (() => Case)[] =>
  Object.entries(LARGE).map(
    ([name, text]) =>
      () =>
        asCase(name, text(random), COURSEWARE),
  )
