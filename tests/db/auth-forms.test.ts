import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import { POST as setPasswordByForm } from '@/app/api/password/route'
import { POST as preferences } from '@/app/api/preferences/route'
import { POST as signInByForm } from '@/app/api/sign-in/route'
import { POST as signOutByForm } from '@/app/api/sign-out/route'
import { createPasswordLink } from '@/lib/auth/passwords/password-links'
import type { Role } from '@/lib/auth/roles'
import { safePath } from '@/lib/http/safe-path'
import {
  at,
  authFixture,
  echo,
  type Fixture,
  HERE,
  none,
  PASSWORD,
  person,
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

describe('the sign-in form', () => {
  const send = (form: Record<string, string>) => signInByForm(request('/api/sign-in', { form }), none)

  test('leads on with a session cookie that scripts cannot read', async () => {
    const { email } = await person(fixture, 'viewer')
    const response = await send({ email, password: PASSWORD, next: '/acme/imports?a=1' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/acme/imports?a=1')
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(
      /^next-auth\.session-token=[\w.-]+; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax$/,
    )
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    expect((await echo('settings:read')(request('/x', { headers }), at('acme'))).status).toBe(200)
  })

  test('leads back with the reason and keeps the place', async () => {
    const { email } = await person(fixture, 'viewer')
    const wrong = await send({ email, password: 'wrong', next: '/acme' })
    expect(wrong.headers.get('location')).toBe('/sign-in?error=wrong&next=%2Facme')
    expect((await send({})).headers.get('location')).toBe('/sign-in?error=wrong')
    for (let index = 0; index < 9; index++) await send({ email, password: 'wrong' })
    expect((await send({ email, password: PASSWORD })).headers.get('location')).toMatch(
      /^\/sign-in\?error=throttled&minutes=\d+$/,
    )
  })

  test('keeps the address that was typed for the next try, known or not, and forgets it with the sign-in', async () => {
    const { email } = await person(fixture, 'viewer')
    for (const typed of [email, 'nobody+x@nowhere.example']) {
      const { headers } = await send({ email: typed, password: 'wrong' })
      expect(headers.get('location')).toBe('/sign-in?error=wrong')
      expect(headers.getSetCookie()).toEqual([
        `laurel-typed-address=${encodeURIComponent(typed)}; Path=/; Max-Age=300; HttpOnly; SameSite=Lax`,
      ])
    }
    for (const typed of ['', `${'a'.repeat(250)}@nowhere.example`])
      expect((await send({ email: typed, password: 'wrong' })).headers.getSetCookie()).toEqual([])
    const headers = { cookie: `laurel-typed-address=${encodeURIComponent(email)}` }
    const form = { email, password: PASSWORD }
    const done = await signInByForm(request('/api/sign-in', { form, headers }), none)
    expect(done.headers.getSetCookie()).toContainEqual(
      expect.stringMatching(/^laurel-typed-address=; Path=\/; Max-Age=0;/),
    )
  })

  test('signing out ends the session and removes the cookie', async () => {
    const { cookie } = await signedIn('viewer')
    const response = await signOutByForm(request('/x', { form: {}, headers: { cookie } }), none)
    expect(response.headers.get('location')).toBe('/sign-in?error=signed_out')
    expect(response.headers.getSetCookie()[0]).toContain('Max-Age=0')
    expect((await echo('settings:read')(request('/x', { headers: { cookie } }), at('acme'))).status).toBe(401)
  })

  test.each([
    ['/acme/imports?a=1#b', '/acme/imports?a=1#b'],
    ['', '/'],
    [null, '/'],
    ['acme', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['/acme\\x', '/'],
    ['https://elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/elsewhere.example', '/'],
    [`/${'a'.repeat(2001)}`, '/'],
  ])('the place to go on to, %s, is %s', (given, expected) => {
    expect(safePath(given)).toBe(expected)
  })
})

describe('the password form', () => {
  const send = (form: Record<string, string>) => setPasswordByForm(request('/x', { form }), none)

  test('sets the password once and signs in', async () => {
    const { id } = await person(fixture, 'viewer')
    const token = await createPasswordLink(fixture.db, id)
    const form = { token, password: 'a new good password', repeat: 'a new good password' }
    const location = async (changed: Record<string, string>) =>
      (await send({ ...form, ...changed })).headers.get('location')
    expect(await location({ password: 'short', repeat: 'short' })).toBe(`/password/${token}?error=short`)
    expect(await location({ repeat: 'something else' })).toBe(`/password/${token}?error=mismatch`)
    const done = await send(form)
    expect(done.headers.get('location')).toBe('/')
    expect(done.headers.getSetCookie()[0]).toContain('session-token=')
    expect(await location({})).toBe(`/password/${token}?error=expired`)
    expect(await location({ token: '' })).toBe('/password/-?error=expired')
  })
})

describe('the theme form', () => {
  const send = (form: Record<string, string>, headers = {}) =>
    preferences(request('/x', { form, headers }), none)

  test('keeps the theme and goes back', async () => {
    const response = await send({ theme: 'dark' }, { referer: `${HERE}/acme?x=1` })
    expect(response.headers.get('location')).toBe('/acme?x=1')
    expect(response.headers.getSetCookie()[0]).toContain('laurel-theme=dark; Path=/; Max-Age=31536000')
    expect((await send({ theme: 'system', next: '/acme' })).headers.getSetCookie()[0]).toContain('Max-Age=0')
    const strange = await send({ theme: 'x; Domain=evil' }, { referer: 'https://elsewhere.example/acme' })
    expect(strange.headers.getSetCookie()).toEqual([])
    expect(strange.headers.get('location')).toBe('/')
  })
})

test('health says what is up and nothing secret', async () => {
  const response = await health(request('/api/health'), none)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    status: 'ok',
    database: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  })
})

test.each([
  ['password1234', 'common'],
  ['acme12345678', 'common'],
  ['four other quiet words', null],
])(
  'the password form answers %s with %s; a refused one leaves the link as it is',
  async (password, error) => {
    const { id } = await person(fixture, 'viewer')
    const token = await createPasswordLink(fixture.db, id)
    const send = async (one: string) =>
      (
        await setPasswordByForm(request('/x', { form: { token, password: one, repeat: one } }), none)
      ).headers.get('location')
    expect(await send(password)).toBe(error === null ? '/' : `/password/${token}?error=${error}`)
    if (error !== null) expect(await send('four other quiet words')).toBe('/')
  },
)
