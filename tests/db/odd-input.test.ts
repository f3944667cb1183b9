import { afterAll, beforeAll, expect, test } from 'vitest'
import { PATCH as account } from '@/app/api/v1/account/route'
import { DELETE as ownSession } from '@/app/api/v1/account/sessions/[id]/route'
import { GET as audit } from '@/app/api/v1/orgs/[org]/audit/route'
import { POST as mappings } from '@/app/api/v1/orgs/[org]/import-mappings/route'
import { POST as imports } from '@/app/api/v1/orgs/[org]/imports/route'
import { POST as locations } from '@/app/api/v1/orgs/[org]/locations/route'
import { POST as tokens } from '@/app/api/v1/orgs/[org]/tokens/route'
import {
  DELETE as noTrainer,
  POST as trainers,
  GET as trainersOf,
} from '@/app/api/v1/orgs/[org]/trainers/route'
import { DELETE as session } from '@/app/api/v1/orgs/[org]/users/[id]/sessions/[session]/route'
import { POST as users } from '@/app/api/v1/orgs/[org]/users/route'
import { authFixture, errorOf, type Fixture, request, signedIn } from './auth-fixture'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

let fixture: Fixture
let cookie: string
let id: string
beforeAll(async () => {
  fixture = await authFixture()
  const admin = await signedIn(fixture, 'global_admin')
  cookie = admin.cookie
  id = String(admin.id)
})
afterAll(() => fixture.close())

const send = (handler: Handler, method: string, params = {}, body?: object, path = '/x') =>
  handler(request(path, { method, headers: { cookie }, ...(body && { body: JSON.stringify(body) }) }), {
    params: Promise.resolve({ org: 'acme', ...params }),
  })

const ODD = ['a\0b', 'a\ud83d']

const mapping = (column: string, header: string) => ({
  kind: 'courseware-completions',
  columns: { [column]: header },
  dateOrder: 'iso',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
})

test('a mapping with a NUL or half a character in a column or a header is refused, saved or sent with a file', async () => {
  for (const odd of ODD)
    for (const bad of [mapping(odd, 'a'), mapping('redemption_id', odd)]) {
      const text = encodeURIComponent(JSON.stringify(bad))
      const answers = [
        await send(mappings, 'POST', {}, { mapping: bad, headers: ['a'] }),
        await send(imports, 'POST', {}, [], `/x?mapping=${text}`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([400, 400])
    }
})

test.each<[string, Handler, string, (odd: string) => object]>([
  ['a name', account, 'PATCH', (name) => ({ name })],
  ['an address', users, 'POST', (odd) => ({ email: `${odd}@example.com`, role: 'viewer' })],
  ['an invited name', users, 'POST', (name) => ({ email: 'a@example.com', name, role: 'viewer' })],
  ['a token’s name', tokens, 'POST', (name) => ({ name, role: 'viewer' })],
  ['an MCT ID', trainers, 'POST', (mctId) => ({ mctId })],
  ['an MCT ID to remove', noTrainer, 'DELETE', (mctId) => ({ mctId })],
  ['a location’s name', locations, 'POST', (name) => ({ externalId: '1234567', name })],
])('%s with a NUL or half a character is refused and named, not an error of ours', async (_, ...rest) => {
  const [handler, method, bodyOf] = rest
  for (const odd of ODD)
    expect(await errorOf(await send(handler, method, {}, bodyOf(odd)))).toMatchObject({
      status: 400,
      code: 'invalid_request',
      message: expect.stringContaining('a character that cannot be kept'),
    })
})

test('a trainer after whom nobody can stand is refused by name', async () => {
  const response = await send(trainersOf, 'GET', {}, undefined, '/x?after=a%00b')
  expect(await errorOf(response)).toMatchObject({ status: 400, code: 'invalid_request' })
})

test('an address of ours with a NUL in it leads nowhere', async () => {
  expect((await send(ownSession, 'DELETE', { id: '\0' })).status).toBe(404)
  expect((await send(session, 'DELETE', { id, session: '\0' })).status).toBe(404)
  expect((await send(audit, 'GET', { org: 'ac\0me' })).status).toBe(404)
})

test.each([
  '2026-99-99T10:00:00.000000Z~1~1',
  '2026-02-30T10:00:00.000000Z~1~1',
  '2026-11-21T24:61:61.000000Z~1~1',
  '0000-01-01T10:00:00.000000Z~1~1',
])('the trail has no place %s', async (after) => {
  const response = await send(audit, 'GET', {}, undefined, `/x?limit=5&after=${after}`)
  expect(await errorOf(response)).toMatchObject({
    status: 400,
    message: expect.stringContaining('Invalid cursor'),
  })
})
