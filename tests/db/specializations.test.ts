import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GET as answerScore } from '@/app/api/v1/orgs/[org]/capability-score/route'
import { GET as answerDependents } from '@/app/api/v1/orgs/[org]/designations/[designation]/dependents/route'
import { PUT as allowed } from '@/app/api/v1/orgs/[org]/locations/[id]/designations/route'
import { DELETE, GET, PUT } from '@/app/api/v1/orgs/[org]/specializations/route'
import { dependents, savedSpecialization, specializations } from '../../lib/answers/specializations'
import { listAudit } from '../../lib/audit/list-audit'
import type { Role } from '../../lib/auth/roles'
import { putRecord } from '../../lib/designations/sql/records'
import { allowDesignations } from '../../lib/locations/allow-designations'
import { listLocations } from '../../lib/locations/list-locations'
import { mergeLocation } from '../../lib/locations/merge-location'
import { addLocation } from '../../lib/locations/save-location'
import { readAllowed } from '../../lib/locations/sql/location-designations'
import { azure, held, nothing } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { store } from '../capability/stored'
import { type Caller, call, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let here: Surroundings
let caller: Caller
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
})
beforeEach(async () => {
  caller = await mintCaller(here.db)
  await caller.ctx.db.inTenant(caller.ctx.orgId, 'write', (tx) =>
    putRecord(tx, {
      designation: 'security',
      attainedOn: '2026-06-01',
      snapshot: null,
      enrolledOn: '2026-06-10',
      renewedOn: null,
      validUntil: null,
      origin: 'bought',
      note: '',
    }),
  )
})
afterAll(() => here.close())

const list = async () => specializations.parse((await call(caller, GET)).body)
const put = (body: object) => call(caller, PUT, { method: 'PUT', body: JSON.stringify(body) })
const drop = (body: object) => call(caller, DELETE, { method: 'DELETE', body: JSON.stringify(body) })
const one = async (id: string) => (await list()).specializations.find((line) => line.id === id)
const THREAT = { specialization: 'Threat Protection', anniversary: '2027-03-03' }

describe('what may be earned', () => {
  it('with Security held, its four; 31 of the table and Azure Expert MSP are listed', async () => {
    const { specializations: lines, text } = await list()
    expect(lines).toHaveLength(32)
    expect(lines.filter(({ state }) => state === 'possible').map(({ id }) => id)).toEqual([
      'cloud-security',
      'identity-access-management',
      'information-protection-governance',
      'threat-protection',
    ])
    expect(text).toBe('No specialization is recorded. 4 may be earned with the designations that are held.')
  })
})

describe('what is held', () => {
  it('is recorded by any of its names, stands by its own anniversary, and is on record', async () => {
    const saved = await put({
      ...THREAT,
      attainedOn: '2025-03-03',
      evidence: 'Three references',
      evidenceOn: '2025-02-20',
    })
    expect(savedSpecialization.parse(saved.body)).toMatchObject({
      specialization: 'threat-protection',
      known: true,
    })
    expect(await one('threat-protection')).toMatchObject({
      state: 'evidence_due',
      says: expect.stringMatching(
        /^The designation it needs is there on its anniversary of 3 Mar 2027: Security is held until 10 Jul 2027\. .* asked for again/,
      ),
      held: { anniversary: '2027-03-03', evidence: 'Three references' },
    })
    await put({ ...THREAT, specialization: 'threat-protection', anniversary: '2027-10-03' })
    expect(await one('threat-protection')).toMatchObject({ state: 'renew', decidedBy: '2027-11-02' })
    expect((await list()).text).toMatch(
      /^1 held, 1 kept if renewed\. Threat Protection: kept on its anniversary of 3 Oct 2027 if Security is renewed by 2 Nov 2027\./,
    )
    const { events } = await listAudit(caller.ctx, { action: 'specialization.save', limit: 3 })
    expect(events.map(({ detail }) => detail.anniversary)).toEqual(['2027-10-03', '2027-03-03'])
    expect((await drop({ specialization: 'threat protection' })).status).toBe(204)
    expect((await drop(THREAT)).status).toBe(404)
  })

  it('one that nobody knows is kept with a sentence', async () => {
    const saved = await put({ specialization: 'Quantum Readiness', anniversary: '2027-03-03' })
    expect(saved.body).toMatchObject({ specialization: 'Quantum Readiness', known: false })
    expect((await list()).specializations[0]).toMatchObject({
      id: 'Quantum Readiness',
      state: 'unknown',
      needs: null,
      says: 'No table that Laurel has names it, so which designation it needs is not known. It is kept here.',
    })
  })

  it('earning one raises no score (FAQ of 2022)', async () => {
    const rows = {
      ...nothing(),
      azure: [azure({ month: '2026-10' })],
      certifications: held('ann', 'azure-administrator'),
    }
    await store(here.db, caller.ctx.orgId, rowsOf(rows))
    const before = (await call(caller, answerScore)).body
    await put(THREAT)
    await put({ ...THREAT, specialization: 'Kubernetes on Microsoft Azure' })
    expect((await call(caller, answerScore)).body).toEqual(before)
  })

  it.each([
    [{ ...THREAT, attainedOn: '2027-03-03' }, 'The anniversary does not lie after the day of attaining'],
    [{ ...THREAT, attainedOn: '2026-11-22' }, 'This day is still to come'],
    [{ ...THREAT, anniversary: '2027-02-29' }, 'There is no day 2027-02-29'],
    [{ ...THREAT, anniversary: 'March' }, 'Give the anniversary date'],
    [{ ...THREAT, anniversary: '2045-02-28' }, 'more than 14 months ahead'],
    [{ ...THREAT, specialization: ' ' }, 'Name the specialization'],
  ])('%j is refused with a sentence', async (body, says) => {
    const { status, body: answer } = await put(body)
    expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining(says)])
    expect((await list()).specializations.filter((line) => line.held)).toEqual([])
  })
})

it('what depends on Security is told with its day and its sources', async () => {
  await put({ ...THREAT, anniversary: '2027-10-03' })
  const { body } = await call(caller, answerDependents, { params: { designation: 'security' } })
  const found = dependents.parse(body).dependents
  expect(found.find(({ name }) => name === 'Badge Security')).toMatchObject({
    state: 'ends',
    until: '2027-07-10',
  })
  expect(found.find(({ name }) => name === 'Threat Protection')).toMatchObject({
    state: 'ends',
    until: '2027-11-02',
  })
  expect(found.every(({ sources }) => sources.length > 0)).toBe(true)
  const before = await call(caller, answerDependents, {
    params: { designation: 'security' },
    query: 'as_of=2026-05-31',
  })
  const then = dependents.parse(before.body)
  expect([then.asOf, then.dependents[0]?.state]).toEqual(['2026-05-31', 'waits'])
  expect((await call(caller, answerDependents, { params: { designation: 'nothing' } })).status).toBe(404)
})

it('the global account says which location may use which badges and benefits', async () => {
  const { id } = await addLocation(caller.ctx, { externalId: '7700001', name: 'Oslo', country: 'Norway' })
  const allow = (body: object) =>
    call(caller, allowed, { method: 'PUT', params: { id: String(id) }, body: JSON.stringify(body) })
  const said = { badges: ['security', 'data-ai'], benefits: ['security'] }
  expect((await allow(said)).body).toEqual({ badges: ['data-ai', 'security'], benefits: ['security'] })
  const shown = async () => (await listLocations(caller.ctx)).find((one) => one.id === id)
  expect(await shown()).toMatchObject({ badges: ['data-ai', 'security'], benefits: ['security'] })
  await allow({ badges: [], benefits: [] })
  expect(await shown()).toMatchObject({ badges: [], benefits: [] })
  expect((await allow({ badges: ['gold'], benefits: [] })).status).toBe(400)
})

it('a mistyped location leaves its decision to the right one, whose own stands before it', async () => {
  const place = (externalId: string) =>
    addLocation(caller.ctx, { externalId, name: externalId, country: 'Norway' })
  const [right, typo, other] = [await place('7700002'), await place('7700003'), await place('7700004')]
  await allowDesignations(caller.ctx, typo.id, { badges: ['security'], benefits: [] })
  await allowDesignations(caller.ctx, other.id, { badges: ['data-ai'], benefits: ['data-ai'] })
  const shown = async () =>
    (await listLocations(caller.ctx)).map(({ externalId, badges, benefits }) => [
      externalId,
      badges,
      benefits,
    ])
  await mergeLocation(caller.ctx, typo.id, right.id)
  expect(await shown()).toEqual([
    ['7700002', ['security'], []],
    ['7700004', ['data-ai'], ['data-ai']],
  ])
  await mergeLocation(caller.ctx, other.id, right.id)
  expect(await shown()).toEqual([['7700002', ['security'], []]])
  const left = await caller.ctx.db.inTenant(caller.ctx.orgId, 'read', readAllowed)
  expect([...left.keys()]).toEqual([right.id])
})

it('who looks after benefits decides it as who looks after locations does; a viewer and an executive do not', async () => {
  const { id } = await addLocation(caller.ctx, { externalId: '7700005', name: 'Bergen', country: 'Norway' })
  const by = (role: Role) =>
    allowDesignations({ ...caller.ctx, role }, id, { badges: ['security'], benefits: [] })
  for (const role of ['global_admin', 'partner_admin', 'account_admin'] as const)
    expect((await by(role)).badges).toEqual(['security'])
  for (const role of ['executive_viewer', 'viewer'] as const)
    await expect(by(role)).rejects.toMatchObject({ code: 'forbidden' })
})
