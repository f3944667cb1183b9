import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST as prove } from '@/app/api/v1/account/proof/route'
import { GET as readAccount } from '@/app/api/v1/account/route'
import { DELETE as removeDemo } from '@/app/api/v1/demo/route'
import { PATCH as answer } from '@/app/api/v1/orgs/[org]/access-requests/[id]/route'
import { POST as map, DELETE as unmap } from '@/app/api/v1/orgs/[org]/sign-in/app-roles/route'
import { POST as trust, DELETE as withdraw } from '@/app/api/v1/orgs/[org]/sign-in/issuers/route'
import { POST as makeToken } from '@/app/api/v1/orgs/[org]/tokens/route'
import { POST as makeLink } from '@/app/api/v1/orgs/[org]/users/[id]/link/route'
import { PATCH as change } from '@/app/api/v1/orgs/[org]/users/[id]/route'
import { POST as invite } from '@/app/api/v1/orgs/[org]/users/route'
import { createToken } from '@/lib/auth/tokens/tokens'
import { errorOf, none, PASSWORD, request, signedIn } from './auth-fixture'
import { NORTH, type OpenIdFixture, OTHER, openIdFixture, Traveller } from './openid-fixture'

let fixture: OpenIdFixture
beforeAll(async () => {
  fixture = await openIdFixture()
  await fixture.allow(fixture.acme)
})
afterAll(() => fixture.close())

const at = { params: Promise.resolve({ org: 'acme', id: '999999' }) }
type Handler = (request: Request, context: typeof at) => Promise<Response>
const issuer = () => ({ issuer: fixture.issuer(NORTH) })

/** Everything that gives somebody a way in, with a body that would do; the person it names does not exist. */
const SENSITIVE: [string, Handler, string, () => object][] = [
  ['making a token', makeToken, 'POST', () => ({ name: 'ci', role: 'viewer' })],
  ['inviting', invite, 'POST', () => ({ email: 'new@proof.example', role: 'viewer' })],
  ['changing a person', change, 'PATCH', () => ({ role: 'viewer' })],
  ['making a password link', makeLink, 'POST', () => ({})],
  ['answering a request', answer, 'PATCH', () => ({ outcome: 'granted' })],
  ['letting an issuer in', trust, 'POST', issuer],
  ['giving an app role a role', map, 'POST', () => ({ ...issuer(), appRole: 'Admins', role: 'viewer' })],
  ['taking an app role its role', unmap, 'DELETE', () => ({ ...issuer(), appRole: 'Admins' })],
  ['letting an issuer in no longer', withdraw, 'DELETE', issuer],
]

const send = (handler: Handler, method: string, body: object, headers: Record<string, string>) =>
  handler(request('/x', { method, headers, body: JSON.stringify(body) }), at)

/** A Global admin who showed who he is `minutes` ago. */
async function admin(minutes: number) {
  const who = await signedIn(fixture, 'global_admin')
  await fixture.owner`
    update sessions set proved_at = now() - make_interval(mins => ${minutes}) where user_id = ${who.id}`
  return who
}

const proveBy = (cookie: string, current: string) =>
  prove(request('/x', { method: 'POST', headers: { cookie }, body: JSON.stringify({ current }) }), none)

describe.each(SENSITIVE)('%s', (_what, handler, method, body) => {
  test('asks who it is after a quarter of an hour, and not before; never a token', async () => {
    const [stale, fresh] = [await admin(16), await admin(14)]
    expect(await errorOf(await send(handler, method, body(), { cookie: stale.cookie }))).toMatchObject({
      status: 403,
      code: 'proof_required',
    })
    const { status } = await send(handler, method, body(), { cookie: fresh.cookie })
    expect([200, 201, 404]).toContain(status)
    const { db, acme: orgId } = fixture
    const token = await createToken(db, { orgId, role: 'global_admin', name: 'no person', days: 1 })
    const said = await send(handler, method, body(), { authorization: `Bearer ${token}` })
    if (!said.ok) expect((await errorOf(said)).code).not.toBe('proof_required')
  })
})

test('removing the demo asks too', async () => {
  const who = await admin(16)
  await fixture.owner`update organizations set demo = true where id = ${fixture.acme}`
  await fixture.owner`update users set demo = true where id = ${who.id}`
  const said = await removeDemo(request('/x', { method: 'DELETE', headers: { cookie: who.cookie } }), none)
  expect(await errorOf(said)).toMatchObject({ status: 403, code: 'proof_required' })
  await fixture.owner`update organizations set demo = false where id = ${fixture.acme}`
})

test('the password shows who it is, for this session alone; a wrong one does not', async () => {
  const who = await admin(16)
  const other = await admin(16)
  const make = () => send(makeToken, 'POST', { name: 'ci', role: 'viewer' }, { cookie: who.cookie })
  expect(await errorOf(await proveBy(who.cookie, 'a wrong password'))).toMatchObject({ status: 400 })
  expect((await make()).status).toBe(403)
  expect((await proveBy(who.cookie, PASSWORD)).status).toBe(204)
  expect((await make()).status).toBe(201)
  const theirs = await send(makeToken, 'POST', { name: 'ci', role: 'viewer' }, { cookie: other.cookie })
  expect(theirs.status).toBe(403)
  const [row] = await fixture.owner`
    select outcome, method from sign_ins where user_id = ${who.id} order by at desc limit 1`
  expect(row).toEqual({ outcome: 'proved', method: 'session' })
})

test('ten wrong passwords close the question for the session, the right one included', async () => {
  const who = await admin(16)
  for (let tried = 0; tried < 10; tried++) await proveBy(who.cookie, 'a wrong password')
  expect((await proveBy(who.cookie, PASSWORD)).status).toBe(429)
})

describe.each([
  ['entra', NORTH],
  ['oidc', OTHER],
])('who signs in with %s', (provider, tenant) => {
  const account = async (cookie: string) =>
    (await readAccount(request('/api/v1/account', { headers: { cookie } }), none)).json()

  test('is not known by a sign-in that may have asked nothing, and is by one that had to ask', async () => {
    await fixture.trust(fixture.acme, tenant)
    const subject = `proof-${provider}`
    fixture.account(subject, {}, tenant)
    const query = `provider=${provider}${provider === 'entra' ? `&tenant=${tenant}` : ''}`
    const traveller = new Traveller()
    await traveller.signIn(subject, query)
    await fixture.owner`
      update memberships set role = 'global_admin', source = 'manual' where org_id = ${fixture.acme}
        and user_id = (select user_id from identities where subject = ${subject})`
    const make = () => send(makeToken, 'POST', { name: 'ci', role: 'viewer' }, { cookie: traveller.cookie })
    expect((await errorOf(await make())).code).toBe('proof_required')
    expect((await proveBy(traveller.cookie, PASSWORD)).status).toBe(403)
    const { proof } = (await account(traveller.cookie)) as { proof: { by: string; href: string } }
    expect(proof).toMatchObject({ by: 'provider', href: expect.stringContaining('again=1') })
    const asked = new URL(await traveller.begin(new URL(proof.href, 'http://x').search.slice(1)))
    expect(asked.searchParams.get('prompt')).toMatch(/^login/)
    expect(asked.searchParams.get('max_age')).toBe('0')
    await traveller.signIn(subject, new URL(proof.href, 'http://x').search.slice(1))
    expect((await make()).status).toBe(201)
  })
})
