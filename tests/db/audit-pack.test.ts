import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { closeSnapshots } from '@/db/copy-snapshot'
import { addAttachment } from '@/lib/attachments/add-attachment'
import { removeAttachmentFile } from '@/lib/attachments/attachment-files'
import { makeAuditPack } from '@/lib/audit-pack/make-audit-pack'
import { zipOf } from '@/lib/audit-pack/zip-entries'
import { issueCertificates } from '@/lib/certificates/issue-certificates'
import type { Ctx } from '@/lib/context'
import { matchClasses } from '@/lib/delivery/match-classes'
import { saveClass } from '@/lib/delivery/save-class'
import { saveTrainer } from '@/lib/registers/save-trainer'
import { mintOrganization, publishText, withTextFile } from '../support/organization'
import { runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let here: Surroundings
let ctx: Ctx
let lost = ''
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
  ctx = await mintOrganization(here.db)
  await saveTrainer(ctx, { mctId: 'M1', name: 'Nina', activeFrom: '2026-01-01' })
  const common = { courseNumber: 'AZ-104T00', country: 'Germany', mctIds: ['M1'] }
  await saveClass(ctx, {
    ...common,
    classId: 'C-1',
    startsOn: '2026-11-02',
    endsOn: '2026-11-05',
    locationId: '1234567',
  })
  await saveClass(ctx, {
    ...common,
    classId: 'C-2',
    startsOn: '2026-11-02',
    endsOn: '2026-11-05',
    locationId: '7654321',
  })
  await saveClass(ctx, {
    ...common,
    classId: 'C-OLD',
    startsOn: '2025-11-03',
    endsOn: '2025-11-06',
    locationId: '1234567',
  })
  await publishText(
    ctx,
    'courseware-completions',
    'redemption_id,redeemed_on,course_number,location_id,learner_id,class_id,mct_id\n' +
      'R-1,2026-11-05,AZ-104T00,1234567,=cmd|1,C-1,M1\nR-2,2026-11-05,AZ-104T00,7654321,L2,C-2,M1\nR-3,2025-11-06,AZ-104T00,1234567,L3,C-OLD,M1\nR-4,2026-11-05,AZ-104T00,1234567,L4,,M1\n',
  )
  await matchClasses(ctx, { classId: 'C-1', redemptions: ['R-4'] })
  await issueCertificates(ctx, { classId: 'C-1', mctId: 'M1', learners: ['Ζωή', 'Иван'] })
  for (const [id, text] of [
    ['C-1', 'roster of C-1\n'],
    ['C-1', 'lost\n'],
    ['C-OLD', 'old\n'],
  ] as const)
    await withTextFile(text, async (file) => {
      await addAttachment(ctx, {
        subject: { kind: 'class', id },
        fileName: 'Liste ä/.txt'.replace('/', ''),
        file,
      })
      if (text === 'lost\n') lost = file.sha256
    })
  await removeAttachmentFile(ctx.orgId, lost)
})
afterAll(async () => {
  await closeSnapshots()
  await here.close()
})

const PERIOD = { from: '2026-01-01', to: '2026-12-31' }

async function unpacked(stream: Readable): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(await buffer(stream), { lazyEntries: true })
  const found = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return found
}
const rowsOf = (files: Map<string, Buffer>, name: string): Record<string, string>[] =>
  parse(files.get(name) ?? '', { columns: true })

test('holds what belongs to the period, and every file is the one that its SHA-256 says', async () => {
  const files = await unpacked(await makeAuditPack(ctx, PERIOD))
  const sums = String(files.get('SHA256SUMS')).trim().split('\n')
  expect(sums).toEqual(
    [...files].flatMap(([name, bytes]) =>
      name === 'SHA256SUMS' ? [] : [`${createHash('sha256').update(bytes).digest('hex')}  ${name}`],
    ),
  )
  expect([...files.keys()].filter((name) => !name.startsWith('attachments/'))).toEqual([
    'classes.csv',
    'rosters.csv',
    'evaluations.csv',
    'records.csv',
    'certificates.csv',
    'trainers.csv',
    'credentials.csv',
    'attachments.csv',
    'checks.csv',
    'certificates.pdf',
    'README.txt',
    'SHA256SUMS',
  ])
  expect(rowsOf(files, 'classes.csv').map((row) => row.class_id)).toEqual(['C-1', 'C-2'])
  const redeemed = rowsOf(files, 'rosters.csv').toSorted((a, b) =>
    (a.redemption_id ?? '') < (b.redemption_id ?? '') ? -1 : 1,
  )
  expect(redeemed).toMatchObject([
    { redemption_id: 'R-1', learner_id: "'=cmd|1", class_id: 'C-1', mct_id: 'M1', location_id: '1234567' },
    { redemption_id: 'R-2', learner_id: 'L2' },
    { redemption_id: 'R-4', learner_id: 'L4', class_id: 'C-1' },
  ])
  expect(rowsOf(files, 'certificates.csv').map((row) => [row.number, row.learner])).toEqual([
    ['1', 'Ζωή'],
    ['2', 'Иван'],
  ])
  expect(rowsOf(files, 'checks.csv').length).toBeGreaterThan(0)
  const attached = [...files].filter(([name]) => name.startsWith('attachments/'))
  expect(attached.map(([, bytes]) => String(bytes))).toEqual(['roster of C-1\n'])
  expect(rowsOf(files, 'attachments.csv')).toHaveLength(2)
  expect(String(files.get('README.txt'))).toMatch(/not in the data folder any more:\n- \d+ Liste ä\.txt\n/)
  expect(files.get('certificates.pdf')?.subarray(0, 5).toString()).toBe('%PDF-')
  const trail = await here.db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db.execute<{ detail: object }>(
      sql`select detail from audit where org_id = ${ctx.orgId} and action = 'audit-pack.download'`,
    ),
  )
  expect(trail.map(({ detail }) => detail)).toEqual([{ ...PERIOD, locations: null }])
})

test('of a location it holds nothing of the others; an unknown one, and days in the wrong order, are refused', async () => {
  const files = await unpacked(await makeAuditPack(ctx, { ...PERIOD, location: ' 7654321 ' }))
  expect(rowsOf(files, 'classes.csv').map((row) => row.class_id)).toEqual(['C-2'])
  expect(rowsOf(files, 'rosters.csv').map((row) => row.redemption_id)).toEqual(['R-2'])
  expect(rowsOf(files, 'certificates.csv')).toEqual([])
  expect(rowsOf(files, 'checks.csv').every((row) => row.subject_id !== 'C-1')).toBe(true)
  await expect(makeAuditPack(ctx, { ...PERIOD, location: '1' })).rejects.toThrow('There is no location 1.')
  await expect(makeAuditPack(ctx, { from: PERIOD.to, to: PERIOD.from })).rejects.toThrow(
    'Exchange from and to',
  )
  await expect(makeAuditPack({ ...ctx, role: 'executive_viewer' }, PERIOD)).rejects.toThrow('Your role here')
})

test('a reader that goes ends the statement, and no connection is kept', async () => {
  const going = new AbortController()
  const stream = await makeAuditPack(ctx, PERIOD, going.signal)
  stream.once('error', () => undefined)
  expect(await busy()).toBe(1)
  going.abort()
  for (let turn = 0; turn < 100 && (await busy()) > 0; turn++) await wait(50)
  expect(await busy()).toBe(0)
})

/** Connections of downloads that are in a transaction. */
async function busy(): Promise<number> {
  const [row] = await here.db.control.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_stat_activity where application_name = 'laurel-copy' and xact_start is not null and datname = current_database()`,
  )
  return row?.n ?? 0
}

test('where something cannot be read half way the stream breaks, and what came is no ZIP file', async () => {
  const half = async function* () {
    yield Buffer.alloc(1000, 'a')
    throw new Error('the disk is gone')
  }
  const pieces: Buffer[] = []
  const zip = zipOf(
    [
      { name: 'a.csv', open: async () => Readable.from([Buffer.from('whole\n')], { objectMode: false }) },
      { name: 'b.csv', open: async () => Readable.from(half(), { objectMode: false }) },
      { name: 'c.csv', open: async () => Readable.from([Buffer.from('never\n')], { objectMode: false }) },
    ],
    new Date('2026-11-21T00:00:00Z'),
  )
  await expect(
    (async () => {
      for await (const piece of zip) pieces.push(piece as Buffer)
    })(),
  ).rejects.toThrow('the disk is gone')
  await expect(yauzl.fromBufferPromise(Buffer.concat(pieces))).rejects.toThrow()
})

test('what nobody reads is not made: the next entry waits for the one before', async () => {
  let made = 0
  const endless = async function* () {
    for (;;) {
      made += 1
      yield Buffer.allocUnsafe(64 * 1024).fill(made % 256)
    }
  }
  const zip = zipOf(
    [{ name: 'a', packed: true, open: async () => Readable.from(endless(), { objectMode: false }) }],
    new Date('2026-11-21T00:00:00Z'),
  )
  zip.once('error', () => undefined)
  zip.read(1)
  let before = -1
  while (made !== before) {
    before = made
    await wait(50)
  }
  expect(made).toBeLessThan(20)
  zip.destroy()
})
