import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  GET as answerOne,
  DELETE as removeOne,
  PUT as saveOne,
} from '../../app/api/v1/orgs/[org]/designations/[designation]/route'
import {
  GET as answerLegacy,
  PUT as saveLegacyRecord,
} from '../../app/api/v1/orgs/[org]/designations/legacy/route'
import { GET as answerAll } from '../../app/api/v1/orgs/[org]/designations/route'
import type { Method } from '../../e2e/support/walk-routes'
import { designationAnswer, designations, legacy } from '../../lib/answers/designations'
import { listAudit } from '../../lib/audit/list-audit'
import type { DesignationBody } from '../../lib/designations/designation-input'
import { getDesignations } from '../../lib/designations/get-designations'
import type { DesignationId } from '../../lib/designations/model/designations'
import { saveDesignation } from '../../lib/designations/save-designation'
import { updateSettings } from '../../lib/settings/update-settings'
import { answerOf, homeWith } from '../capability/home-with'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { type Handler, requestTo } from '../support/get-answers'
import type { Caller, Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let home: Surroundings
let caller: Caller
beforeAll(async () => {
  ;({ home, caller } = await homeWith(importable(rowsOf(twoYears('2024-01', '2026-10')))))
})
afterAll(() => home.close())

const call = async (handler: Handler, path: string, method: Method, body?: unknown) => {
  const { ctx, token } = caller
  const designation = path.split('/')[1]?.split('?')[0] ?? ''
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const request = requestTo(`/api/v1/orgs/${ctx.slug}/${path}`, method, { token }, sent)
  const response = await handler(request, { params: Promise.resolve({ org: ctx.slug, designation }) })
  return { status: response.status, text: await response.text() }
}
const put = (designation: string, body: unknown) => call(saveOne, `designations/${designation}`, 'PUT', body)
const of = async (id: DesignationId, asOf?: string) => {
  const found = await getDesignations(caller.ctx, asOf ? { asOf } : {})
  return found.designations.find(({ designation }) => designation === id)
}
const bought: DesignationBody = { attainedOn: '2026-06-01', enrolledOn: '2026-06-10', origin: 'bought' }

describe('the designations of an organization', () => {
  it('all seven stand where their count puts them before anything is recorded, and no rule stands before 3 Oct 2022', async () => {
    const json = designations.parse(JSON.parse((await answerOf(answerAll, caller, 'designations')).text))
    expect([json.asOf, json.anniversary, json.designations.length]).toEqual([TEST_TODAY, null, 7])
    expect(json.designations.every(({ validUntil, attainedOn }) => !validUntil && !attainedOn)).toBe(true)
    expect(json.designations.at(-1)).toMatchObject({ id: 'training-services', status: 'not_started' })
    const early = await answerOf(answerAll, caller, 'designations?as_of=2022-09-30')
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('2022-10-01')])
  })

  it('a record makes one of them held up to its anniversary, with who did it in the trail', async () => {
    expect((await put('security', bought)).status).toBe(200)
    const json = designationAnswer.parse(
      JSON.parse((await call(answerOne, 'designations/security', 'GET')).text),
    )
    expect(json).toMatchObject({ status: 'enrolled', anniversary: '2027-06-10', validUntil: '2027-07-10' })
    expect((await getDesignations(caller.ctx)).anniversary?.from).toBe('first-designation')
    const { events } = await listAudit(caller.ctx, { action: 'designation.save', limit: 1 })
    expect(events[0]?.detail).toMatchObject({ before: null, after: { enrolledOn: '2026-06-10' } })
    // The settings' anniversary is the one truth where there is one.
    await updateSettings(caller.ctx, { anniversary: '2024-02-29' })
    expect(await of('security')).toMatchObject({
      anniversary: '2027-02-28',
      notices: [
        expect.stringContaining('was not qualified on 1 Jun 2026'),
        expect.stringContaining('valid up to 28 Mar 2027 by the anniversary that all designations share'),
        'The anniversary is 29 February: in other years it is 28 February.',
      ],
    })
    await updateSettings(caller.ctx, { anniversary: null })
    expect((await call(removeOne, 'designations/security', 'DELETE')).status).toBe(204)
    expect((await call(removeOne, 'designations/security', 'DELETE')).status).toBe(404)
  })

  it('every mistake is told at once, and nothing is kept: enrolled before it was attained, a day to come, a term too long', async () => {
    const { status, text } = await put('security', {
      ...{ attainedOn: '2026-06-10', enrolledOn: '2026-06-01', renewedOn: '2027-01-01' },
      ...{ validUntil: '2029-01-01', origin: 'bought' },
    })
    const { issues } = JSON.parse(text).error as { issues: { path: string; message: string }[] }
    expect(status).toBe(400)
    expect(issues.map(({ path }) => path).toSorted()).toEqual(['enrolledOn', 'renewedOn', 'validUntil'])
    expect(issues.map(({ message }) => message).join(' ')).toContain(
      '1 Jun 2026 is before it was attained, 10 Jun 2026',
    )
    const early = await put('security', { attainedOn: '2022-10-02', origin: 'legacy' })
    expect(early.text).toContain('No designation could be attained before 3 Oct 2022.')
    expect((await put('no-such-area', bought)).status).toBe(404)
    expect(await put('security', { ...bought, snapshot: 4711 })).toMatchObject({
      status: 400,
      text: expect.stringContaining('There is no such snapshot'),
    })
    expect((await getDesignations(caller.ctx)).records).toEqual([])
  })

  it('an area is recorded once: what is said again takes its place', async () => {
    await put('security', bought)
    await put('security', { ...bought, note: 'Order 17' })
    const { records } = await getDesignations(caller.ctx)
    expect(records.map(({ designation, note }) => [designation, note])).toEqual([['security', 'Order 17']])
    await call(removeOne, 'designations/security', 'DELETE')
  })
})

describe('legacy competencies and choices', () => {
  const save = (body: unknown) => call(saveLegacyRecord, 'designations/legacy', 'PUT', body)

  it('gold Security and silver DevOps map to two areas; the choices at two anniversaries say what is left', async () => {
    await updateSettings(caller.ctx, { anniversary: '2020-11-11' })
    await save({
      competencies: [
        { competency: 'security', level: 'gold' },
        { competency: 'devops', level: 'silver' },
      ],
      choices: [
        { anniversary: '2022-11-11', option: 'legacy' },
        { anniversary: '2023-11-11', option: 'action-pack' },
      ],
    })
    const json = legacy.parse(JSON.parse((await call(answerLegacy, 'designations/legacy', 'GET')).text))
    // Competencies alone say no anniversary, and a designation that came from one does not either.
    await updateSettings(caller.ctx, { anniversary: null })
    await put('security', { attainedOn: '2026-06-10', origin: 'legacy' })
    const unsaid = await getDesignations(caller.ctx)
    expect([unsaid.anniversary, unsaid.legacy.due]).toEqual([null, null])
    expect(unsaid.designations.find(({ designation }) => designation === 'security')).toMatchObject({
      ...{ status: 'enrolled', anniversary: null, latest: '2027-06-10' },
      notices: expect.arrayContaining([expect.stringContaining('give it there')]),
    })
    await call(removeOne, 'designations/security', 'DELETE')
    await updateSettings(caller.ctx, { anniversary: '2020-11-11' })
    expect(json).toMatchObject({
      level: 'gold',
      areas: ['digital-app-innovation', 'security'],
      holds: false,
      lostOn: '2023-11-11',
    })
    expect(json.anniversaries.map(({ anniversary }) => anniversary)).toEqual(
      ['2022', '2023', '2024', '2025', '2026', '2027'].map((year) => `${year}-11-11`),
    )
    const { ctx } = caller
    const whileHeld = await getDesignations(ctx, { asOf: '2023-05-01' })
    expect([whileHeld.legacy.holds, whileHeld.designations[4]?.way.origin]).toEqual([true, 'legacy'])
    await updateSettings(ctx, { anniversary: null })
  })

  it('a competency twice and two choices for one anniversary are refused, both at once', async () => {
    const twice = { competency: 'security', level: 'gold' }
    const { status, text } = await save({
      competencies: [twice, { ...twice, level: 'silver' }],
      choices: [
        { anniversary: '2023-11-11', option: 'legacy' },
        { anniversary: '2023-11-20', option: 'designation' },
      ],
    })
    expect(status).toBe(400)
    expect(text).toContain('Security appears twice')
    expect(text).toContain('There is a choice for 11 Nov 2023 already')
  })
})

describe('through the year, with the figures of an organization', () => {
  it('enrolled at 70 points, a month below changes nothing; at the anniversary it is checked by its own days, and ends', async () => {
    const { ctx } = caller
    const { designations: then } = await getDesignations(ctx, { asOf: '2025-11-30' })
    const never = then.find(
      ({ window, designation }) => window.answer === 'no' && designation !== 'training-services',
    )
    if (!never) throw new Error(`one area is on no day qualified: ${then.map(({ window }) => window.answer)}`)
    const id = never.designation
    await saveDesignation(ctx, id, { attainedOn: '2025-03-03', enrolledOn: '2025-03-10', origin: 'bought' })
    await updateSettings(ctx, { anniversary: '2021-11-15' })
    expect((await of(id, '2025-05-20'))?.status).toBe('enrolled')
    expect((await of(id, '2025-11-14'))?.status).toBe('enrolled')
    expect(await of(id, '2025-11-15')).toMatchObject({ status: 'renewal_due', anniversary: '2025-11-15' })
    const after = await of(id, '2025-12-01')
    expect([after?.lapsedOn, after?.status === 'renewal_due', after?.validUntil]).toEqual([
      '2025-12-01',
      false,
      null,
    ])
    await updateSettings(ctx, { anniversary: null })
  })
})
