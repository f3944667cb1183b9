import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { POST as setPasswordByForm } from '@/app/api/password/route'
import { POST as preferences } from '@/app/api/preferences/route'
import { POST as signInByForm } from '@/app/api/sign-in/route'
import { POST as signOutByForm } from '@/app/api/sign-out/route'
import { grantMembership } from '@/lib/auth/people/users'
import type { Role } from '@/lib/auth/roles'
import { revokeSession } from '@/lib/auth/sessions/sessions'
import { createToken } from '@/lib/auth/tokens/tokens'
import { orgRoute, userRoute } from '@/lib/entry/route'
import { LaurelError } from '@/lib/errors'
import { readJson } from '@/lib/http/body'
import {
  at,
  authFixture,
  echo,
  errorOf,
  type Fixture,
  HERE,
  none,
  request,
  signedIn as signedInTo,
} from './auth-fixture'

let fixture: Fixture
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(() => fixture.owner`delete from throttle`)

const signedIn = (role: Role | null) => signedInTo(fixture, role)

describe('a route of an organization', () => {
  test('without sign-in is 401, whatever the organization', async () => {
    for (const org of ['acme', 'nowhere']) {
      const response = await echo('settings:read')(request(`/api/v1/orgs/${org}`), at(org))
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(await errorOf(response)).toMatchObject({ status: 401, code: 'unauthorized' })
    }
  })

  test('of others is 404, and says the same as for one that does not exist', async () => {
    const { cookie } = await signedIn('global_admin')
    const foreign = await errorOf(
      await echo('settings:read')(request('/x', { headers: { cookie } }), at('rival')),
    )
    const unknown = await errorOf(
      await echo('settings:read')(request('/x', { headers: { cookie } }), at('nowhere')),
    )
    expect(foreign).toMatchObject({ status: 404, code: 'not_found' })
    expect(foreign).toEqual(unknown)
  })

  test('with a role that may not is 403 and names the roles that may', async () => {
    const { cookie } = await signedIn('viewer')
    const response = await echo('imports:write')(request('/x', { headers: { cookie } }), at('acme'))
    const error = await errorOf(response)
    expect(error).toMatchObject({ status: 403, code: 'forbidden' })
    expect(error.message).toContain('Global admin or MPN Partner Admin')
  })

  test('with a role that may gives the context, and is not kept by anybody on the way', async () => {
    const { cookie, id } = await signedIn('viewer')
    const headers = { cookie, 'x-forwarded-for': '192.0.2.7' }
    const response = await echo('settings:read')(request('/x', { headers }), at('acme'))
    expect(await response.json()).toEqual({ role: 'viewer', actor: `user:${id}`, ip: '192.0.2.7' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('sees a changed role and a revoked session at the next request', async () => {
    const { cookie, id, sid } = await signedIn('partner_admin')
    const status = async () =>
      (await echo('imports:write')(request('/x', { headers: { cookie } }), at('acme'))).status
    expect(await status()).toBe(200)
    await grantMembership(fixture.db, { orgId: fixture.acme, userId: id, role: 'viewer' })
    expect(await status()).toBe(403)
    await grantMembership(fixture.db, { orgId: fixture.acme, userId: id, role: 'global_admin' })
    expect(await status()).toBe(200)
    await revokeSession(fixture.db, sid)
    expect(await status()).toBe(401)
  })

  test('takes a cookie of ours and no other', async () => {
    const { cookie } = await signedIn('viewer')
    for (const wrong of [`${cookie}x`, cookie.replace(/=.*/, '=e30.e30.e30'), 'next-auth.session-token='])
      expect(
        (await echo('settings:read')(request('/x', { headers: { cookie: wrong } }), at('acme'))).status,
      ).toBe(401)
  })
})

describe('a bearer token', () => {
  const call = (token: string, org: string, headers = {}) =>
    echo('settings:read')(
      request('/x', { headers: { authorization: `Bearer ${token}`, ...headers } }),
      at(org),
    )

  test('opens its own organization with its own role; any other is 404', async () => {
    const { db, acme } = fixture
    const token = await createToken(db, { orgId: acme, role: 'viewer', name: 'ci', days: 1 })
    expect(await (await call(token, 'acme')).json()).toMatchObject({
      role: 'viewer',
      actor: expect.stringMatching(/^token:/),
    })
    for (const org of ['rival', 'nowhere']) expect((await call(token, org)).status).toBe(404)
    const write = echo('imports:write')(
      request('/x', { headers: { authorization: `Bearer ${token}` } }),
      at('acme'),
    )
    expect((await write).status).toBe(403)
  })

  test('wins over a cookie, also when it is wrong', async () => {
    const { cookie } = await signedIn('global_admin')
    const token = await createToken(fixture.db, { orgId: fixture.acme, role: 'viewer', name: 'ci', days: 1 })
    expect(await (await call(token, 'acme', { cookie })).json()).toMatchObject({ role: 'viewer' })
    expect((await call('laurel_wrong', 'acme', { cookie })).status).toBe(401)
    const basic = request('/x', { headers: { authorization: 'Basic eDp5', cookie } })
    expect((await echo('settings:read')(basic, at('acme'))).status).toBe(401)
  })

  test('needs no origin: no browser sends it by itself', async () => {
    const token = await createToken(fixture.db, { orgId: fixture.acme, role: 'viewer', name: 'ci', days: 1 })
    const headers = {
      authorization: `Bearer ${token}`,
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
    }
    const response = await echo('settings:read')(request('/x', { method: 'POST', headers }), at('acme'))
    expect(response.status).toBe(200)
  })

  test('is no person: it makes no organizations', async () => {
    const token = await createToken(fixture.db, {
      orgId: fixture.acme,
      role: 'global_admin',
      name: 'ci',
      days: 1,
    })
    const route = userRoute(async () => new Response())
    expect((await route(request('/x', { headers: { authorization: `Bearer ${token}` } }), none)).status).toBe(
      401,
    )
  })
})

/** Site, origin, and whether a change and a download are let through. */
const ORIGINS = [
  ['same-origin', HERE, true, true],
  ['same-origin', null, true, true],
  ['none', null, true, true],
  ['same-site', 'http://other.127.0.0.1:3000', false, false],
  ['cross-site', 'https://elsewhere.example', false, false],
  ['cross-site', null, false, false],
  ['cross-site', HERE, false, false],
  ['', HERE, false, false],
  ['nonsense', HERE, false, false],
  [null, HERE, true, true],
  [null, 'http://127.0.0.1:3001', false, true],
  [null, 'https://elsewhere.example', false, true],
  [null, 'null', false, true],
  [null, 'nonsense', false, true],
  [null, null, true, true],
] as const

describe.each(ORIGINS)(
  'a signed-in browser with Sec-Fetch-Site %s and Origin %s',
  (site, origin, change, download) => {
    const headers = async () => ({
      cookie: (await signedIn('global_admin')).cookie,
      ...(site !== null && { 'sec-fetch-site': site }),
      ...(origin !== null && { origin }),
    })

    test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(`${change ? 'may' : 'may not'} %s`, async (method) => {
      const response = await echo('settings:write')(
        request('/x', { method, headers: await headers() }),
        at('acme'),
      )
      expect(response.status).toBe(change ? 200 : 403)
      const own = userRoute(async () => new Response())
      expect((await own(request('/x', { method, headers: await headers() }), none)).status).toBe(
        change ? 200 : 403,
      )
    })

    test(`${download ? 'may' : 'may not'} download; may read`, async () => {
      const get = async () => request('/x', { headers: await headers() })
      const asFile = echo('settings:read', { download: true })
      expect((await asFile(await get(), at('acme'))).status).toBe(download ? 200 : 403)
      expect((await echo('settings:read')(await get(), at('acme'))).status).toBe(200)
    })

    test(`${change ? 'may' : 'may not'} use the forms`, async () => {
      const { cookie: _, ...rest } = await headers()
      for (const form of [signInByForm, signOutByForm, setPasswordByForm, preferences])
        expect((await form(request('/x', { headers: rest, form: { theme: 'dark' } }), none)).status).toBe(
          change ? 303 : 403,
        )
    })
  },
)

describe('errors', () => {
  const failing = (error: unknown) =>
    orgRoute('settings:read', async () => {
      throw error
    })

  test('of ours keep their code, message and issues', async () => {
    const { cookie } = await signedIn('viewer')
    const error = new LaurelError('conflict', 'Taken.', [{ path: 'slug', message: 'Taken.' }])
    const response = await failing(error)(request('/x', { headers: { cookie } }), at('acme'))
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({
      error: { code: 'conflict', message: 'Taken.', issues: [{ path: 'slug', message: 'Taken.' }] },
    })
  })

  test('that nobody foresaw show an id and nothing of themselves', async () => {
    const { cookie } = await signedIn('viewer')
    const response = await failing(new Error('the secret of the house'))(
      request('/x', { headers: { cookie } }),
      at('acme'),
    )
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('secret')
    expect(text).toContain(response.headers.get('x-request-id') ?? 'missing')
  })

  test('in a body name the field', async () => {
    const { cookie } = await signedIn('viewer')
    const route = orgRoute('settings:read', async (call) =>
      Response.json(await readJson(call.request, z.object({ name: z.string() }), 100)),
    )
    const send = (body: string) =>
      route(request('/x', { method: 'POST', body, headers: { cookie } }), at('acme'))
    expect((await send('{"name":"a"}')).status).toBe(200)
    const wrong = await send('{"name":1}')
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toMatchObject({
      error: { code: 'invalid_request', issues: [{ path: 'name' }] },
    })
    expect((await send('{')).status).toBe(400)
    expect((await send(`{"name":"${'a'.repeat(200)}"}`)).status).toBe(413)
  })
})
