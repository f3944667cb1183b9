import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUT as dismiss, DELETE as restore } from '@/app/api/v1/orgs/[org]/guideline-checks/dismissals/route'
import { GET as limits, PUT as setLimits } from '@/app/api/v1/orgs/[org]/guideline-checks/limits/route'
import { GET } from '@/app/api/v1/orgs/[org]/guideline-checks/route'
import { guidelineChecks } from '../../lib/answers/guideline-checks'
import { listAudit } from '../../lib/audit/list-audit'
import { recordCertificate } from '../../lib/certificates/record-certificate'
import { removeCode, saveCode } from '../../lib/delivery/save-code'
import { getChecks } from '../../lib/guideline-checks/get-checks'
import { CHECK_IDS } from '../../lib/guideline-checks/model/check-ids'
import { addRecord } from '../../lib/guideline-records/save-record'
import { listImports } from '../../lib/imports/list-imports'
import type { ImportKind } from '../../lib/imports/model/import-kinds'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { allowDesignations } from '../../lib/locations/allow-designations'
import { listLocations } from '../../lib/locations/list-locations'
import { CASES } from '../support/checks/cases'
import { fileOf, type Planted, REGISTERS, together } from '../support/checks/planted'
import { publishText } from '../support/organization'
import { type Caller, call, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let here: Surroundings
let caller: Caller
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
  caller = await mintCaller(here.db)
  await publish(caller, together([REGISTERS, ...CASES.flatMap(({ bad, twin }) => [bad, twin])]))
  for (const { records } of CASES)
    for (const one of [...(records?.bad ?? []), ...(records?.twin ?? [])]) await addRecord(caller.ctx, one)
  for (const { again } of CASES) if (again) await publish(caller, again, 'apply')
  for (const { recorded = [] } of CASES) for (const one of recorded) await recordCertificate(caller.ctx, one)
  const berlin = (await listLocations(caller.ctx)).find(({ externalId }) => externalId === '6148215')
  await allowDesignations(caller.ctx, berlin?.id ?? 0, { badges: ['security'], benefits: [] })
}, 60_000)
afterAll(() => here.close())

async function publish(
  { ctx }: Caller,
  files: Planted['files'],
  changes: 'reject' | 'apply' = 'reject',
): Promise<void> {
  for (const [kind, rows] of Object.entries(files) as [ImportKind, Parameters<typeof fileOf>[0]][]) {
    const done = await publishText(ctx, kind, fileOf(rows), TEST_TODAY, { changes })
    expect([kind, done.status, done.rowsRejected]).toEqual([kind, 'published', 0])
  }
}

const ask = async (query = '', who = caller) => guidelineChecks.parse((await call(who, GET, { query })).body)
const foundBy = async (id: string) =>
  (await ask(`id=${id}`)).checks.map(({ subject, rows, text }) => ({ subject: nameOf(subject), rows, text }))
/** Ids that each database makes anew say nothing here. */
const nameOf = ({ kind, id }: { kind: string; id: string }) =>
  ['code', 'record', 'organization'].includes(kind) ? '' : id

describe('each check finds what breaks it, and not the twin that only just does not', () => {
  it('the cases are the checks', () => {
    expect(CASES.map(({ id }) => id)).toEqual(CHECK_IDS)
  })
  it.each(CASES)('$id', async ({ id, finds }) => {
    expect(await foundBy(id)).toEqual(finds)
  })
  it('together they are found in one go, in the order of checks and subjects', async () => {
    const { checks, asOf } = await ask()
    expect(asOf).toBe(TEST_TODAY)
    expect(checks.map(({ id, subject }) => `${id} ${nameOf(subject)}`)).toEqual(
      CASES.flatMap(({ id, finds }) => finds.map(({ subject }) => `${id} ${subject}`)),
    )
  })
})

describe('asked about some classes', () => {
  it('each is told what all together say of it, and nothing of the others', async () => {
    const { findings } = await getChecks(caller.ctx)
    const ofClasses = findings.filter(({ subject }) => subject.kind === 'class')
    for (const id of new Set(ofClasses.map(({ subject }) => subject.id)))
      expect((await getChecks(caller.ctx, { classes: [id] })).findings, id).toEqual(
        ofClasses.filter(({ subject }) => subject.id === id),
      )
    const some = ['C-TWICE-1', 'C-25', 'C-24']
    expect((await getChecks(caller.ctx, { classes: some })).findings).toEqual(
      ofClasses.filter(({ subject }) => some.includes(subject.id)),
    )
    expect((await getChecks(caller.ctx, { classes: [] })).findings).toEqual([])
  })
})

describe('who is told what', () => {
  const placed = async (externalId: string) =>
    (await listLocations(caller.ctx)).find((one) => one.externalId === externalId)?.id ?? 0

  it('a Report viewer reads no trainer’s name or MCT ID, and everything else', async () => {
    const all = await getChecks(caller.ctx)
    const { findings } = await getChecks({ ...caller.ctx, role: 'viewer' })
    expect(findings.map(({ id, subject, rows }) => ({ id, subject, rows }))).toEqual(
      all.findings.map(({ id, subject, rows }) => ({ id, subject, rows })),
    )
    for (const { text } of findings)
      expect(text).not.toMatch(/Ritter|Aydin|Baumann|PAUL|ELIF|JONAS|NINA|Petra|Lang|Sommer/)
    expect(findings.find(({ subject }) => subject.id === 'C-TWICE-1')?.text).toBe(
      'Class C-TWICE-1 (2 Feb 2026 – 5 Feb 2026): a trainer also has class C-TWICE-2 (5 Feb 2026 – 6 Feb 2026).',
    )
  })

  it('a viewer of Vienna reads of Vienna, and not what else a trainer teaches elsewhere', async () => {
    const locationIds = [await placed('6148222')]
    const { findings } = await getChecks({ ...caller.ctx, role: 'executive_viewer', locationIds })
    expect(findings.map(({ text }) => text)).toEqual([
      'Location 6148222 is in Austria: 12 units in 2 orders of India.',
      'Class C-TWICE-2 (5 Feb 2026 – 6 Feb 2026): Nina Baumann (NINA) also has 1 class of another location.',
    ])
  })

  it('as of a day before the rows and the wait there is nothing of them; the same as a file', async () => {
    expect((await ask('as_of=2025-03-05&id=more-redemptions-than-seats')).checks).toEqual([])
    expect(
      (await ask('as_of=2025-05-01&id=class-without-surveys')).checks.map(({ subject }) => subject.id),
    ).not.toContain('C-SILENT')
    const { ctx, token } = caller
    const request = new Request('http://127.0.0.1:3000/api?id=more-surveys-than-learners&format=csv', {
      headers: { authorization: `Bearer ${token}` },
    })
    const response = await GET(request, { params: Promise.resolve({ org: ctx.slug }) })
    expect(await response.text()).toBe(
      [
        'id,clause,severity,subject_kind,subject_id,rows,text,state,dismissed_by,dismissed_at,dismissed_until,dismissed_reason',
        '"more-surveys-than-learners","§2 Survey Responses","high","class","C-3-OF-2",3,"Class C-3-OF-2: 3 surveys of 2 learners.","open",,,,',
        '',
      ].join('\n'),
    )
  })
})

describe('a code for several classes', () => {
  const used = async () => (await getChecks(caller.ctx, { id: 'code-used-twice' })).findings.length
  const code = (classId: string) => saveCode(caller.ctx, { code: 'EEEE55', classId })
  const drop = async () => removeCode(caller.ctx, (await code('C-HELD')).id)

  it('by hand, too; taken away and added for one class it is clean, and so it is without the file that said the other', async () => {
    await code('C-NAMED')
    expect(await used()).toBe(1)
    await code('C-HELD')
    expect(await used()).toBe(2)
    await drop()
    expect(await used()).toBe(1)
    await code('C-NAMED')
    expect(await used()).toBe(1)
    const { findings } = await getChecks({ ...caller.ctx, locationIds: [0] }, { id: 'code-used-twice' })
    expect(findings).toEqual([])
    const file = (await listImports(caller.ctx)).find(({ kind }) => kind === 'codes')
    await withdrawImport(caller.ctx, file?.id ?? 0)
    expect(await used()).toBe(0)
  })
})

describe('dismissals', () => {
  const KEY = { check: 'more-redemptions-than-seats', subject: 'C-16-OF-14' } as const
  const put = (body: object) => call(caller, dismiss, { method: 'PUT', body: JSON.stringify(body) })
  const drop = (body: object) => call(caller, restore, { method: 'DELETE', body: JSON.stringify(body) })
  const seats = async (query = '') => (await ask(`id=${KEY.check}&${query}`)).checks
  const said = {
    ...KEY,
    reason: 'Two joined on the last day; the list of names is kept.',
    until: '2027-01-31',
  }

  it('without a reason, for a day in the past, or for what is not found: refused in words', async () => {
    expect((await put({ ...said, reason: ' ' })).status).toBe(400)
    const past = await put({ ...said, until: '2026-11-20' })
    expect([past.status, past.body.error?.message]).toEqual([
      400,
      'The day is past. Choose 21 Nov 2026 or a later one.',
    ])
    expect((await put({ ...said, until: '2029-01-01' })).status).toBe(400)
    expect((await put({ ...said, subject: 'C-14-OF-14' })).status).toBe(404)
    expect((await drop(KEY)).status).toBe(404)
    expect(await seats()).toHaveLength(1)
  })

  it('dismissed until its last day, with who, when and why; open again the day after, and when taken back', async () => {
    expect((await put(said)).body).toEqual(said)
    expect(await seats()).toEqual([])
    const [one] = await seats('state=dismissed')
    expect(one).toMatchObject({ state: 'dismissed', dismissed: { until: said.until, reason: said.reason } })
    expect(one?.dismissed?.by).not.toBe('')
    const { findings } = await getChecks({ ...caller.ctx, role: 'viewer' }, { id: KEY.check, state: 'all' })
    expect(findings[0]?.dismissed?.by).toBe('')
    expect(await seats('as_of=2027-01-31')).toEqual([])
    expect((await seats('as_of=2027-02-01'))[0]).toMatchObject({ state: 'open', dismissed: null })
    expect((await drop(KEY)).status).toBe(204)
    expect((await seats())[0]?.dismissed).toBe(null)
  })

  it('the 17th redemption opens it again: other facts are another finding', async () => {
    await put(said)
    expect(await seats()).toEqual([])
    const more = {
      redemption_id: 'R-17',
      redeemed_on: '2025-03-06',
      course_number: 'AZ-104T00',
      location_id: '6148215',
      class_id: KEY.subject,
    }
    await publish(caller, { 'courseware-completions': [more] })
    expect((await seats()).map(({ text }) => text)).toEqual(['Class C-16-OF-14: 17 redemptions of 14 seats.'])
  })

  it('all of it stands in the audit trail', async () => {
    const { events } = await listAudit(caller.ctx, { limit: 50 })
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['check.dismiss', 'check.restore']),
    )
  })
})

describe('limits', () => {
  const put = (body: object) => call(caller, setLimits, { method: 'PUT', body: JSON.stringify(body) })

  it('another number is held against at once; null is the usual one again; 26 % is more than the text allows', async () => {
    expect((await call(caller, limits)).body).toEqual({
      lateRedemptionDays: 30,
      identicalAnswers: 8,
      surveyWaitDays: 30,
      recordedSharePercent: 25,
    })
    expect((await put({ identicalAnswers: 7, recordedSharePercent: 20 })).body).toMatchObject({
      identicalAnswers: 7,
    })
    expect((await foundBy('identical-answers')).map(({ subject }) => subject)).toEqual([
      'C-7-ALIKE',
      'C-8-ALIKE',
    ])
    expect((await foundBy('recorded-share')).map(({ subject }) => subject)).toContain('C-24')
    await put({ identicalAnswers: null, recordedSharePercent: null })
    expect((await foundBy('identical-answers')).map(({ subject }) => subject)).toEqual(['C-8-ALIKE'])
    expect((await put({ recordedSharePercent: 26 })).status).toBe(400)
  })
})
