import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { GET, PUT } from '@/app/api/v1/orgs/[org]/capability-score/names/route'
import { GET as answerScore } from '@/app/api/v1/orgs/[org]/capability-score/route'
import { certifications, monthlyFigures } from '../../db/schema/records'
import { inOrg } from '../../db/tenancy'
import { capabilityScore } from '../../lib/answers/capability-score'
import { recordNameList } from '../../lib/answers/record-names'
import { listAudit } from '../../lib/audit/list-audit'
import { createToken } from '../../lib/auth/tokens/tokens'
import { listUnknownNames } from '../../lib/record-names/list-record-names'
import { azure, held, licence, nothing } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { store } from '../capability/stored'
import { publishText } from '../support/organization'
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
  const seats = (tenant_id: string, month: string, workload: string, association: string) =>
    licence({ tenant_id, month, workload, association, paid_units: '400', active_users: '300' })
  const rows = rowsOf({
    ...nothing(),
    azure: [azure({ month: '2026-10', workload: 'Whatever Service', offer: 'Plan B' })],
    licences: [
      licence({ month: '2025-10' }),
      seats('a', '2026-10', 'Chat and more', 'cpor'),
      seats('a', '2026-09', 'Chat and more', 'cpor'),
      seats('b', '2026-10', 'Teams', 'gdap'),
    ],
    certifications: held('ann', 'Network wizard'),
  })
  await store(here.db, caller.ctx.orgId, rows)
})
afterAll(() => here.close())

const list = async () => recordNameList.parse((await call(caller, GET)).body)
const put = (body: object, who = caller) => call(who, PUT, { method: 'PUT', body: JSON.stringify(body) })
const CHAT = { kind: 'license-usage', field: 'workload', name: 'Chat and more' }

/** Customers of Modern Work, enterprise. */
async function customers() {
  const { areas } = capabilityScore.parse((await call(caller, answerScore)).body)
  return areas.find(({ id }) => id === 'modern-work')?.tracks[0]?.metrics[0]?.value
}

it('lists what counts nowhere, and what it may mean; every service of Azure and every offer counts', async () => {
  const { names, ids } = await list()
  expect(names.map(({ kind, field, name, means }) => [kind, field, name, means])).toEqual([
    ['certifications', 'certification', 'Network wizard', null],
    ['license-usage', 'association', 'gdap', null],
    ['license-usage', 'workload', 'Chat and more', null],
  ])
  expect(names.map(({ rows, from, to }) => [rows, from, to])).toEqual([
    [1, '2022-01', '2022-01'],
    [1, '2026-10', '2026-10'],
    [2, '2026-09', '2026-10'],
  ])
  expect(ids.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
    'certifications certification',
    'license-usage association',
    'license-usage workload',
  ])
  expect(ids[2]?.ids).toContain('teams')
})

it('a name is no longer listed when no row that stands has it', async () => {
  await here.db.inTenant(caller.ctx.orgId, 'write', async (tx) => {
    for (const table of [monthlyFigures, certifications])
      await tx.db.update(table).set({ standing: false }).where(inOrg(table, caller.ctx.orgId))
  })
  expect((await list()).names).toEqual([])
})

it('of one import only its own unknown names are told, with its own rows', async () => {
  expect((await listUnknownNames(caller.ctx, 1)).map(({ name, rows }) => [name, rows])).toEqual([
    ['Network wizard', 1],
    ['gdap', 1],
    ['Chat and more', 2],
  ])
  expect(await listUnknownNames(caller.ctx, 2)).toEqual([])
  await put({ ...CHAT, means: 'teams' })
  expect((await listUnknownNames(caller.ctx, 1)).map(({ name }) => name)).toEqual(['Network wizard', 'gdap'])
})

it('a preview says which names of the file count nowhere, five of six at most, and publishing says the same', async () => {
  const wizards = ['A', 'B', 'C', 'D', 'E'].map((name) => `Wizard ${name}`)
  const text = [
    'person_id,certification,completed_on',
    ...['Azure Administrator Associate', 'Network wizard', ...wizards].map(
      (name, at) => `p-${at},${name},2026-05-02`,
    ),
  ].join('\n')
  const unknownNames = { count: 6, first: ['Network wizard', ...wizards.slice(0, 4)] }
  const preview = await publishText(caller.ctx, 'certifications', text, TEST_TODAY, { mode: 'preview' })
  expect(preview.notes.unknownNames).toEqual(unknownNames)
  expect((await publishText(caller.ctx, 'certifications', text, TEST_TODAY)).notes.unknownNames).toEqual(
    unknownNames,
  )
})

it('a name whose meaning was said, every service of Azure and every offer are no surprise of a preview', async () => {
  await put({ ...CHAT, means: 'teams' })
  const seats = 'month,tenant_id,workload,association,paid_units,active_users\n'
  const preview = (kind: 'license-usage' | 'azure-consumption', text: string) =>
    publishText(caller.ctx, kind, text, TEST_TODAY, { mode: 'preview' })
  const said = await preview('license-usage', `${seats}2026-08,z,Chat and more,cpor,400,300\n`)
  expect([said.rowsAccepted, said.notes.unknownNames]).toEqual([1, undefined])
  const other = await preview('license-usage', `${seats}2026-08,z,Chat and less,cpor,400,300\n`)
  expect(other.notes.unknownNames).toEqual({ count: 1, first: ['Chat and less'] })
  const used = await preview(
    'azure-consumption',
    'month,tenant_id,workload,association,acr_usd,offer\n2026-08,z,Whatever else,cpor,9,Plan C\n',
  )
  expect([used.rowsAccepted, used.notes.unknownNames]).toEqual([1, undefined])
})

it('a name that is said to mean something stays listed where no row has it any more', async () => {
  await put({ ...CHAT, means: 'teams' })
  await here.db.inTenant(caller.ctx.orgId, 'write', async (tx) => {
    await tx.db.update(monthlyFigures).set({ standing: false }).where(inOrg(monthlyFigures, caller.ctx.orgId))
  })
  const { names } = await list()
  expect(names.find(({ name }) => name === CHAT.name)).toEqual({
    ...CHAT,
    means: 'teams',
    rows: 0,
    from: null,
    to: null,
  })
})

it('a meaning counts at once and in every file, is listed and on record, and can be taken back', async () => {
  expect(await customers()).toBe(0)
  expect((await put({ ...CHAT, means: 'teams' })).body).toEqual({ ...CHAT, means: 'teams' })
  expect(await customers()).toBe(1)
  await put({ kind: 'license-usage', field: 'association', name: 'gdap', means: 'dpor' })
  expect(await customers()).toBe(2)
  expect((await list()).names.map(({ means }) => means)).toEqual([null, 'dpor', 'teams'])
  await put({ ...CHAT, means: null })
  expect(await customers()).toBe(1)
  const { events } = await listAudit(caller.ctx, { action: 'name.mean', limit: 3 })
  expect(events.map(({ detail }) => [detail.name, detail.before, detail.after])).toEqual([
    ['Chat and more', 'teams', null],
    ['gdap', null, 'dpor'],
    ['Chat and more', null, 'teams'],
  ])
})

it.each([
  [{ ...CHAT, name: 'Never seen', means: 'teams' }, 404, 'not_found'],
  [{ ...CHAT, name: 'Teams', means: 'intune' }, 409, 'conflict'],
  [{ ...CHAT, means: 'chat' }, 400, 'invalid_request'],
  [{ ...CHAT, field: 'detail', means: 'trial' }, 400, 'invalid_request'],
  [{ kind: 'customers', field: 'workload', name: 'x', means: 'teams' }, 400, 'invalid_request'],
])('%j: %i', async (body, status, code) => {
  const answer = await put(body)
  expect([answer.status, answer.body.error?.code]).toEqual([status, code])
  expect((await list()).names.map(({ means }) => means)).toEqual([null, null, null])
})

it('without a choice the answer says what to do', async () => {
  const { status, body } = await put({ ...CHAT, means: '' })
  expect([status, JSON.stringify(body)]).toEqual([
    400,
    expect.stringContaining('Choose what the name means.'),
  ])
})

it('a Report viewer sees the list and changes nothing', async () => {
  const token = await createToken(here.db, { orgId: caller.ctx.orgId, role: 'viewer', name: 'test', days: 1 })
  const viewer = { ...caller, token }
  expect((await call(viewer, GET)).status).toBe(200)
  expect((await put({ ...CHAT, means: 'teams' }, viewer)).status).toBe(403)
})
