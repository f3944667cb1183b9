import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as nextAuth } from '@/app/api/auth/[...nextauth]/route'
import { POST as passwordSignIn } from '@/app/api/sign-in/route'
import { instant } from '../../lib/clock'
import { CLIENT_SECRET } from '../support/openid-provider'
import { none, PASSWORD, person, request } from './auth-fixture'
import { NORTH, type OpenIdFixture, openIdFixture, SOUTH, Traveller } from './openid-fixture'

const START = `provider=entra&tenant=${NORTH}`

let fixture: OpenIdFixture
let eve: Traveller
beforeAll(async () => {
  fixture = await openIdFixture()
  await fixture.trust(fixture.acme)
  await fixture.trust(fixture.acme, SOUTH)
  fixture.account('eve')
  fixture.account('eve', {}, SOUTH)
})
afterAll(() => fixture.close())
beforeEach(() => {
  eve = new Traveller()
})
afterEach(() => {
  fixture.provider.mode = 'up'
  fixture.provider.forge = null
})

const answer = async () => eve.visit(await eve.begin(START), 'as=eve')

async function expectNobody(location: string, error: string) {
  expect(location).toBe(`/sign-in?error=${error}&by=entra&tenant=${NORTH}`)
  expect(await eve.sid()).toBe(null)
  expect(eve.cookie).toBe('')
  const [row] = await fixture.owner`select user_id, method, outcome from sign_ins order by at desc limit 1`
  expect(row).toEqual({ user_id: null, method: fixture.issuer(NORTH), outcome: error })
}

const now = () => Math.floor(instant().getTime() / 1000)

describe('an answer is refused', () => {
  test('with another state', async () => {
    const address = new URL(await answer())
    address.searchParams.set('state', 'made-up')
    await expectNobody(await eve.finish(address.href), 'refused')
  })

  test('without the cookies of the start', async () => {
    const address = await answer()
    const other = new Traveller()
    expect(await other.finish(address)).toBe('/sign-in?error=refused&by=entra')
    expect(await other.sid()).toBe(null)
  })

  test('with the cookies of another start', async () => {
    const address = await answer()
    await eve.begin(START)
    await expectNobody(await eve.finish(address), 'refused')
  })

  test.each([
    ['another nonce', { nonce: 'made-up' }],
    ['no nonce', { nonce: undefined }],
    ['another issuer', { iss: 'https://login.microsoftonline.com/common/v2.0' }],
    ['another tenant', { tid: SOUTH }],
    ['another audience', { aud: 'somebody else' }],
    ['no subject', { sub: undefined }],
  ])('with %s in its token', async (_, change) => {
    const address = await answer()
    fixture.provider.forge = (claims) => ({ claims: { ...claims, ...change } })
    await expectNobody(await eve.finish(address), 'refused')
  })

  test.each([
    ['past', { iat: now() - 7200, exp: now() - 3600 }],
    ['to come', { iat: now() + 3600, nbf: now() + 3600, exp: now() + 7200 }],
  ])('when its time is %s', async (_, times) => {
    const address = await answer()
    fixture.provider.forge = (claims) => ({ claims: { ...claims, ...times } })
    await expectNobody(await eve.finish(address), 'clock')
  })

  test('when somebody else signed it', async () => {
    const address = await answer()
    const { privateKey: key } = await generateKeyPair('RS256')
    fixture.provider.forge = () => ({ key })
    await expectNobody(await eve.finish(address), 'refused')
  })

  test.each([
    ['nobody', (claims: JWTPayload) => new UnsecuredJWT(claims).encode()],
    [
      'the secret that Laurel has too',
      (claims: JWTPayload) =>
        new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(CLIENT_SECRET)),
    ],
  ])('when %s signed it', async (_, sign) => {
    const address = await answer()
    fixture.provider.forge = (claims) => ({ token: sign(claims) })
    await expectNobody(await eve.finish(address), 'refused')
  })

  test('when it holds no ID token', async () => {
    const address = await answer()
    fixture.provider.forge = () => ({ none: true })
    await expectNobody(await eve.finish(address), 'refused')
  })

  test('when it comes a second time, also with the cookies of the first', async () => {
    const address = await answer()
    const cookies = eve.cookie
    expect(await eve.finish(address)).toBe('/')
    const again = new Traveller()
    for (const [name = '', value = ''] of cookies.split('; ').map((pair) => pair.split(/=(.*)/s)))
      again.jar.set(name, value)
    expect(await again.finish(address)).toBe(`/sign-in?error=refused&by=entra&tenant=${NORTH}`)
    expect(await again.sid()).toBe(null)
    expect(await eve.finish(address)).toBe('/sign-in?error=refused&by=entra')
  })

  test('from another tenant than the one that was asked, also with the state of that start', async () => {
    const address = new URL(await answer())
    const asked = new URL(await eve.begin(`provider=entra&tenant=${SOUTH}`))
    address.searchParams.set('state', asked.searchParams.get('state') ?? '')
    expect(await eve.finish(address.href)).toBe(`/sign-in?error=refused&by=entra&tenant=${SOUTH}`)
    expect(await eve.sid()).toBe(null)
    const [row] = await fixture.owner`select count(*) from identities where issuer = ${fixture.issuer(SOUTH)}`
    expect(Number(row?.count)).toBe(0)
  })

  test.each([
    ['names another issuer', SOUTH],
    ['names none, where the issuer says that it does', null],
  ])('that %s', async (_, tenant) => {
    const address = new URL(await answer())
    expect(address.searchParams.get('iss')).toBe(fixture.issuer(NORTH))
    if (tenant) address.searchParams.set('iss', fixture.issuer(tenant))
    else address.searchParams.delete('iss')
    const { code } = fixture.provider.asked
    await expectNobody(await eve.finish(address.href), 'refused')
    expect(fixture.provider.asked.code).toBe(code)
  })

  test('with a code that another browser was given', async () => {
    const mallory = new Traveller()
    const theirs = new URL(await mallory.visit(await mallory.begin(START), 'as=eve'))
    const address = new URL(await answer())
    address.searchParams.set('code', theirs.searchParams.get('code') ?? '')
    await expectNobody(await eve.finish(address.href), 'refused')
  })

  test('at the address of another provider', async () => {
    const address = (await answer()).replace('/callback/entra', '/callback/oidc')
    expect(await eve.finish(address)).toBe('/sign-in?error=refused&by=oidc')
    expect(await eve.sid()).toBe(null)
  })

  test('sent as a form: what counts sign-ins at the door does not look for it there', async () => {
    const [before] = await fixture.owner`select count(*) from sign_ins`
    const response = await nextAuth(request(new URL(await answer()).pathname, { form: {} }), {
      params: Promise.resolve({ nextauth: ['callback', 'entra'] }),
    })
    expect(response.status).toBe(400)
    expect((await fixture.owner`select count(*) from sign_ins`)[0]).toEqual(before)
  })
})

test('of an answer that is refused the log holds neither code nor token nor claims', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const address = await answer()
    fixture.provider.forge = (claims) => ({ claims: { ...claims, nonce: 'made-up' } })
    await eve.finish(address)
    const lines = written.mock.calls.join('\n')
    expect(lines).toContain('"event":"openid.callback"')
    const code = new URL(address).searchParams.get('code') ?? ''
    for (const secret of [code, 'made-up', 'eyJ', 'eve@']) expect(lines).not.toContain(secret)
  } finally {
    written.mockRestore()
  }
})

test('that somebody cancelled is believed only of an answer to this start', async () => {
  const address = new URL(await eve.visit(await eve.begin(START), 'cancel'))
  address.searchParams.set('state', 'made-up')
  await expectNobody(await eve.finish(address.href), 'refused')
})

test('who cancels at the provider is told so', async () => {
  await expectNobody(await eve.finish(await eve.visit(await eve.begin(START), 'cancel')), 'cancelled')
})

describe('while the provider is down', () => {
  test('the sign-in page says so at the start, and passwords work', async () => {
    await fixture.provider.goDown()
    await expectNobody(await eve.begin(START), 'provider_down')
    const { email } = await person(fixture, 'viewer')
    const response = await passwordSignIn(
      request('/api/sign-in', { form: { email, password: PASSWORD } }),
      none,
    )
    expect(response.headers.get('location')).toBe('/')
    await fixture.provider.comeBack()
    expect(await eve.begin(START)).toContain(fixture.provider.authority)
  })

  test('the sign-in page says so at the return', async () => {
    const address = await answer()
    fixture.provider.mode = 'broken'
    await expectNobody(await eve.finish(address), 'provider_down')
  })

  test('the sign-in page says so within seconds when nothing comes at all', async () => {
    fixture.provider.mode = 'hanging'
    const begun = performance.now()
    await expectNobody(await eve.begin(START), 'provider_down')
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})
