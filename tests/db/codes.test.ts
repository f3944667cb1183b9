import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { codes as codesAnswer, revealedCode } from '../../lib/answers/codes'
import { checkedLinks } from '../../lib/answers/links'
import type { Ctx } from '../../lib/context'
import { buildLinks } from '../../lib/delivery/build-links'
import { checkLinks } from '../../lib/delivery/check-links'
import { CODES_KEY_FILE, codesKeys, keepKeys } from '../../lib/delivery/codes-key'
import { listCodes } from '../../lib/delivery/list-codes'
import { revealCode } from '../../lib/delivery/reveal-code'
import { rotateCodesKey } from '../../lib/delivery/rotate-codes-key'
import { removeCode, saveCode } from '../../lib/delivery/save-code'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { newKey } from '../../lib/key-file'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'
import { backToSettings, useSettings } from '../support/settings'

let db: Database
/** Insert-only logs are changed by their owner alone. */
let owner: Database
let ownerUrl = ''
let dataDir = ''
beforeAll(async () => {
  const made = await testDatabase()
  ownerUrl = made.ownerUrl
  db = createDatabase(made.appUrl)
  owner = createDatabase(made.ownerUrl, 1)
})
afterAll(() => Promise.all([db.close(), owner.close()]))
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'laurel-codes-'))
  useSettings({ LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY, LAUREL_DATA_DIR: dataDir })
})
afterEach(() => {
  backToSettings()
  rmSync(dataDir, { recursive: true, force: true })
})

const HEADER = 'achievement_code,class_id,seats,requested_on'
/** Classes that end in five days, in twenty, and one that is over; TEST_TODAY is 21 November. */
const CLASSES = [
  'class_id,course_number,starts_on,ends_on,location_id,country,mct_id,status',
  'C-1,AZ-104T00,2026-11-23,2026-11-26,1234567,Germany,M1,',
  'C-2,AZ-900T00,2026-11-24,2026-11-25,1234567,Germany,M1,',
  'C-3,AZ-900T00,2026-12-10,2026-12-11,7654321,France,M1,',
  'C-4,AZ-900T00,2026-11-24,2026-11-25,1234567,Germany,M1,cancelled',
]

async function withClasses(): Promise<Ctx> {
  const ctx = await mintOrganization(db, {
    locations: [
      { externalId: '1234567', name: 'Berlin', country: 'Germany' },
      { externalId: '7654321', name: 'Paris', country: 'France' },
    ],
  })
  await publishText(ctx, 'classes', `${CLASSES.join('\n')}\n`)
  return ctx
}
const publishCodes = (ctx: Ctx, rows: string[], changes: 'reject' | 'apply' = 'reject') =>
  publishText(ctx, 'codes', `${[HEADER, ...rows].join('\n')}\n`, TEST_TODAY, { changes })
const ofClasses = async (ctx: Ctx) =>
  (await listCodes(ctx)).codes.map(({ classId, seats }) => [classId, seats])
const idOf = async (ctx: Ctx, classId: string): Promise<string> =>
  (await listCodes(ctx)).codes.find((one) => one.classId === classId)?.id ?? ''

/** Everything that the database and the data folder hold, as text; bytes also as what they spell. */
async function everything(): Promise<string> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`
    const texts: string[] = []
    for (const { name } of tables)
      for (const row of await sql.unsafe(`select t::text as row from ${name} t`)) texts.push(String(row.row))
    const spelled = texts.flatMap((text) =>
      [...text.matchAll(/\\x([0-9a-f]{6,})/g)].map(([, hex = '']) =>
        Buffer.from(hex, 'hex').toString('latin1'),
      ),
    )
    const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
      .map((name) => join(dataDir, name))
      .filter((name) => statSync(name).isFile())
      .map((name) => readFileSync(name, 'latin1'))
    return [...texts, ...spelled, ...files].join('\n').toUpperCase().replaceAll(/[- ]/g, '')
  } finally {
    await sql.end()
  }
}

describe('a code stands nowhere as it is', () => {
  test('imported, rejected, changed, in conflict, by hand, removed, shown, its key changed', async () => {
    const ctx = await withClasses()
    const first = await publishCodes(ctx, [
      'QZ7AAA,C-1,12,2026-11-01',
      'qz7-bbb,C-2,,',
      'QZ7CCC,C-3,many,2026-11-01',
      'QZ7DDD,C-3,1,QZ7EEE',
      'QZ7FFFX,C-3,1,',
      'C-3,C-9,QZ7GGG,',
      ',QZ7HHH,1,',
      'QZ7JJJ,C-3,1,2026-11-01,QZ7KKK',
    ])
    expect([first.rowsAccepted, first.rowsRejected]).toEqual([2, 6])
    const again = await publishCodes(ctx, ['QZ7AAA,C-1,12,2026-11-01', 'QZ7BBB,C-1,3,'])
    expect([again.rowsDuplicate, again.rowsRejected]).toEqual([1, 1])
    const applied = await publishCodes(ctx, ['QZ7BBB,C-1,3,'], 'apply')
    expect(applied.rowsChanged).toBe(1)
    const { id } = await saveCode(ctx, { code: 'qz7 mmm', classId: 'C-3', seats: '4' as never })
    const gone = await saveCode(ctx, { code: 'QZ7NNN', classId: 'C-3' })
    await removeCode(ctx, gone.id)
    await expect(saveCode(ctx, { code: 'QZ7PPPP', classId: 'C-3' })).rejects.toThrow()
    expect(await revealCode(ctx, id)).toMatchObject({ code: 'QZ7MMM', classId: 'C-3' })
    await rotateCodesKey(owner, [ctx.orgId])
    const kept = await everything()
    expect(kept).toContain('CODE.REVEAL')
    // Of the row beside it all is there.
    expect(kept).toContain('AZ104T00')
    expect(kept.match(/QZ7\w{0,4}/g)).toBeNull()
  })

  test('a file without headers is refused without what it says', async () => {
    const ctx = await withClasses()
    await expect(publishText(ctx, 'codes', 'QZ8AAA,C-1\nQZ8BBB,C-2\n')).rejects.toThrow()
    expect((await everything()).match(/QZ8\w{0,4}/g)).toBeNull()
  })
})

test('the key is a file of its owner alone, of which the database knows nothing', async () => {
  const ctx = await withClasses()
  await saveCode(ctx, { code: 'QZ9AAA', classId: 'C-1' })
  const file = join(dataDir, CODES_KEY_FILE)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const [key = ''] = codesKeys()
  expect(key.length).toBeGreaterThanOrEqual(64)
  rmSync(file)
  expect(await everything()).not.toContain(key.toUpperCase().replaceAll('-', ''))
})

describe('imports of codes are registers like the others', () => {
  test('the same code is known again however it is written, and an import can be withdrawn', async () => {
    const ctx = await withClasses()
    const first = await publishCodes(ctx, ['K7F2QX,C-1,12,'])
    const second = await publishCodes(ctx, ['k7f2-qx,C-1,12,', 'ABCDEF,C-2,1,'])
    expect([second.rowsDuplicate, second.rowsAccepted]).toEqual([1, 1])
    await publishCodes(ctx, ['K7F2QX,C-2,9,'], 'apply')
    expect(await ofClasses(ctx)).toEqual(
      expect.arrayContaining([
        ['C-2', 9],
        ['C-2', 1],
      ]),
    )
    await withdrawImport(ctx, first.id)
    await withdrawImport(ctx, second.id)
    expect(await ofClasses(ctx)).toEqual([['C-2', 9]])
  })

  test('two organizations know the same code by different ids', async () => {
    const [one, other] = [await withClasses(), await withClasses()]
    const saved = await Promise.all(
      [one, other].map((ctx) => saveCode(ctx, { code: 'SAMESA', classId: 'C-1' })),
    )
    expect(new Set(saved.map(({ id }) => id)).size).toBe(2)
    await expect(revealCode(other, saved[0]?.id ?? '')).rejects.toThrow('This code')
  })
})

test('classes that end within seven days without a code are named, and no cancelled one', async () => {
  const ctx = await withClasses()
  await saveCode(ctx, { code: 'K7F2QX', classId: 'C-1' })
  const list = await listCodes(ctx)
  expect(codesAnswer.parse(list).needed).toEqual([
    { classId: 'C-2', course: 'AZ-900T00', endsOn: '2026-11-25' },
  ])
  expect(JSON.stringify(list)).not.toContain('K7F2QX')
})

test('a reader of one location sees that its classes have codes, and shows none', async () => {
  const ctx = await withClasses()
  await saveCode(ctx, { code: 'K7F2QX', classId: 'C-1' })
  await saveCode(ctx, { code: 'K7F2QY', classId: 'C-3' })
  const paris = await db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db.execute<{ id: number }>("select id from locations where external_id = '7654321'"),
  )
  const reader: Ctx = { ...ctx, role: 'viewer', locationIds: [Number(paris[0]?.id)] }
  expect(await ofClasses(reader)).toEqual([['C-3', null]])
  await expect(revealCode(reader, await idOf(ctx, 'C-3'))).rejects.toThrow('Report viewer')
  await expect(checkLinks(reader, { urls: ['https://aka.ms/x'], class_id: 'C-1' })).rejects.toThrow(
    'This class',
  )
})

describe('the key', () => {
  const shown = async (ctx: Ctx, classId: string) => (await revealCode(ctx, await idOf(ctx, classId))).code

  test('changed: every code opens by the new one alone, and is known again', async () => {
    const [ctx, other] = [await withClasses(), await withClasses()]
    await publishCodes(ctx, ['K7F2QX,C-1,12,', 'K7F2QY,C-2,,'])
    await publishCodes(ctx, ['K7F2QY,C-3,,'], 'apply')
    await saveCode(other, { code: 'K7F2QX', classId: 'C-2' })
    const [before] = codesKeys()
    const done = await rotateCodesKey(owner, [ctx.orgId, other.orgId])
    expect(done).toMatchObject({ lost: 0, forgotten: true })
    expect(codesKeys()).toHaveLength(1)
    expect(codesKeys()[0]).not.toBe(before)
    expect([await shown(ctx, 'C-1'), await shown(ctx, 'C-3'), await shown(other, 'C-2')]).toEqual([
      'K7F2QX',
      'K7F2QY',
      'K7F2QX',
    ])
    expect((await publishCodes(ctx, ['K7F2QX,C-1,12,', 'K7F2QY,C-3,,'])).rowsDuplicate).toBe(2)
  })

  test('lost: said in words, all else goes on; put back as a further line, its codes open again', async () => {
    const ctx = await withClasses()
    await saveCode(ctx, { code: 'K7F2QX', classId: 'C-1' })
    const lost = codesKeys()
    keepKeys([newKey()])
    await expect(shown(ctx, 'C-1')).rejects.toThrow(
      /The key of this code is missing .* Put it back as a line of codes-key/,
    )
    expect((await listCodes(ctx)).codes.map(({ readable }) => readable)).toEqual([false])
    await saveCode(ctx, { code: 'K7F2QY', classId: 'C-2' })
    expect(await shown(ctx, 'C-2')).toBe('K7F2QY')
    expect(await rotateCodesKey(owner, [ctx.orgId])).toMatchObject({ resealed: 1, lost: 1, forgotten: false })
    keepKeys([...codesKeys(), ...lost])
    expect(await shown(ctx, 'C-1')).toBe('K7F2QX')
    expect(await rotateCodesKey(owner, [ctx.orgId])).toMatchObject({ lost: 0, forgotten: true })
    expect([await shown(ctx, 'C-1'), await shown(ctx, 'C-2')]).toEqual(['K7F2QX', 'K7F2QY'])
  })

  test('from the surroundings: the first seals, all open, and no file is written', async () => {
    const ctx = await withClasses()
    const [old, next] = [newKey(), newKey()]
    useSettings({ LAUREL_CODES_KEY: old })
    await saveCode(ctx, { code: 'K7F2QX', classId: 'C-1' })
    useSettings({ LAUREL_CODES_KEY: `${next},${old}` })
    await rotateCodesKey(owner, [ctx.orgId])
    useSettings({ LAUREL_CODES_KEY: next })
    expect(await shown(ctx, 'C-1')).toBe('K7F2QX')
    expect(readdirSync(dataDir)).not.toContain(CODES_KEY_FILE)
  })

  test('a seal of one code does not open as that of another', async () => {
    const ctx = await withClasses()
    await publishCodes(ctx, ['K7F2QX,C-1,12,', 'K7F2QY,C-2,,'])
    await db.inTenant(ctx.orgId, 'write', (tx) =>
      tx.db.execute("update codes set sealed = (select sealed from codes where class_id = 'C-2')"),
    )
    await expect(shown(ctx, 'C-1')).rejects.toThrow('The key of this code is missing')
  })
})

describe('links of classes', () => {
  test('what a class makes is valid for it, and checked against its country', async () => {
    const ctx = await withClasses()
    const { activation, achievement, problems } = await buildLinks(ctx, { classId: 'C-1' })
    expect(problems).toEqual([])
    const wrong = activation.replace('1234567', '7654321')
    const urls = [activation, `${achievement}K7F2QX`, wrong]
    const checked = checkedLinks.parse(await checkLinks(ctx, { urls, class_id: 'C-1' }))
    expect(checked.links.map(({ valid }) => valid)).toEqual([true, true, false])
    expect(checked.links[2]).toMatchObject({
      problems: [{ code: 'location_of_another_country' }],
      corrected: activation,
    })
  })

  test('shown with its code: the link of the class as text and as picture', async () => {
    const ctx = await withClasses()
    const { id } = await saveCode(ctx, { code: 'K7F2QX', classId: 'C-3' })
    const shown = revealedCode.parse(await revealCode(ctx, id))
    expect(shown.link).toMatch(/ocid=7654321&redeem=K7F2QX$/)
    expect(shown.svg).toContain('<svg')
  })
})

test('a key file without a last line break, or with blank lines, is read all the same', () => {
  const [one, two] = [newKey(), newKey()]
  writeFileSync(join(dataDir, CODES_KEY_FILE), `\n${one}\n\n${two}`)
  expect(codesKeys()).toEqual([one, two])
})
