import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as changes } from '@/app/api/v1/orgs/[org]/[programme]/changes/route'
import { GET as plan } from '@/app/api/v1/orgs/[org]/[programme]/plan/route'
import { GET as qualification } from '@/app/api/v1/orgs/[org]/[programme]/qualification/route'
import { GET as rules } from '@/app/api/v1/orgs/[org]/[programme]/rules/route'
import { POST as snapshot } from '@/app/api/v1/orgs/[org]/[programme]/snapshots/route'
import { GET as whatIf } from '@/app/api/v1/orgs/[org]/[programme]/what-if/route'
import { GET as behind } from '@/app/api/v1/orgs/[org]/training-services/[metric]/imports/route'
import { GET as lineItems } from '@/app/api/v1/orgs/[org]/training-services/[metric]/line-items/route'
import { closeCopier } from '../../db/copy'
import { findText } from '../../lib/line-items/model/place'
import { publishText } from '../support/organization'
import { authFixture, type Fixture, request, signedIn } from './auth-fixture'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

let fixture: Fixture
let admin: string
let viewer: string
beforeAll(async () => {
  fixture = await authFixture()
  admin = (await signedIn(fixture, 'global_admin')).cookie
  viewer = (await signedIn(fixture, 'viewer')).cookie
  const operator = { actor: 'operator', actorName: 'Operator', ip: null, locationIds: null, demo: false }
  const { db, acme: orgId } = fixture
  await publishText(
    { db, orgId, slug: 'acme', orgName: 'Acme', role: 'global_admin', ...operator },
    'courseware-completions',
    'redemption_id,redeemed_on,course_number,location_id,learner_id\nR1,2026-03-17,AZ-104T00,1234567,R-9\n',
  )
})
afterAll(async () => {
  await closeCopier()
  await fixture.close()
})

const params = Promise.resolve({
  org: 'acme',
  programme: 'training-services',
  metric: 'courseware-completions',
})
const ask = async (handler: Handler, query: string, cookie = admin) => {
  const response = await handler(request(`/x?${query}`, { headers: { cookie } }), { params })
  return { status: response.status, text: await response.text() }
}

/** The first and the last day that can be written, a 29 February, and the day before the first rule set. */
const DAYS = ['0001-01-01', '0001-12-31', '2024-02-29', '2022-09-30', '9999-12-31']

test.each<[string, Handler, string]>([
  ['qualification', qualification, 'as_of='],
  ['line items as a page', lineItems, 'format=json&limit=2&as_of='],
  ['line items as a file', lineItems, 'as_of='],
  ['imports behind a score', behind, 'as_of='],
  ['plan', plan, 'as_of='],
  ['rules', rules, 'as_of='],
  ['what if', whatIf, 'courseware_advanced=-5&surveys_security=3&as_of='],
  ['changes from a day, as known then', changes, 'known=then&from='],
  ['changes up to a day', changes, 'from=2022-10-01&to='],
])('%s: any day of the calendar is answered or refused, never a failure', async (_, handler, query) => {
  const answers = []
  for (const day of DAYS) answers.push(await ask(handler, query + day))
  expect(answers.filter(({ status }) => ![200, 400].includes(status))).toEqual([])
})

test('a snapshot as of a day before the first rule set is refused', async () => {
  for (const asOf of ['0001-01-01', '2022-09-30']) {
    const body = JSON.stringify({ asOf })
    const asked = request('/x', { method: 'POST', headers: { cookie: admin }, body })
    expect((await snapshot(asked, { params })).status).toBe(400)
  }
})

test('a search goes on from a place that cannot be as from the beginning: in no field, or of no text that is kept', async () => {
  const place = { nth: 0, text: 'R1', on: '2026-03-17', identity: 'R1' }
  for (const find of [{ nth: 99 }, { nth: -1 }, { text: 'a\0b' }, { identity: 'a\ud83d' }])
    for (const way of ['after', 'before']) {
      const query = `format=json&limit=2&search=R&${way}=${findText({ ...place, ...find })}`
      const { status, text } = await ask(lineItems, query)
      expect([status, JSON.parse(text).items.length]).toEqual([200, 1])
    }
})

test('an address of a search that found a learner begins anew for a Report viewer, who is not told', async () => {
  const found = findText({ nth: 2, text: 'R-8', on: '2026-03-17', identity: 'R0' })
  const { status, text } = await ask(lineItems, `format=json&limit=2&search=R&after=${found}`, viewer)
  expect(status).toBe(200)
  expect(JSON.parse(text).items).toMatchObject([{ redemption_id: 'R1', learner_id: null }])
})
