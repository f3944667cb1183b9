import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readValidity } from '@/lib/auth/certificates/addresses'
import type { IssueInput } from '@/lib/certificates/certificate-input'
import { issueCertificates } from '@/lib/certificates/issue-certificates'
import { getCertificatePdf, listCertificates } from '@/lib/certificates/list-certificates'
import { recordCertificate } from '@/lib/certificates/record-certificate'
import { revokeCertificate } from '@/lib/certificates/revoke-certificate'
import type { Ctx } from '@/lib/context'
import { saveClass, setClassStatus } from '@/lib/delivery/save-class'
import { getChecks } from '@/lib/guideline-checks/get-checks'
import { saveTrainer } from '@/lib/registers/save-trainer'
import { mintOrganization } from '../support/organization'
import { runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let here: Surroundings
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
})
afterAll(() => here.close())

/** TEST_TODAY is 21 November: C-1 ended, C-2 ends tomorrow. */
async function withClasses(): Promise<Ctx> {
  const ctx = await mintOrganization(here.db)
  await saveTrainer(ctx, { mctId: 'M1', name: 'Ζωή Παπαδοπούλου', activeFrom: '2026-01-01' })
  const common = {
    courseNumber: 'AZ-104T00',
    locationId: '1234567',
    country: 'Germany',
    mctIds: ['M1', 'M2'],
  }
  await saveClass(ctx, { ...common, classId: 'C-1', startsOn: '2026-11-02', endsOn: '2026-11-05' })
  await saveClass(ctx, { ...common, classId: 'C-2', startsOn: '2026-11-19', endsOn: '2026-11-22' })
  return ctx
}
const GIVEN: IssueInput = { classId: 'C-1', mctId: 'M1', learners: ['Иван Петров', 'Jürgen Groß'] }
const secretOf = (url: string | null | undefined): string => url?.split('/').at(-1) ?? ''

test('learners of a class that is over get the next numbers, without a gap, frozen as they were issued', async () => {
  const ctx = await withClasses()
  const issued = await issueCertificates(ctx, GIVEN)
  expect(issued).toMatchObject([
    {
      number: '1',
      learner: 'Иван Петров',
      completedOn: '2026-11-05',
      issuedOn: TEST_TODAY,
      issuedHere: true,
    },
    { number: '2', learner: 'Jürgen Groß', courseNumbers: ['AZ-104T00'], trainerName: 'Ζωή Παπαδοπούλου' },
  ])
  expect(issued[0]?.courseTitle).toBe('Microsoft Azure Administrator')
  await saveTrainer(ctx, { mctId: 'M1', name: 'Another name', activeFrom: '2026-01-01' })
  // Ten at the same time, one of them refused: the numbers of the others follow each other.
  const learners = Array.from({ length: 9 }, (_, n) => `Learner ${n}`)
  const done = await Promise.allSettled(
    [...learners, 'Иван Петров'].map((learner) => issueCertificates(ctx, { ...GIVEN, learners: [learner] })),
  )
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  const all = await listCertificates(ctx, 'C-1')
  expect(all.map(({ number }) => Number(number)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 11 }, (_, n) => n + 1),
  )
  expect(all[0]?.trainerName).toBe('Ζωή Παπαδοπούλου')
  expect(all.at(-1)?.trainerName).toBe('Another name')
})

test.each<[what: string, more: Partial<IssueInput>, says: string]>([
  [
    'before the last day',
    { classId: 'C-2' },
    'Class C-2 ends on 22 Nov 2026. Issue certificates once it is completed.',
  ],
  ['of a day before it ended', { completedOn: '2026-11-04' }, 'The last day of the class is 5 Nov 2026.'],
  ['of a day to come', { completedOn: '2026-11-22' }, 'Nobody has completed it on a day to come.'],
  ['by a trainer of another class', { mctId: 'M9' }, 'Class C-1 names no such trainer.'],
  ['by a trainer without a name', { mctId: 'M2' }, 'The register has no name of this trainer. Write it.'],
  ['of a class that nobody knows', { classId: 'C-9' }, 'This class does not exist here'],
  ['twice for one learner', { learners: ['Ann', 'Ann'] }, 'Ann stands there twice.'],
  ['in letters that it cannot print', { learners: ['王伟'] }, 'Latin, Greek or Cyrillic letters'],
  ['for nobody', { learners: [' ', ''] }, 'Name one learner at least.'],
])('none is issued %s', async (_, more, says) => {
  const ctx = await withClasses()
  await expect(issueCertificates(ctx, { ...GIVEN, ...more })).rejects.toThrow(says)
  const [left] = await here.db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db.execute<{ n: number }>(
      sql`select count(*)::int as n from certificates where org_id = ${ctx.orgId}`,
    ),
  )
  expect(left?.n).toBe(0)
})

test('a PDF has the same bytes each time; whoever has its address learns whether it is valid, and nothing else', async () => {
  const ctx = await withClasses()
  const [one, two] = await issueCertificates(ctx, GIVEN)
  const first = await getCertificatePdf(ctx, one?.id ?? 0)
  expect(first.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
  expect((await getCertificatePdf(ctx, one?.id ?? 0)).bytes.equals(first.bytes)).toBe(true)
  expect((await getCertificatePdf(ctx, two?.id ?? 0)).bytes.equals(first.bytes)).toBe(false)
  const secret = secretOf(one?.url)
  expect(secret).toHaveLength(43)
  expect(await readValidity(here.db, secret)).toBe('valid')
  await revokeCertificate(ctx, one?.id ?? 0)
  await revokeCertificate(ctx, one?.id ?? 0)
  expect(await readValidity(here.db, secret)).toBe('revoked')
  expect(await readValidity(here.db, secretOf(two?.url))).toBe('valid')
  expect(await readValidity(here.db, 'A'.repeat(43))).toBe('unknown')
  // The number stays taken, and the learner may have another one.
  expect(await issueCertificates(ctx, { ...GIVEN, learners: ['Иван Петров'] })).toMatchObject([
    { number: '3' },
  ])
  const columns = await here.db.control.execute<{ column_name: string }>(
    sql`select column_name from information_schema.columns where table_name = 'certificate_addresses' order by 1`,
  )
  expect(columns.map(({ column_name }) => column_name)).toEqual(['hash', 'org_id', 'revoked'])
})

test('who is limited to other locations, and a Report viewer, see none; another organization finds none', async () => {
  const [ctx, other] = [await withClasses(), await withClasses()]
  const [one] = await issueCertificates(ctx, GIVEN)
  const id = one?.id ?? 0
  const away: Ctx = { ...ctx, role: 'executive_viewer', locationIds: [999] }
  await expect(listCertificates(away, 'C-1')).rejects.toThrow('This class')
  await expect(getCertificatePdf(away, id)).rejects.toThrow('This class')
  await expect(listCertificates({ ...ctx, role: 'viewer' }, 'C-1')).rejects.toThrow('Your role here')
  await expect(getCertificatePdf(other, id)).rejects.toThrow('This certificate')
  await expect(revokeCertificate(other, id)).rejects.toThrow('This certificate')
})

test('certificates of elsewhere are recorded as they are, and checked: too early, of several courses, of a cancelled class', async () => {
  const ctx = await withClasses()
  await issueCertificates(ctx, GIVEN)
  const find = async () =>
    (await getChecks(ctx, {})).findings
      .filter(({ id }) => id.startsWith('certificate-'))
      .map(({ id, subject, rows, text }) => [id, subject.id, rows, text])
  const said = { classId: 'C-1', courseNumbers: ['AZ-104T00'], issuedOn: '2026-11-05' }
  const clean = await recordCertificate(ctx, { ...said, number: 'E-1' })
  expect(await find()).toEqual([])
  const early = await recordCertificate(ctx, { ...said, number: 'E-2', issuedOn: '2026-11-04' })
  const several = await recordCertificate(ctx, {
    ...said,
    number: 'E-3',
    courseNumbers: 'AZ-104T00; AZ-900T00',
  })
  expect(await find()).toEqual([
    [
      'certificate-before-completion',
      'C-1',
      1,
      'Class C-1 ends on 5 Nov 2026 and has 1 certificate of an earlier day, the first of 4 Nov 2026: E-2.',
    ],
    ['certificate-two-courses', 'C-1', 1, 'Certificate E-3 of class C-1 names AZ-104T00 and AZ-900T00.'],
  ])
  await setClassStatus(ctx, 'C-1', { status: 'cancelled' })
  expect((await find())[0]?.[3]).toBe(
    'Class C-1 was cancelled and has 5 certificates: 1, 2, E-1, E-2, and E-3.',
  )
  for (const { id } of [clean, early, several]) await revokeCertificate(ctx, id)
  for (const { id } of await listCertificates(ctx, 'C-1')) await revokeCertificate(ctx, id)
  expect(await find()).toEqual([])
  await expect(getCertificatePdf(ctx, early.id)).rejects.toThrow('This certificate')
})
