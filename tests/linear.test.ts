import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { browserWords } from '@/components/account/browser-words'
import { foldAddress } from '@/lib/auth/people/fold-address'
import { digestOf } from '@/lib/http/content-digest'
import { readCookie } from '@/lib/http/cookies'
import { dressPage } from '@/lib/http/page-headers.mjs'
import { readQuery } from '@/lib/http/query'
import { safePath } from '@/lib/http/safe-path'
import { isSignIn, networkOf } from '@/lib/http/sign-in-door.mjs'
import { trustedProxies, visitorAddress } from '@/lib/http/visitor.mjs'
import { cellReaders } from '@/lib/imports/reading/cell-readers'
import { readDate, readExam } from '@/lib/imports/reading/cells'
import { mappingOf } from '@/lib/imports/reading/default-mapping'
import { detectDateOrder, isAmbiguous } from '@/lib/imports/reading/detect-dates'
import { detectDecimal } from '@/lib/imports/reading/detect-values'
import { guard, unguard } from '@/lib/imports/reading/formula-guard'
import { headerFingerprint } from '@/lib/imports/reading/header-fingerprint'
import { inspectFile } from '@/lib/imports/reading/inspect-file'
import { DATE_ORDERS, DECIMALS, type FileFormat, SEPARATORS } from '@/lib/imports/reading/mapping'
import { mappingInput } from '@/lib/imports/reading/mapping-input'
import { readDateIn } from '@/lib/imports/reading/read-date'
import { inspect } from '@/lib/imports/reading/recognize'
import { RowsAround } from '@/lib/imports/reading/rows-around'
import { detectSeparator } from '@/lib/imports/reading/separators'
import { readBlock } from '@/lib/imports/reading/text-block'
import { plainNumber } from '@/lib/imports/reading/workbook/plain-number'
import { readPlace } from '@/lib/line-items/model/place'
import { locationInput, organizationInput } from '@/lib/organizations/organization-input'
import { invitationInput } from '@/lib/people/user-input'
import { TRAINING_SERVICES } from '@/lib/programmes/training-services/programme'
import { readScenario } from '@/lib/programmes/training-services/what-if/parameters'
import { figuresOfCriteria } from '@/lib/reconcile/model/compared-figures'
import { figureInput } from '@/lib/reconcile/reconciliation-input'
import { catalogueInput } from '@/lib/registers/catalogue-input'
import { trainerInput } from '@/lib/registers/trainer-input'
import { TEST_SECRET } from './support/secret'

Object.assign(process.env, { LAUREL_URL: 'http://127.0.0.1:3000', AUTH_SECRET: TEST_SECRET })
const folder = mkdtempSync(join(tmpdir(), 'laurel-linear-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CHARACTERS = [' ', '(', '0', '"', '<', "'", '9', 'a', '\t', '\u00a0', '-', '/', '.', ',', '=', ';', '%']
const SMALL = 16 * 1024
const LARGE = 16 * SMALL
/** 16 times as long a text may take 16 times as long; the rest is for a busy machine. */
const GROWTH = 16 * 6
/** What takes less is no matter, however it grew. */
const FLOOR_MS = 400

const TODAY = '2026-11-29'
const proxies = trustedProxies('127.0.0.1')
const isoDots = cellReaders({ dateOrder: 'iso', decimal: '.' }, TODAY)
const dmyCommas = cellReaders({ dateOrder: 'dmy', decimal: ',' }, TODAY)
const withHeader = (name: string, value: string) =>
  new Request('http://laurel/', { headers: [[name, Buffer.from(value).toString('latin1').trim()]] })
const request = (url: string) => ({ url, headers: {} }) as IncomingMessage
const response = { setHeader: () => undefined } as unknown as ServerResponse
const format = (): FileFormat => ({
  container: 'text',
  compression: 'none',
  encoding: 'utf-8',
  separator: ',',
  sheet: null,
  sheets: [],
})

const CELLS: Record<string, (text: string) => unknown> = {
  'a date': (text) => DATE_ORDERS.map((order) => readDateIn(order, `1${text}`, TODAY)),
  'a date alone': (text) => readDate(text, TODAY),
  'the order of dates': (text) => [detectDateOrder([`1${text}`, text]), isAmbiguous(text)],
  'the decimal sign': (text) => detectDecimal([`1.${text}`, `1,${text}`]),
  'every cell': (text) =>
    [isoDots, dmyCommas].map(({ identity, text: words, course, exam, location, units, answer, answered }) =>
      [identity, words, course, exam, location, units, answer, answered].map((read) => read(text)),
    ),
  'an exam': (text) => readExam(text),
  'a formula': (text) => unguard(guard(text)),
  'a header': (text) => headerFingerprint([text]),
  'a row that is no data': (text) =>
    new RowsAround(mappingOf('courseware-completions', { redemption_id: 'a', redeemed_on: 'b' }, format()), [
      'a',
      'b',
      'c',
    ]).take({ line: 1, cells: [text, `a ${text}`], value: 0 }),
  'a line of headers and a row': (text) =>
    inspect({ format: format(), header: { names: [`1${text}`, 'days'] } }, [[text, text]]),
  'a number of a workbook': (text) => [plainNumber(text), plainNumber(`1${text}`)],
}
const FIELDS: Record<string, (text: string) => unknown> = {
  'a catalogue entry': (text) =>
    catalogueInput.safeParse({
      type: 'course',
      number: text,
      title: text,
      area: text,
      days: text,
      from: text,
    }),
  'a mapping': (text) =>
    mappingInput.safeParse({ kind: 'courses', columns: { [text]: text }, sheet: text, decimal: DECIMALS[0] }),
  'an organization': (text) => organizationInput.safeParse({ name: text, slug: text, timeZone: text }),
  'a location': (text) => locationInput.safeParse({ externalId: text, name: text }),
  'a trainer': (text) => trainerInput.safeParse({ mctId: text, name: text, activeFrom: text }),
  'a figure': (text) =>
    figureInput(figuresOfCriteria(TRAINING_SERVICES)).safeParse({
      metric: text,
      area: text,
      month: text,
      value: text,
    }),
  'an invitation': (text) =>
    invitationInput.safeParse({ email: `a${text}@x.example`, name: text, role: text }),
  'an e-mail address': (text) => foldAddress(`${text}@${text}`),
  'a simulation': (text) => readScenario(() => text, ['tsp-2025-08']),
}
const REQUESTS: Record<string, (text: string) => unknown> = {
  'X-Forwarded-For': (text) => [visitorAddress('127.0.0.1', text, proxies), networkOf(text)],
  'a cookie': (text) => readCookie(text, 'sid'),
  'a digest': (text) => digestOf(withHeader('content-digest', text)),
  'an address': (text) => [isSignIn('POST', `/${text}`), dressPage(request(`/?${text}`), response, false)],
  'a path to go on to': (text) => safePath(`/${text}`),
  'a search': (text) => readQuery(new Request(`http://laurel/?${encodeURIComponent(text)}=1`), {}),
  'a place in a list': (text) => [readPlace(text, 'newest'), readPlace(`${text}~${text}`, 'course')],
  'a browser': (text) => browserWords(text),
}
const TEXTS: Record<string, (text: string) => unknown> = {
  'the separator': (text) => detectSeparator(text),
  'CSV in every separator': (text) =>
    SEPARATORS.map((separator) => attempt(() => readBlock(text, separator, 1, true))),
  'CSV of many lines': (text) =>
    attempt(() => readBlock(text.replaceAll(/(.{1000})/gs, '$1\n'), ',', 1, true)),
}

function attempt(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

/** Processor time of this process, in which nothing else runs: a busy machine does not count. */
async function msOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await attempt(work)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function expectLinear(read: (text: string) => unknown): Promise<void> {
  for (const character of CHARACTERS) {
    const [short, long] = [character.repeat(SMALL), character.repeat(LARGE)]
    const small = await msOf(() => read(short))
    const large = await msOf(() => read(long))
    expect(large, `${JSON.stringify(character)}: ${small} ms, 16 times as long ${large} ms`).toBeLessThan(
      Math.max(FLOOR_MS, small * GROWTH),
    )
  }
}

describe.each(Object.entries({ CELLS, FIELDS, REQUESTS, TEXTS }))(
  '%s: 16 times as long a text takes no more than 96 times as long',
  { timeout: 120_000 },
  (_, readers) => {
    it.each(Object.entries(readers))('%s', (_, read) => expectLinear(read))
  },
)

describe('a file of 1 MB of one character takes no more than 96 times as long as one of 64 KB', () => {
  it.each(['plain', 'gzip'])('%s', { timeout: 120_000 }, async (way) => {
    const path = join(folder, way)
    await expectLinear(async (text) => {
      const bytes = Buffer.from(`redemption_id,redeemed_on\nR1,1${text.slice(0, 900_000)}\n`)
      writeFileSync(path, way === 'gzip' ? gzipSync(bytes) : bytes)
      await inspectFile({ path, hints: {} }).catch((error: unknown) => error)
    })
  })
})
