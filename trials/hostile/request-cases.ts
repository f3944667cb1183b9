import { createHash } from 'node:crypto'
import { type Case, COURSEWARE, csv, pick, type Random, table, upTo } from './case'
import { PIECE } from './send'

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64')

function odd(random: Random, depth = 3): unknown {
  const way = upTo(random, depth)
  if (way === 0) return pick(random, [null, 0, -1, '', 'x'.repeat(1_000), '\0', true, 1e308])
  if (way === 1) return [odd(random, depth - 1), odd(random, depth - 1)]
  return Object.fromEntries(
    Array.from({ length: 1 + upTo(random, 4) }, () => [
      pick(random, [
        'kind',
        'columns',
        'identity',
        'separator',
        'dateOrder',
        'decimal',
        'sheet',
        '__proto__',
        '',
      ]),
      odd(random, depth - 1),
    ]),
  )
}

/** Mappings of which something does not fit. */
function mapping(random: Random): string {
  const sound = {
    kind: 'courseware-completions',
    columns: {
      redemption_id: 'redemption_id',
      redeemed_on: 'redeemed_on',
      course_number: 'course_number',
      location_id: 'location_id',
    } as Record<string, unknown>,
    separator: ',',
    sheet: null,
    dateOrder: 'iso',
    decimal: '.',
    identity: 'column',
  }
  return pick(random, [
    () => JSON.stringify(odd(random)),
    () => JSON.stringify({ ...sound, ...(odd(random) as object) }),
    () =>
      JSON.stringify({
        ...sound,
        columns: { ...sound.columns, redeemed_on: pick(random, ['nobody', '', 7, null]) },
      }),
    () => JSON.stringify({ ...sound, kind: pick(random, ['trainers', 'nothing', 'exam-unit-purchases']) }),
    () => JSON.stringify({ ...sound, separator: pick(random, ['', ',,', '"', '\n', 'x']) }),
    () => JSON.stringify({ ...sound, identity: 'content' }),
    () => JSON.stringify(sound).slice(0, upTo(random, 200)),
    () => `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    () => pick(random, ['0', '-1', '999999999', '99999999999999999999', '1e3', 'null', '{}', '[]', '""']),
  ])()
}

const ODD_VALUES = [
  '',
  ' ',
  'none',
  '0',
  '-1',
  '9'.repeat(30),
  '\0',
  '%00',
  '../..',
  'courseware',
  '😀',
  'x'.repeat(5_000),
]

function oddQuery(random: Random): string {
  const name = pick(random, ['kind', 'mode', 'changes', 'upload', 'file_name', 'mapping', 'nothing'])
  const value = `${name}=${encodeURIComponent(pick(random, ODD_VALUES))}`
  return pick(random, [
    value,
    `${COURSEWARE}&${value}`,
    `${COURSEWARE}&${COURSEWARE}`,
    `kind=%E0%A4%A&${value}`,
  ])
}

const REQUESTS: Record<string, (random: Random, body: Buffer) => Partial<Case>> = {
  'a bad mapping': (random) => ({ query: `mapping=${encodeURIComponent(mapping(random))}` }),
  'a bad query': (random) => ({ query: oddQuery(random) }),
  'a wrong digest': (random, body) => ({
    headers: {
      'content-digest': pick(random, [
        `sha-256=:${digestOf(Buffer.from('other'))}:`,
        `sha-256=:${digestOf(body).slice(0, 20)}:`,
        'sha-256=',
        'sha-256=:::',
        'md5=:AAAA:',
        ',,;;==',
        'x'.repeat(4_000),
      ]),
    },
  }),
  'a wrong key': (random) => ({
    headers: { 'idempotency-key': pick(random, ['', ' ', 'x'.repeat(300), 'é', '"a"', '0']) },
  }),
  'odd headers': (random) => ({
    headers: pick(random, [
      { 'content-type': 'multipart/form-data; boundary=' },
      { 'content-encoding': 'gzip' },
      { 'content-encoding': 'br, nothing' },
      { prefer: 'respond-async, wait=0' },
      { prefer: ';;;' },
      { expect: 'something' },
    ] as Record<string, string>[]),
  }),
  'cut on its way': (random, body) => ({ cut: 1 + upTo(random, body.length) }),
  'an upload in odd pieces': (random, body) => ({
    pieces: [
      // Every second one arrives in the end.
      ...(random() < 0.5 ? steps(body.length) : []),
      ...Array.from({ length: 1 + upTo(random, 4) }, () => upTo(random, body.length + 10) - 5),
    ],
  }),
}

const steps = (length: number) =>
  Array.from({ length: Math.ceil(length / PIECE) }, (_, index) => index * PIECE)

export function requestCases(random: Random, count: number): Case[] {
  const names = Object.keys(REQUESTS)
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? ''
    const body = Buffer.from(csv(table(random, 1 + upTo(random, 20))))
    return { name, query: COURSEWARE, body, ...REQUESTS[name]?.(random, body) }
  })
}
