import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'
import { sidOf } from '@/lib/auth/sessions/session-cookie'
import { readSession, revokeSession } from '@/lib/auth/sessions/sessions'
import { authFixture, type Fixture, HERE, PASSWORD, person } from './auth-fixture'

let fixture: Fixture
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(() => fixture.owner`delete from throttle`)

/** A browser as far as next-auth needs one: keeps cookies and sends forms. */
class Browser {
  private readonly jar = new Map<string, string>()
  constructor(private readonly host = '127.0.0.1:3000') {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async open(path: string, form?: Record<string, string>): Promise<Response> {
    const response = await (form ? POST : GET)(
      new Request(`http://${this.host}/api/auth/${path}`, {
        method: form ? 'POST' : 'GET',
        headers: {
          host: this.host,
          cookie: this.cookie,
          ...(form && { 'content-type': 'application/x-www-form-urlencoded', origin: `http://${this.host}` }),
        },
        ...(form && { body: new URLSearchParams(form).toString() }),
      }),
      { params: Promise.resolve({ nextauth: path.split('?')[0]?.split('/') ?? [] }) },
    )
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      if (value === '') this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return response
  }

  async csrfToken(): Promise<string> {
    return ((await (await this.open('csrf')).json()) as { csrfToken: string }).csrfToken
  }

  async signIn(email: string, password: string, more: Record<string, string> = {}): Promise<Response> {
    return this.open('callback/credentials', { csrfToken: await this.csrfToken(), email, password, ...more })
  }

  sid = () => sidOf(new Request(HERE, { headers: { cookie: this.cookie } }))
}

describe("next-auth's own addresses", () => {
  test('sign in, say who it is, and sign out, which ends the session itself', async () => {
    const { email } = await person(fixture, 'viewer')
    const browser = new Browser()
    const response = await browser.signIn(email, PASSWORD, { callbackUrl: '/acme' })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/acme')
    expect(await (await browser.open('session')).json()).toMatchObject({ user: { email } })
    const sid = await browser.sid()
    expect(await readSession(fixture.db, sid ?? '', null)).not.toBe(null)
    await browser.open('signout', { csrfToken: await browser.csrfToken() })
    expect(await readSession(fixture.db, sid ?? '', null)).toBe(null)
    expect(await (await browser.open('session')).json()).toEqual({})
  })

  test('answer scripts with an address of the name they came by', async () => {
    const { email } = await person(fixture, 'viewer')
    const browser = new Browser('localhost:3000')
    const url = async (callbackUrl: string) =>
      (
        (await (await browser.signIn(email, PASSWORD, { callbackUrl, json: 'true' })).json()) as {
          url: string
        }
      ).url
    expect(await url('http://localhost:3000/acme?x=1')).toBe('http://localhost:3000/acme?x=1')
    expect(await url('https://elsewhere.example/acme')).toBe('http://localhost:3000/')
    expect(await url('//elsewhere.example/acme')).toBe('http://localhost:3000/')
    expect(await url('http://localhost:3000//elsewhere.example')).toBe('http://localhost:3000/')
  })

  test.each([
    '/acme/..//elsewhere.example',
    'http://127.0.0.1:3000//elsewhere.example',
    '/.//elsewhere.example',
    '/%5celsewhere.example',
  ])('lead on from sign-in and sign-out inside Laurel only: %s becomes /', async (callbackUrl) => {
    const { email } = await person(fixture, 'viewer')
    const browser = new Browser()
    const signedIn = await browser.signIn(email, PASSWORD, { callbackUrl })
    expect(signedIn.headers.get('location')).toBe('/')
    const csrfToken = await browser.csrfToken()
    const signedOut = await browser.open('signout', { csrfToken, callbackUrl })
    expect(signedOut.headers.get('location')).toBe('/')
  })

  test('refuse a wrong password, and throttle like the form', async () => {
    const { email } = await person(fixture, 'viewer')
    const browser = new Browser()
    const wrong = await browser.signIn(email, 'wrong', { json: 'true' })
    expect(wrong.status).toBe(401)
    expect(((await wrong.json()) as { url: string }).url).toContain('error=wrong')
    for (let index = 0; index < 9; index++) await browser.signIn(email, 'wrong')
    const throttled = await browser.signIn(email, PASSWORD, { json: 'true' })
    expect(((await throttled.json()) as { url: string }).url).toContain('error=throttled')
    expect(await browser.sid()).toBe(null)
  })

  test('want their own token too', async () => {
    const { email } = await person(fixture, 'viewer')
    const browser = new Browser()
    await browser.open('callback/credentials', { csrfToken: 'made up', email, password: PASSWORD })
    expect(await browser.sid()).toBe(null)
  })

  test('do not know a revoked session, and remove its cookie', async () => {
    const { email } = await person(fixture, 'viewer')
    const browser = new Browser()
    await browser.signIn(email, PASSWORD)
    await revokeSession(fixture.db, (await browser.sid()) ?? '')
    expect(await (await browser.open('session')).json()).toEqual({})
    expect(await browser.sid()).toBe(null)
  })

  test('lead to our pages', async () => {
    expect((await new Browser().open('signin')).headers.get('location')).toMatch(/^\/sign-in/)
    expect((await new Browser().open('error?error=wrong')).headers.get('location')).toBe(
      '/sign-in?error=wrong',
    )
  })
})
