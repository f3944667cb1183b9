import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as signInByForm } from '@/app/api/sign-in/route'
import { changePassword } from '@/lib/auth/passwords/change-password'
import { rememberBrowser } from '@/lib/auth/sessions/known-browser'
import { signIn } from '@/lib/auth/sessions/sign-in'
import { ADDRESS_LIMIT } from '@/lib/auth/sessions/throttle'
import { reopen } from '@/lib/http/sign-in-door.mjs'
import { withinOneSlot } from '../support/one-slot'
import { authFixture, type Fixture, none, PASSWORD, person, request, sessionFor } from './auth-fixture'

let fixture: Fixture
beforeAll(async () => {
  await withinOneSlot()
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  reopen()
  await fixture.owner`delete from throttle`
})

const attempt = (email: string, password = 'a wrong password', cookies: string | null = null, network = 1) =>
  signIn(fixture.db, { email, password }, { ip: `198.51.${network}.1`, userAgent: null, cookies })

/** As somebody does who wants the person locked out; the tries in between only take time. */
async function lockOut(email: string): Promise<void> {
  await attempt(email)
  await fixture.owner`update throttle set count = ${ADDRESS_LIMIT} where key like 'address:%'`
  expect(await attempt(email, PASSWORD, null, 2)).toMatchObject({ reason: 'throttled' })
}

const cookieHeader = (lines: string[]) => lines.map((line) => line.split(';')[0]).join('; ')
const known = (email: string) => cookieHeader(rememberBrowser(null, email))

describe(`after ${ADDRESS_LIMIT} wrong tries of others`, () => {
  test('a browser that signed in before still signs its person in, in any spelling of the address', async () => {
    const { email } = await person(fixture, 'viewer')
    const first = await attempt(email, PASSWORD)
    const cookies = cookieHeader(first.ok ? first.remember : [])
    await lockOut(email)
    expect(await attempt(email, PASSWORD, `theme=dark; ${cookies}`)).toMatchObject({ ok: true })
    expect(await attempt(email.toUpperCase(), PASSWORD, cookies)).toMatchObject({ ok: true })
  })

  test('its success opens the address to nobody else', async () => {
    const { email } = await person(fixture, 'viewer')
    await lockOut(email)
    expect(await attempt(email, PASSWORD, known(email))).toMatchObject({ ok: true })
    expect(await attempt(email, PASSWORD)).toMatchObject({ reason: 'throttled' })
  })

  test('who is signed in can still change the password', async () => {
    const { email, id } = await person(fixture, 'viewer')
    const session = await import('@/lib/auth/sessions/sessions').then(async ({ readSession }) =>
      readSession(fixture.db, await sessionFor(fixture, id), null),
    )
    await lockOut(email)
    if (!session) throw new Error('there is no session')
    const change = { current: PASSWORD, password: 'four other quiet words' }
    await changePassword(fixture.db, session, change, '198.51.1.1')
  })

  test.each([
    ['another account', async () => known((await person(fixture, 'viewer')).email)],
    [
      'a made-up proof',
      async (email: string) => known(email).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ],
    [
      'a moved date',
      async (email: string) => known(email).replace(/=(\d)/, (_, digit) => `=${Number(digit) + 1}`),
    ],
    ['nothing', async (email: string) => known(email).replace(/=.*/, '=')],
  ])('the cookie of %s changes nothing', async (_whose, make) => {
    const { email } = await person(fixture, 'viewer')
    await lockOut(email)
    const name = known(email).split('=')[0]
    const value = (await make(email)).split('=')[1]
    expect(await attempt(email, PASSWORD, `${name}=${value}`)).toMatchObject({ reason: 'throttled' })
  })
})

test(`a known browser has ${ADDRESS_LIMIT} wrong tries of its own, which lock out nobody else`, async () => {
  const { email } = await person(fixture, 'viewer')
  const cookies = known(email)
  for (let index = 0; index < ADDRESS_LIMIT; index++)
    expect(await attempt(email, undefined, cookies)).toMatchObject({ reason: 'wrong' })
  expect(await attempt(email, PASSWORD, cookies)).toMatchObject({ reason: 'throttled' })
  expect(await attempt(email, PASSWORD, known(email))).toMatchObject({ ok: true })
  expect(await attempt(email, PASSWORD)).toMatchObject({ ok: true })
})

test('an address nobody has is answered alike, with such a cookie and without', async () => {
  const { email } = await person(fixture, 'viewer')
  const told = async (address: string) => {
    const said: unknown[] = []
    for (let index = 0; index <= ADDRESS_LIMIT; index++)
      said.push(await attempt(address, undefined, known(address)))
    return JSON.stringify(said).replace(/"retryMinutes":\d+/g, '')
  }
  expect(await told('nobody@known.example')).toBe(await told(email))
})

test('the form sets the cookie for a right password and for nothing else: HttpOnly, a year, under a name that tells no address', async () => {
  const { email } = await person(fixture, 'viewer')
  const send = (password: string) => signInByForm(request('/x', { form: { email, password } }), none)
  expect((await send('a wrong password')).headers.getSetCookie().join()).not.toContain('laurel-known')
  const [, line = ''] = (await send(PASSWORD)).headers.getSetCookie()
  expect(line).toMatch(
    /^laurel-known-[\w-]{16}=\d+\.[\w-]{43}\.[\w-]{43}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/,
  )
})

test('a browser is known to eight accounts, and forgets the oldest for a ninth', async () => {
  const jar = Array.from({ length: 8 }, (_, index) =>
    known(`p${index}@known.example`).replace(/=\d+/, `=${index}`),
  )
  const lines = rememberBrowser(jar.join('; '), 'ninth@known.example')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(new RegExp(`^${jar[0]?.split('=')[0]}=; .*Max-Age=0`))
  expect(rememberBrowser(jar.slice(1).join('; '), 'ninth@known.example')).toHaveLength(1)
})
