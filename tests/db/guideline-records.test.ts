import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DELETE, GET as getOne, PATCH } from '@/app/api/v1/orgs/[org]/records/[id]/route'
import { GET, POST } from '@/app/api/v1/orgs/[org]/records/route'
import { record as recordAnswer, records as recordsAnswer } from '../../lib/answers/records'
import type { Subject } from '../../lib/attachments/model/subject'
import { addRow, readAttachments } from '../../lib/attachments/sql/attachments'
import type { Ctx } from '../../lib/context'
import { allRecords, listRecords } from '../../lib/guideline-records/list-records'
import type { Field, Value } from '../../lib/guideline-records/model/field'
import {
  kindOf,
  RECORD_KIND_IDS,
  RECORD_KINDS,
  type RecordKind,
} from '../../lib/guideline-records/model/kinds'
import { addRecord } from '../../lib/guideline-records/save-record'
import { mintOrganization } from '../support/organization'
import { BERLIN, naive, withClasses } from '../support/records'
import { type Caller, call, HERE, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let here: Surroundings
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
}, 60_000)
afterAll(() => here.close())

const minted = async () => withClasses(await mintOrganization(here.db))

const SAMPLES: Record<Field['type'], Value> = {
  text: 'Said',
  lines: 'Two\nlines',
  link: 'https://contoso.example/policy',
  day: '2026-02-01',
  share: 12.5,
  count: 9,
  yes: true,
  choice: '',
  class: 'C-B',
  course: 'AZ-104T00',
  location: BERLIN,
  trainer: 'M-1',
}
const sample = ({ type, options }: Field): Value =>
  type === 'choice' ? (Object.keys(options ?? {})[0] ?? null) : SAMPLES[type]
const filled = (kind: RecordKind, which: (field: Field) => boolean) =>
  Object.fromEntries(
    kindOf(kind)
      .fields.filter(which)
      .map((field) => [field.name, sample(field)]),
  )

describe('what is asked for is missing until it is said', () => {
  it.each(RECORD_KIND_IDS)('%s', async (kind) => {
    const ctx = await minted()
    const { fields } = kindOf(kind)
    const least = await addRecord(ctx, { kind, fields: filled(kind, ({ need }) => need === 'kept') })
    const asked = fields.filter(
      ({ need, only }) => need === 'asked' && (!only || least.fields[only[0]] === only[1]),
    )
    expect(recordAnswer.parse(least)).toMatchObject({
      missing: asked.map(({ name }) => name),
      state: asked.length > 0 ? 'incomplete' : 'complete',
    })
    for (const { label } of asked) expect(least.text).toContain(label)
    const whole = await addRecord(ctx, { kind, fields: filled(kind, ({ name }) => name !== 'officialSince') })
    expect(whole).toMatchObject({ missing: [], wrong: [], state: 'complete' })
    expect(whole.fields).toEqual({
      ...Object.fromEntries(fields.map(({ name }) => [name, null])),
      ...filled(kind, ({ name }) => name !== 'officialSince'),
    })
  })

  it('whatever is said, page and checks find missing, wrong and awaited what a naive reading of the kind finds', async () => {
    const ctx = await minted()
    const day = fc.constantFrom(
      '2023-11-30',
      '2026-03-05',
      '2026-11-20',
      '2026-11-21',
      '2027-03-05',
      '2027-03-06',
      '2028-02-29',
    )
    const of = (field: Field): fc.Arbitrary<Value> => {
      if (field.type === 'day') return day
      if (field.type === 'share') return fc.constantFrom(0, 49.99, 50, 100)
      if (field.type === 'class') return fc.constantFrom('C-B', 'C-V', 'C-NONE')
      if (field.type === 'choice') return fc.constantFrom(...Object.keys(field.options ?? {}))
      return fc.constant(sample(field))
    }
    const one = fc
      .constantFrom(...RECORD_KINDS)
      .chain(({ id, fields }) =>
        fc
          .record(
            Object.fromEntries(
              fields.map((field) => [
                field.name,
                field.need === 'kept' ? of(field) : fc.option(of(field), { nil: null, freq: 3 }),
              ]),
            ),
          )
          .map((values) => ({ kind: id, values: values as Record<string, Value> })),
      )
    const said = fc
      .sample(one, { numRuns: 160, seed: 16 })
      .filter(({ values: { startsOn = null, endsOn = null } }) => !startsOn || !endsOn || endsOn >= startsOn)
    expect(said.length).toBeGreaterThan(100)
    for (const { kind, values } of said) await addRecord(ctx, { kind, fields: values })
    const kept = await allRecords(ctx, {})
    const classes = { 'C-B': 'AZ-104T00', 'C-V': 'AZ-500T00' } as Record<string, string>
    const ends = (values: Record<string, Value>) => String(values.endsOn ?? 'infinity')
    for (const { kind, fields, missing, wrong, next } of kept) {
      const row = kindOf(kind)
      const item = classes[String(fields.classId)]
      const last =
        !row.succeeds ||
        !kept.some(
          (other) =>
            other.kind === kind &&
            row.succeeds?.every((name) => (other.fields[name] ?? null) === (fields[name] ?? null)) &&
            ends(other.fields) > ends(fields),
        )
      const found = naive(row, fields, item ? { item, endsOn: '2026-03-05' } : null, TEST_TODAY, last)
      expect({ kind, fields, missing, wrong, next: next?.on ?? null }).toEqual({ kind, fields, ...found })
    }
    const { kinds, count } = await listRecords(ctx, { limit: 1 })
    expect(count).toBe(kept.length)
    for (const { kind, records, incomplete, endsSoon } of kinds) {
      const ofKind = kept.filter((one) => one.kind === kind)
      const inState = (state: string) => ofKind.filter((one) => one.state === state).length
      expect([kind, records, incomplete, endsSoon]).toEqual([
        kind,
        ofKind.length,
        inState('incomplete'),
        inState('ends_soon'),
      ])
      for (const state of ['incomplete', 'ends_soon', 'complete'] as const)
        expect((await listRecords(ctx, { kind, state, limit: 500 })).records.map(({ id }) => id)).toEqual(
          ofKind.filter((one) => one.state === state).map(({ id }) => id),
        )
    }
  })
})

/** What is known of a file; it lies nowhere. */
const keepFile = (ctx: Ctx, { kind, id }: Subject) =>
  ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
    addRow(tx, {
      ...{ subjectKind: kind, subjectId: id, sha256: 'a'.repeat(64), fileName: 'order.pdf' },
      ...{ mediaType: 'application/pdf', bytes: 9, addedBy: ctx.actor, addedByName: ctx.actorName },
    }),
  )

describe('over the API', () => {
  let caller: Caller
  beforeAll(async () => {
    caller = await mintCaller(here.db)
    await withClasses(caller.ctx)
  })
  const post = (kind: string, fields: object) =>
    call(caller, POST, { method: 'POST', body: JSON.stringify({ kind, fields }) })
  const patch = (id: unknown, body: object) =>
    call(caller, PATCH, { method: 'PATCH', id, body: JSON.stringify(body) })
  const drop = (id: unknown, body: object) =>
    call(caller, DELETE, { method: 'DELETE', id, body: JSON.stringify(body) })
  const recording = { use: 'reference', classId: 'C-B', endsOn: '2027-03-05' }

  it('everything that is wrong is told at once, each at its field, and nothing is kept', async () => {
    const { status, body } = await post('own-courseware', {
      title: 'x'.repeat(201),
      overlap: '120',
      courseNumber: 'no course',
      startsOn: '2026-02-30',
      noEndorsement: 'perhaps',
      locationId: '1'.repeat(40),
      colour: 'red',
    })
    expect(status).toBe(400)
    const issues = body.error?.issues as { path: string; message: string }[]
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'colour',
      'courseNumber',
      'locationId',
      'noEndorsement',
      'overlap',
      'startsOn',
      'title',
    ])
    expect(issues.find(({ path }) => path === 'overlap')?.message).toBe(
      'Overlap, in percent: a share in percent, from 0 to 100.',
    )
    const reversed = await post('lab', {
      hoster: 'H',
      courseNumber: 'AZ-104T00',
      startsOn: '2026-02-01',
      endsOn: '2026-01-31',
      locationId: '9999999',
    })
    expect(reversed.body.error?.issues).toMatchObject([{ path: 'endsOn' }, { path: 'locationId' }])
    expect((await post('certificate', {})).status).toBe(400)
    expect(
      (await post('satisfaction-policy', { link: 'javascript:alert(1)', startsOn: '2026-01-01' })).status,
    ).toBe(400)
    expect((await listRecords(caller.ctx, { limit: 1 })).count).toBe(0)
  })

  it('what one changed is not overwritten by who read it before: 409, and by the revision of now it is', async () => {
    const first = await post('recording', recording)
    expect(first.status).toBe(201)
    const { id, revision } = recordAnswer.parse(first.body)
    const told = await patch(id, { revision, fields: { learnersAgreedOn: '2026-03-02' } })
    expect(told.body).toMatchObject({ revision: 2, fields: { ...recording, learnersAgreedOn: '2026-03-02' } })
    const late = await patch(id, { revision, fields: { learnersAgreedOn: null } })
    expect([late.status, late.body.error?.code]).toEqual([409, 'conflict'])
    expect((await drop(id, { revision })).status).toBe(409)
    expect((await call(caller, getOne, { id })).body).toEqual(told.body)
    expect((await patch(id, { fields: {} })).status).toBe(400)
    const subject = { kind: 'record', id: String(id) } as const
    await keepFile(caller.ctx, subject)
    expect((await drop(id, { revision: 2 })).status).toBe(204)
    const files = await caller.ctx.db.inTenant(caller.ctx.orgId, 'read', (tx) => readAttachments(tx, subject))
    expect(files).toEqual([])
    expect((await call(caller, getOne, { id })).status).toBe(404)
    expect((await patch(id, { revision: 2, fields: {} })).status).toBe(404)
  })

  it('two changes of the same revision at once: one is kept, one is refused', async () => {
    const { body } = await post('recording', recording)
    const both = await Promise.all(
      ['A', 'B'].map((title) => patch(body.id, { revision: 1, fields: { title } })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('a form without a script is led back to its kind, or told every mistake in words', async () => {
    const send = (fields: Record<string, string>) => {
      const body = new URLSearchParams(fields).toString()
      const headers = {
        authorization: `Bearer ${caller.token}`,
        host: '127.0.0.1:3000',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      }
      return POST(new Request(`${HERE}/api`, { method: 'POST', body, headers }), {
        params: Promise.resolve({ org: caller.ctx.slug }),
      })
    }
    const kept = await send({ kind: 'term', startsOn: '2026-01-01', endsOn: '' })
    expect([kept.status, kept.headers.get('location')]).toEqual([
      303,
      `/${caller.ctx.slug}/delivery/records?kind=term`,
    ])
    const [one] = (await listRecords(caller.ctx, { kind: 'term', limit: 1 })).records
    const changed = await send({
      kind: 'term',
      id: String(one?.id),
      revision: String(one?.revision),
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    })
    expect(changed.status).toBe(303)
    const refused = await send({ kind: 'term', startsOn: 'soon', endsOn: 'later' })
    expect([refused.status, await refused.text()]).toEqual([
      400,
      'Nothing was saved. Go back and correct:\n- Accepted on: a real date of the form YYYY-MM-DD.\n- Ends on: a real date of the form YYYY-MM-DD.\n',
    ])
    expect(
      (await listRecords(caller.ctx, { kind: 'term', limit: 9 })).records.map((one) => one.fields.endsOn),
    ).toEqual(['2026-12-31'])
  })

  it('pages follow one another, the last that was kept first; a file of a kind has a column for each field', async () => {
    for (const hoster of ['One', 'Two', 'Three']) await post('lab', { hoster, courseNumber: 'AZ-104T00DE' })
    const first = recordsAnswer.parse((await call(caller, GET, { query: 'kind=lab&limit=2' })).body)
    expect([first.records.map(({ called }) => called), first.count]).toEqual([
      ['AZ-104T00, Three', 'AZ-104T00, Two'],
      3,
    ])
    const rest = recordsAnswer.parse(
      (await call(caller, GET, { query: `kind=lab&limit=2&before=${first.next}` })).body,
    )
    expect([rest.records.map(({ called }) => called), rest.next]).toEqual([['AZ-104T00, One'], null])
    const request = new Request(`${HERE}/api?kind=lab&format=csv`, {
      headers: { authorization: `Bearer ${caller.token}` },
    })
    const text = await (await GET(request, { params: Promise.resolve({ org: caller.ctx.slug }) })).text()
    const [header, line] = text.split('\n')
    expect(header).toBe(
      'id,kind,called,state,text,hoster,authorized_on,course_number,class_id,passes,tenants,starts_on,ends_on,location_id,changed_at,changed_by',
    )
    expect(line).toContain(
      '"lab","AZ-104T00, Three","Incomplete","Missing: Authorized, as looked up on.","Three",,"AZ-104T00",',
    )
  })
})
